package plumbline.orthotic;

import plumbline.page.Language;
import plumbline.page.Words;

/** How the skin looks where the device touches it. */
public enum Skin {
    SOUND("Sound"),
    PRESSURE_MARKS("Pressure marks"),
    BLISTER("Blister"),
    BROKEN("Broken skin"),
    NOT_CHECKED("Not checked");

    private final String label;

    Skin(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }

    /** As in "skin: sound". */
    public String words() {
        return Words.within(label());
    }
}
