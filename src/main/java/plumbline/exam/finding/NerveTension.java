package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Scale.choice;
import static plumbline.exam.finding.Scale.negativePositive;
import static plumbline.exam.finding.Scale.whole;
import static plumbline.exam.finding.Scale.yesNo;

/** Tests that pull on the nerves of the leg. */
public enum NerveTension implements Finding {
    SLR_ANGLE(perSide("Straight leg raise, to", whole(0, 120, "°")).orUnable().how("Passive, lying")),
    SLR(perSide("Straight leg raise", choice("NEGATIVE negative", "HAMSTRING hamstring only", "POSITIVE leg pain"))
            .orUnable()
            .usually(Usual.oneOf("negative or hamstring only", "NEGATIVE", "HAMSTRING"))
            .reliable("Negative helps to rule out, positive hardly rules in: pooled sensitivity .90, specificity .23")
            .source("Devillé and others 1998")),
    SLR_DIFFERENTIATED(perSide("Changes with the ankle or neck", yesNo())
            .how("Structural differentiation of the straight leg raise")),
    CROSSED_SLR(perSide("Raising this leg hurts the other", negativePositive())
            .how("Crossed straight leg raise: specific, not sensitive")
            .orUnable()
            .usually(Usual.oneOf("negative", "NEGATIVE"))),
    SLUMP(perSide("Slump test", negativePositive()).orUnable().usually(Usual.oneOf("negative", "NEGATIVE"))),
    SLUMP_RELIEVED(perSide("Eased by lifting the head", yesNo()).how("In the slump position, extending the neck")),
    FEMORAL_STRETCH(perSide("Femoral nerve stretch", negativePositive())
            .orUnable()
            .how("Roots L2 to L4")
            .usually(Usual.oneOf("negative", "NEGATIVE")));

    private final Definition definition;

    NerveTension(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
