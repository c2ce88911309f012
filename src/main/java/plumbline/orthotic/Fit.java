package plumbline.orthotic;

import java.util.Locale;

/** Whether something fits, as it was looked at when the device was handed over. */
public enum Fit {
    GOOD("Good"),
    NOT_YET("Not yet, to be adjusted"),
    NOT_CHECKED("Not checked");

    private final String label;

    Fit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As in "on the foot: good". */
    public String words() {
        return label.toLowerCase(Locale.ROOT);
    }
}
