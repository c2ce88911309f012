package plumbline.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads values from what a person typed. */
public final class Typed {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,6}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Typed() {}

    /** A whole number from {@code min} to {@code max}; 3.7 is not one. A typographic minus counts as a minus. */
    public static OptionalInt whole(String text, int min, int max) {
        var digits = text.strip().replace('−', '-');
        if (!WHOLE.matcher(digits).matches()) {
            return OptionalInt.empty();
        }
        var number = Integer.parseInt(digits);
        return min <= number && number <= max ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** A day as {@code yyyy-mm-dd} that exists in the calendar. */
    public static Optional<LocalDate> day(String text) {
        if (!DAY.matcher(text.strip()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
