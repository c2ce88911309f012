package plumbline.score;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One question of a form.
 *
 * @param field the name of its field
 * @param hint what stands beside it, or nothing
 * @param options to choose from; none where a number is typed
 * @param several whether any number of options may be chosen
 * @param low what the first option means, or nothing
 * @param high what the last one means, or nothing
 * @param optional whether it may stay unanswered
 * @param typed what was chosen or typed
 */
public record Question(
        String field,
        String label,
        String hint,
        List<Option> options,
        boolean several,
        String low,
        String high,
        boolean optional,
        Set<String> typed) {

    /** One answer to choose from. */
    public record Option(String value, String text) {}

    private static final int FEW = 7;
    private static final int LONGEST_IN_A_ROW = 5;

    static List<Option> numbers(int least, int most) {
        return IntStream.rangeClosed(least, most)
                .mapToObj(number -> new Option(Integer.toString(number), Range.words(number)))
                .toList();
    }

    public boolean isChosen(Option option) {
        return typed.contains(option.value);
    }

    /** What was typed, where there are no options; or the one that was chosen. */
    public String value() {
        return typed.stream().findFirst().orElse("");
    }

    public boolean isAnswered() {
        return !value().isEmpty();
    }

    /** Whether the options are words, which stand below each other. */
    public boolean isWordy() {
        return options.stream().anyMatch(option -> option.text().length() > LONGEST_IN_A_ROW);
    }

    /** Whether the options stand in one row on a phone as well. */
    public boolean hasFew() {
        return options.size() <= FEW;
    }
}
