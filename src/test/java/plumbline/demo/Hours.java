package plumbline.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** At what time of a day things happen, where the clinic is. */
record Hours(ZoneId zone, Dice dice) {

    /** The day itself, or the Friday before it: nobody is seen on a weekend. */
    static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    /** When the clinic opens and the telephone rings. */
    Instant early(LocalDate day) {
        return on(day, 8, 9);
    }

    /** When patients are seen. */
    Instant seen(LocalDate day) {
        return on(day, 9, 16);
    }

    /** When patients take their telephone. */
    Instant atHome(LocalDate day) {
        return on(day, 7, 22);
    }

    /** Where a reading without a time of day stands. */
    Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    private Instant on(LocalDate day, int fromHour, int toHour) {
        var time = LocalTime.of(dice.between(fromHour, toHour - 1), dice.between(0, 59), dice.between(0, 59));
        return day.atTime(time).atZone(zone).toInstant();
    }
}
