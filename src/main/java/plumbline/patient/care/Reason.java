package plumbline.patient.care;

import plumbline.page.Language;

/** Why somebody opens the record of a patient they do not look after. */
enum Reason {
    EMERGENCY("Emergency"),
    COVERING("Covering for a colleague"),
    COLLEAGUE_ASKED("A colleague asked for advice"),
    PATIENT_ASKED("The patient asked me to"),
    OTHER("Another reason");

    private final String label;

    Reason(String label) {
        this.label = label;
    }

    /** In English, as it is kept in the access log. */
    String inLog() {
        return label;
    }

    public String label() {
        return Language.say(label);
    }
}
