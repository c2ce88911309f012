package plumbline.score.walking;

import plumbline.page.Language;

/** What eases the pain that came with walking. */
public enum Relief {
    SITTING_OR_BENDING("Sitting or bending forward"),
    STANDING_STILL("Standing still"),
    WALKING_ON("Walking on"),
    LYING("Lying down"),
    NOTHING("Nothing");

    private final String label;

    Relief(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }
}
