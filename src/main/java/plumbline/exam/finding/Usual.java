package plumbline.exam.finding;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;

/**
 * What is usually found.
 *
 * @param words as it is read beside the field: "0 to +5", "normal"
 * @param holds whether an answer, in its canonical form, is among it
 * @param from the least number among it, where there is such a limit
 * @param to the greatest number among it, where there is such a limit
 */
public record Usual(
        String words,
        Predicate<String> holds,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to) {

    @Override
    public String words() {
        return Language.say(words);
    }

    private Usual(String words, Predicate<String> holds) {
        this(words, holds, null, null);
    }

    /** Numbers from {@code min} to {@code max}, both included. */
    public static Usual between(String min, String max, String words) {
        var from = new BigDecimal(min);
        var to = new BigDecimal(max);
        return new Usual(
                words,
                answer -> {
                    var number = new BigDecimal(answer);
                    return from.compareTo(number) <= 0 && number.compareTo(to) <= 0;
                },
                from,
                to);
    }

    static Usual atLeast(String min, String words) {
        var from = new BigDecimal(min);
        return new Usual(words, answer -> from.compareTo(new BigDecimal(answer)) <= 0, from, null);
    }

    /** One or several of the answers to choose from. */
    static Usual oneOf(String words, String... answers) {
        return new Usual(words, Set.of(answers)::contains);
    }

    /** Words only, where no firm limits are published. */
    static Usual loosely(String words) {
        return new Usual(words, answer -> true);
    }
}
