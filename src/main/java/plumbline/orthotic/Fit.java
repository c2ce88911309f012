package plumbline.orthotic;

import plumbline.page.Language;
import plumbline.page.Words;

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
        return Language.say(label);
    }

    /** As in "on the foot: good". */
    public String words() {
        return Words.within(label());
    }
}
