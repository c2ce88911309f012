package plumbline.score.schedule;

import plumbline.page.Language;

/** How often an instrument is asked. */
public enum Rhythm {
    DAILY("Every day", 1),
    WEEKLY("Every week", 7),
    MONTHLY("Every four weeks", 28),
    AT_REVIEW("At the start and at each review", 0);

    private final String label;
    private final int days;

    Rhythm(String label, int days) {
        this.label = label;
        this.days = days;
    }

    public String label() {
        return Language.say(label);
    }

    /** From one answer to the next question; 0 where reviews decide. */
    int days() {
        return days;
    }

    /** How often it is asked in the fullest week. */
    int timesInAWeek() {
        return this == DAILY ? 7 : 1;
    }
}
