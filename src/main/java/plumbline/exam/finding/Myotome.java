package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Scale.choice;

/**
 * Strength by root on the scale of the Medical Research Council: 0 none, 1 flicker, 2 with gravity eliminated, 3 against gravity,
 * 4 reduced (with − and +), 5 normal.
 */
public enum Myotome implements Finding {
    POWER_L2(power("L2, hip flexion")),
    POWER_L3(power("L3, knee extension")),
    POWER_L4(power("L4, ankle dorsiflexion")),
    POWER_L5_TOE(power("L5, big-toe extension")),
    POWER_L5_HIP(power("L5, hip abduction")),
    POWER_S1_CALF(power("S1, plantarflexion")),
    POWER_S1_EVERSION(power("S1, eversion"));

    private final Definition definition;

    Myotome(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    private static final int AGAINST_GRAVITY = 3;

    private static Definition power(String label) {
        return perSide(label, choice("0 0", "1 1", "2 2", "3 3", "4- 4−", "4 4", "4+ 4+", "5 5"))
                .orUnable()
                .usually(Usual.oneOf("5", "5"));
    }

    /** Whether a muscle moves against gravity at most. */
    public static boolean isAtMostAgainstGravity(String grade) {
        return grade.charAt(0) - '0' <= AGAINST_GRAVITY;
    }

    /** Whether a muscle is weaker than normal. */
    public static boolean isReduced(String grade) {
        return !grade.equals("5");
    }
}
