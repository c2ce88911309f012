package plumbline.patient.rights;

import plumbline.page.Language;

/** Why a record is erased. A list and no text, because what is kept of an erasure must say nothing of the person. */
public enum Ground {
    RETENTION_PASSED("The time for which it is kept has passed"),
    REQUEST("The person asked for it, and the law allows it"),
    ORDER("A court or an authority ordered it");

    private final String label;

    Ground(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }
}
