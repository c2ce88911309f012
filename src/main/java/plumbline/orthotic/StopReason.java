package plumbline.orthotic;

import plumbline.page.Language;

/** Why a device is no longer worn. */
public enum StopReason {
    GOAL_REACHED("Goal reached"),
    NO_BENEFIT("No benefit"),
    DISCOMFORT("Uncomfortable"),
    ADVERSE_EFFECT("Adverse effect"),
    WORN_OUT("Worn out"),
    REPLACED("Replaced by another"),
    PATIENT_CHOICE("Patient’s choice"),
    OTHER("Other");

    private final String label;

    StopReason(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }
}
