package plumbline.orthotic.effect;

import plumbline.page.Language;

/** Whether the device did it, in the judgement of whoever enters it. */
public enum Related {
    YES("Yes"),
    NO("No"),
    UNSURE("Unsure");

    private final String label;

    Related(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }
}
