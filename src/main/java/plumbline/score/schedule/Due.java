package plumbline.score.schedule;

import java.time.LocalDate;
import plumbline.page.Language;
import plumbline.score.Instrument;

/** The day on which a patient is to be asked next. */
public record Due(Instrument instrument, LocalDate on, Why why) {

    /** What the question is for. */
    public enum Why {
        BASELINE("Baseline: without seven days before first wear there is no verdict"),
        FIRST("To know where things begin"),
        RHYTHM("As planned"),
        REVIEW("For the review");

        private final String label;

        Why(String label) {
            this.label = label;
        }

        public String label() {
            return Language.say(label);
        }
    }

    public boolean isDue(LocalDate today) {
        return !on.isAfter(today);
    }

    /** Whether a day or more has passed without an answer. */
    public boolean isOverdue(LocalDate today) {
        return on.isBefore(today);
    }
}
