package plumbline.orthotic;

import plumbline.page.Language;

/** How the shape of the foot was taken. */
public enum Capture {
    NONE("None"),
    PLASTER("Plaster"),
    FOAM_BOX("Foam box"),
    SCAN("3-D scan");

    private final String label;

    Capture(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }
}
