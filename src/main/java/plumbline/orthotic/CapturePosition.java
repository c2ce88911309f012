package plumbline.orthotic;

import plumbline.page.Language;

/** How the foot was held while its shape was taken. */
public enum CapturePosition {
    UNLOADED_NEUTRAL("Not bearing weight, in neutral"),
    SEMI_LOADED("Bearing half the weight"),
    LOADED("Bearing weight");

    private final String label;

    CapturePosition(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }
}
