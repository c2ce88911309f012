package plumbline.patient;

import plumbline.page.Language;

/** Sex as recorded at registration. */
public enum Sex {
    FEMALE("Female"),
    MALE("Male"),
    OTHER("Other"),
    UNKNOWN("Not known");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }
}
