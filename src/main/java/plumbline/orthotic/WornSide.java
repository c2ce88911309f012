package plumbline.orthotic;

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
        return label;
    }

    /** As in "insole, left foot". */
    public String words() {
        return words;
    }
}
