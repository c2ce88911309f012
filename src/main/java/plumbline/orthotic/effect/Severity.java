package plumbline.orthotic.effect;

import plumbline.page.Language;

/** How bad it is, kept as 1, 2 or 3. */
public enum Severity {
    MILD("1 mild", "A little: I hardly notice"),
    MODERATE("2 moderate", "It bothers me"),
    SEVERE("3 severe", "Bad: I cannot wear it, or walk worse");

    private final String label;
    private final String everyday;

    Severity(String label, String everyday) {
        this.label = label;
        this.everyday = everyday;
    }

    /** @param grade 1 to 3 */
    public static Severity graded(int grade) {
        return values()[grade - 1];
    }

    int grade() {
        return ordinal() + 1;
    }

    public String label() {
        return Language.say(label);
    }

    /** As a patient would say it. */
    public String everyday() {
        return Language.say(everyday);
    }
}
