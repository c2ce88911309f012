package plumbline.score.walking;

import plumbline.page.Language;

/** Where it hurts in walking. */
public enum PainPlace {
    BACK("Back"),
    BUTTOCK_OR_THIGH("Buttock or thigh"),
    CALF("Calf"),
    FOOT("Foot");

    private final String label;

    PainPlace(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }
}
