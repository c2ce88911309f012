package plumbline.patient;

import plumbline.page.Language;

/** The way an entry came in. */
public enum EnteredVia {
    CLINIC("At the clinic"),
    PORTAL("In the portal"),
    IMPORT("Imported");

    private final String label;

    EnteredVia(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }
}
