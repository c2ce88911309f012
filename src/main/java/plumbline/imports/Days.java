package plumbline.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.page.Language;

/**
 * How one file writes its days. Year first or with dots they say themselves what they mean, and so does the number by which
 * a spreadsheet counts days from 30 December 1899. With slashes or hyphens the day comes first in one country and the month
 * in the next: such days are read only where another of the file shows which, because it can be read in one way.
 */
final class Days {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}([-./])\\d{1,2}\\1\\d{2}");
    private static final Pattern COUNTED = Pattern.compile("\\d{5}");
    private static final LocalDate COUNTED_FROM = LocalDate.of(1899, 12, 30);
    private static final int MONTHS = 12;

    private boolean dayFirst;
    private boolean monthFirst;

    /** Takes note of what a day of the file shows about the others; belongs before any of them is read. */
    void see(String cell) {
        var match = YEAR_LAST.matcher(cell.strip());
        if (!match.matches() || isDotted(match)) {
            return;
        }
        dayFirst |= number(match, 1) > MONTHS && asDayFirst(match).isPresent();
        monthFirst |= number(match, 3) > MONTHS && asMonthFirst(match).isPresent();
    }

    /** The day a cell means; empty where it means none, or none for sure. */
    Optional<LocalDate> read(String cell) {
        var text = cell.strip();
        var match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return day(number(match, 1), number(match, 3), number(match, 4));
        }
        match = YEAR_LAST.matcher(text);
        if (match.matches()) {
            return yearLast(match);
        }
        return COUNTED.matcher(text).matches()
                ? Optional.of(COUNTED_FROM.plusDays(Integer.parseInt(text)))
                : Optional.empty();
    }

    /** Why a cell could not be read. */
    String refusal(String cell) {
        var text = cell.strip();
        if (SHORT_YEAR.matcher(text).matches()) {
            return Language.say("Write the year with four digits");
        }
        var match = YEAR_LAST.matcher(text);
        if (match.matches()
                && !isDotted(match)
                && (asDayFirst(match).isPresent() || asMonthFirst(match).isPresent())) {
            return dayFirst && monthFirst
                    ? Language.say("In this file some dates have the day first, others the month; write 2024-03-12")
                    : dayFirst || monthFirst
                            ? Language.say("Not a date in the order of the others; write 2024-03-12")
                            : Language.say(
                                    "The day or the month first? Nothing in this file shows it; write 2024-03-12");
        }
        return Language.say("Not a date such as 2024-03-12");
    }

    private Optional<LocalDate> yearLast(Matcher match) {
        if (isDotted(match) || (dayFirst && !monthFirst) || number(match, 1) == number(match, 3)) {
            return asDayFirst(match);
        }
        return monthFirst && !dayFirst ? asMonthFirst(match) : Optional.empty();
    }

    private static boolean isDotted(Matcher match) {
        return match.group(2).equals(".");
    }

    private static Optional<LocalDate> asDayFirst(Matcher match) {
        return day(number(match, 4), number(match, 3), number(match, 1));
    }

    private static Optional<LocalDate> asMonthFirst(Matcher match) {
        return day(number(match, 4), number(match, 1), number(match, 3));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
