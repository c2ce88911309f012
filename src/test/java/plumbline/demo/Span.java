package plumbline.demo;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * The time of one episode.
 *
 * @param begin the first visit in it
 * @param firstWear of the first device, for those who get one
 * @param last the last day of the story
 */
record Span(LocalDate begin, LocalDate firstWear, LocalDate last) {

    private static final double DAYS_OF_A_WEEK = 7;

    static Span of(int daysBefore, int daysSince, LocalDate last) {
        var firstWear = Hours.workday(last.minusDays(daysSince));
        return new Span(Hours.workday(firstWear.minusDays(daysBefore)), firstWear, last);
    }

    Stream<LocalDate> weekly() {
        return begin.datesUntil(last.plusDays(1), Period.ofWeeks(1));
    }

    Stream<LocalDate> weeklyBefore() {
        return weekly().filter(day -> day.isBefore(firstWear));
    }

    Stream<LocalDate> weeklyAfter() {
        return weekly().filter(day -> !day.isBefore(firstWear));
    }

    /** Each day of so many, of those that belong to the span. */
    Stream<LocalDate> daily(LocalDate from, int days) {
        return from.datesUntil(from.plusDays(days)).filter(day -> !day.isBefore(begin) && !day.isAfter(last));
    }

    /** Weeks from the begin to that day. */
    double week(LocalDate day) {
        return ChronoUnit.DAYS.between(begin, day) / DAYS_OF_A_WEEK;
    }

    /** A workday so far into the time after first wear: 0 is first wear, 1 the last day. */
    LocalDate wornFor(double share) {
        return Hours.workday(firstWear.plusDays(Math.round(share * ChronoUnit.DAYS.between(firstWear, last))));
    }
}
