package plumbline.exam.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One place for an answer: a finding on one side, which is one input of the form and one column of the exam. */
public record Field(Side side, Finding finding) {

    /** Every field, in the order of the form. */
    public static final List<Field> ALL = Arrays.stream(Section.values())
            .flatMap(section -> section.fields().stream())
            .toList();

    private static final Map<String, Field> BY_NAME =
            ALL.stream().collect(Collectors.toMap(Field::name, Function.identity()));

    /** Its places: one on each side, or one. */
    public static List<Field> of(Finding finding) {
        return finding.sides().stream().map(side -> new Field(side, finding)).toList();
    }

    /** The field of an input, if there is one of that name. */
    public static Optional<Field> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The name of the input, such as {@code leftTalarHead}. */
    public String name() {
        var words = column().split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    /** The column, such as {@code left_talar_head}. */
    public String column() {
        return side == Side.NEITHER ? finding.code() : side.word() + "_" + finding.code();
    }

    /** Talar head, left */
    public String label() {
        return side == Side.NEITHER ? finding.label() : finding.label() + ", " + side.inWords();
    }
}
