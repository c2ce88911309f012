package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Scale.choice;
import static plumbline.exam.finding.Scale.whole;

/** Reflexes, and the signs of a disorder above the lower motor neuron. */
public enum Reflex implements Finding {
    REFLEX_KNEE(reflex("Knee reflex, L3 and L4")),
    REFLEX_ANKLE(reflex("Ankle reflex, S1")),
    REFLEX_HAMSTRING(reflex("Inner hamstring reflex, L5")),
    BABINSKI(perSide("Plantar response", choice("DOWN down", "UNCLEAR unclear", "UP up"))
            .usually(Usual.oneOf("down", "DOWN"))),
    CLONUS(perSide("Clonus, beats", whole(0, 20, "beats")).usually(Usual.between("0", "2", "0 to 2"))),
    HEEL_WALK(walk("Walks on the heel")),
    TOE_WALK(walk("Walks on the toes"));

    private final Definition definition;

    Reflex(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    private static Definition reflex(String label) {
        return perSide(label, choice("0 0", "1 1+", "2 2+", "3 3+", "4 4+")).usually(Usual.oneOf("2+", "2"));
    }

    private static Definition walk(String label) {
        return perSide(label, choice("ABLE able", "UNABLE not able")).usually(Usual.oneOf("able", "ABLE"));
    }
}
