package plumbline.patient;

import plumbline.page.Language;

/** Where the main complaint is felt. */
public enum ComplaintSide {
    LEFT("Left"),
    RIGHT("Right"),
    BOTH("Both sides"),
    CENTRAL("In the middle");

    private final String label;

    ComplaintSide(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }
}
