package plumbline.orthotic;

import plumbline.exam.finding.Side;
import plumbline.page.Language;

/** The foot or feet a device is worn on. */
public enum WornSide {
    LEFT("Left", "left foot"),
    RIGHT("Right", "right foot"),
    BOTH("Both feet", "both feet");

    private final String label;
    private final String words;

    WornSide(String label, String words) {
        this.label = label;
        this.words = words;
    }

    public String label() {
        return Language.say(label);
    }

    /** Whether a foot belongs to both. */
    boolean overlaps(WornSide other) {
        return this == BOTH || other == BOTH || this == other;
    }

    /** Whether it is worn on that foot. */
    public boolean includes(Side foot) {
        return this == BOTH || name().equals(foot.name());
    }

    /** As in "insole, left foot". */
    public String words() {
        return Language.say(words);
    }
}
