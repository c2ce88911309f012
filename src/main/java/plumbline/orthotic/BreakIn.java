package plumbline.orthotic;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.OptionalLong;
import plumbline.page.Language;
import plumbline.page.Words;

/**
 * How a new device is worn in: some hours on the first day, some more on each day after, until a whole day's wear is reached. The
 * usual plan is one hour on the first day and one more each day, over one to two weeks.
 *
 * @param start hours on the day of first wear
 * @param step how many more hours on each day after
 * @param target hours of a day from then on
 */
@Embeddable
public record BreakIn(
        @Column(name = "start_hours") double start,

        @Column(name = "step_hours") double step,

        @Column(name = "target_hours") double target) {

    public static final BreakIn USUAL = new BreakIn(1, 1, 8);

    /**
     * The hours prescribed for a day.
     *
     * @param day 1 is the day of first wear
     * @return 0 before it
     */
    public double hoursOn(long day) {
        return day < 1 ? 0 : Math.min(target, start + step * (day - 1));
    }

    /** The day from which on the target holds, 1 being the day of first wear; empty where it is never reached. */
    public OptionalLong wholeDayFrom() {
        if (start >= target) {
            return OptionalLong.of(1);
        }
        return step > 0 ? OptionalLong.of(1 + (long) Math.ceil((target - start) / step)) : OptionalLong.empty();
    }

    /** 1 hour on the first day, 1 more each day, 8 from day 8 on */
    public String inWords() {
        var reached = wholeDayFrom();
        if (reached.isPresent() && reached.getAsLong() == 1) {
            return Language.say("%s a day from the first", hours(target));
        }
        return reached.isPresent()
                ? Language.say(
                        "%s on the first day, %s more each day, %s from day %d on",
                        hours(start), number(step), number(target), reached.getAsLong())
                : Language.say("%s on the first day and every day after", hours(start));
    }

    private static String hours(double hours) {
        return hours == 1 ? Language.say("%s hour", number(hours)) : Language.say("%s hours", number(hours));
    }

    private static String number(double hours) {
        return hours == Math.rint(hours) ? Words.to(hours, 0) : Words.to(hours, 1);
    }
}
