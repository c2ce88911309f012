package plumbline.consent;

import plumbline.page.Language;

/** What a patient can agree to. None of it stands in the way of treatment. */
public enum Purpose {
    CARE("Care", "I agree that this clinic examines and treats me and keeps a record of it."),
    /** That their course counts in the outcomes of the clinic, over all patients. */
    OUTCOMES(
            "Outcomes of the clinic",
            "I agree that my course counts, without my name, when the clinic works out how its patients fare."),
    RESEARCH("Research", "I agree that what is recorded about me may be used for research, without my name.");

    private final String label;
    private final String wording;

    Purpose(String label, String wording) {
        this.label = label;
        this.wording = wording;
    }

    public String label() {
        return Language.say(label);
    }

    /** The sentence that is agreed to. */
    public String wording() {
        return Language.say(wording);
    }
}
