package plumbline.exam.derived;

import plumbline.page.Language;

/** What a Foot Posture Index total is called; the bands of the FPI-6 for adults (Redmond 2005). */
public enum Band {
    HIGHLY_SUPINATED("highly supinated", -12, -5),
    SUPINATED("supinated", -4, -1),
    NORMAL("normal", 0, 5),
    PRONATED("pronated", 6, 9),
    HIGHLY_PRONATED("highly pronated", 10, 12);

    private final String label;
    private final int from;
    private final int to;

    Band(String label, int from, int to) {
        this.label = label;
        this.from = from;
        this.to = to;
    }

    /**
     * The band a total lies in.
     *
     * @param total from −12 to +12
     */
    public static Band of(int total) {
        for (var band : values()) {
            if (band.from <= total && total <= band.to) {
                return band;
            }
        }
        throw new IllegalArgumentException("No Foot Posture Index: " + total);
    }

    public String label() {
        return Language.say(label);
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }
}
