package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Scale.pain;

/** Pain of one foot on a numeric rating scale from 0 (none) to 10 (the worst imaginable). First-step pain is that of the first steps of the day. */
public enum Pain implements Finding {
    HEEL_PAIN(asked("Heel pain").coding("http://snomed.info/sct|47933007")),
    FIRST_STEP_PAIN(asked("First-step pain"));

    private final Definition definition;

    Pain(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    private static Definition asked(String label) {
        return perSide(label, pain()).orUnasked().ratedOnce().usually(Usual.oneOf("0", "0"));
    }
}
