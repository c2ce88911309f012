package plumbline.patient.care;

import plumbline.page.Language;

/** What the clinic found when it reviewed an opening. */
enum Finding {
    JUSTIFIED("Justified"),
    NOT_JUSTIFIED("Not justified"),
    UNCLEAR("Cannot be told");

    private final String label;

    Finding(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }
}
