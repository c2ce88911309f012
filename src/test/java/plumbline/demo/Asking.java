package plumbline.demo;

import java.time.LocalDate;
import java.util.stream.Stream;

/** For how long, how often and when somebody is asked how strong the pain is. */
enum Asking {
    WEEKLY(new Weeks(3, 26), new Weeks(5, 30)) {
        @Override
        Stream<LocalDate> days(Span span) {
            return span.weekly();
        }
    },
    /** Long enough on both sides for all that can be said. */
    WEEKLY_FOR_LONG(new Weeks(18, 20), new Weeks(20, 22)) {
        @Override
        Stream<LocalDate> days(Span span) {
            return span.weekly();
        }
    },
    DAILY_AROUND_FIRST_WEAR(new Weeks(12, 20), new Weeks(15, 26)) {
        @Override
        Stream<LocalDate> days(Span span) {
            return Stream.concat(span.weekly(), span.daily(span.firstWear().minusWeeks(2), 5 * DAYS_OF_A_WEEK));
        }
    },
    DAILY_LATELY(new Weeks(8, 16), new Weeks(8, 20)) {
        @Override
        Stream<LocalDate> days(Span span) {
            return Stream.concat(span.weekly(), span.daily(span.last().minusWeeks(4), 4 * DAYS_OF_A_WEEK + 1));
        }
    },
    ONCE_BEFORE_FIRST_WEAR(new Weeks(2, 6), new Weeks(8, 20)) {
        @Override
        Stream<LocalDate> days(Span span) {
            return Stream.concat(Stream.of(span.begin()), span.weeklyAfter());
        }
    },
    THRICE_SINCE_FIRST_WEAR(new Weeks(8, 20), new Weeks(4, 6)) {
        @Override
        Stream<LocalDate> days(Span span) {
            return Stream.concat(span.weeklyBefore(), span.weeklyAfter().limit(3));
        }
    },
    ONCE_IN_EACH_PHASE(new Weeks(3, 6), new Weeks(4, 8)) {
        @Override
        Stream<LocalDate> days(Span span) {
            return Stream.of(span.begin(), span.wornFor(0.5));
        }
    },
    NEVER(new Weeks(2, 12), new Weeks(4, 30)) {
        @Override
        Stream<LocalDate> days(Span span) {
            return Stream.empty();
        }
    },
    NOT_YET(new Weeks(0, 0), new Weeks(0, 1)) {
        @Override
        Stream<LocalDate> days(Span span) {
            return Stream.empty();
        }
    };

    private record Weeks(int least, int most) {

        int days(Dice dice) {
            return dice.between(least * DAYS_OF_A_WEEK, most * DAYS_OF_A_WEEK);
        }
    }

    private static final int DAYS_OF_A_WEEK = 7;

    private final Weeks before;
    private final Weeks since;

    Asking(Weeks before, Weeks since) {
        this.before = before;
        this.since = since;
    }

    Span span(LocalDate last, Dice dice) {
        return Span.of(before.days(dice), since.days(dice), last);
    }

    /** The days on which an answer is hoped for, in any order; a day may come twice. */
    abstract Stream<LocalDate> days(Span span);

    /** Whether nobody stays silent, because just these answers are the story. */
    boolean isAlwaysAnswered() {
        return this == WEEKLY_FOR_LONG
                || this == ONCE_BEFORE_FIRST_WEAR
                || this == THRICE_SINCE_FIRST_WEAR
                || this == ONCE_IN_EACH_PHASE
                || this == DAILY_LATELY;
    }

    boolean isDaily() {
        return this == DAILY_AROUND_FIRST_WEAR || this == DAILY_LATELY;
    }
}
