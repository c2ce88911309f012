package plumbline.reminder;

import java.time.ZonedDateTime;

/**
 * When no reminder goes out, where the clinic is.
 *
 * @param from the first hour of the day at which one may, 0 to 23
 * @param until the hour from which on none may, later than that, up to 24
 */
public record QuietHours(int from, int until) {

    private static final int HOURS = 24;

    /** @throws IllegalArgumentException when there is no hour left */
    public QuietHours {
        if (from < 0 || from >= until || until > HOURS) {
            throw new IllegalArgumentException("Reminders from %d to %d o'clock leave no time".formatted(from, until));
        }
    }

    boolean isQuiet(ZonedDateTime time) {
        return time.getHour() < from || time.getHour() >= until;
    }
}
