package plumbline.orthotic;

import plumbline.page.Language;

/** How far the patient’s own goal is reached. */
public enum Goal {
    REACHED("Reached"),
    PARTLY("Partly reached"),
    NOT_YET("Not yet reached"),
    NOT_ASKED("Not asked");

    private final String label;

    Goal(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }
}
