package plumbline.orthotic.treatment;

import plumbline.page.Language;

/** What besides an orthosis changes pain. */
public enum TreatmentKind {
    PHYSIOTHERAPY("Physiotherapy", true),
    MANUAL_THERAPY("Manual therapy", true),
    EXERCISE("Exercise", true),
    MEDICATION_STARTED("Medication started", false),
    MEDICATION_STOPPED("Medication stopped", false),
    INJECTION("Injection", false),
    SURGERY("Surgery", false),
    FOOTWEAR("Other footwear", true),
    WORK("Change of work", true),
    WEIGHT("Change of weight", true),
    INJURY("Injury", true),
    PREGNANCY("Pregnancy", true);

    private final String label;
    private final boolean lasting;

    TreatmentKind(String label, boolean lasting) {
        this.label = label;
        this.lasting = lasting;
    }

    public String label() {
        return Language.say(label);
    }

    /** Whether it can go on for longer than a day. */
    boolean isLasting() {
        return lasting;
    }
}
