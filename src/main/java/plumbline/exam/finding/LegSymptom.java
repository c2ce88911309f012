package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.once;
import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Scale.choice;
import static plumbline.exam.finding.Scale.yesNo;

/** What the person feels in each leg, and where. */
public enum LegSymptom implements Finding {
    TINGLING(felt("Tingling")),
    NUMBNESS(felt("Numbness")),
    BURNING(felt("Burning")),
    WEAKNESS(felt("Weakness")),
    IN_THIGH(felt("Felt at the back of the thigh")),
    IN_CALF(felt("Felt in the calf")),
    IN_DORSUM(felt("Felt on top of the foot")),
    IN_SOLE(felt("Felt in the sole")),
    BELOW_KNEE(felt("Spreads below the knee")),
    WORSE_ON_COUGHING(once("Worse on coughing or sneezing", yesNo()).orUnasked()),
    WORSE_WHEN(once("Worse when", choice("WALKING walking", "SITTING sitting", "BOTH both", "NEITHER neither"))
            .orUnasked());

    private final Definition definition;

    LegSymptom(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    private static Definition felt(String label) {
        return perSide(label, yesNo()).orUnasked().usually(Usual.oneOf("no", "NO"));
    }
}
