package plumbline.exam;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.exam.finding.Definition;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Scale;
import plumbline.page.Language;

/**
 * One field as it stands on the form.
 *
 * @param value what is typed
 * @param last what the last exam says, as a form sends it; empty where there is none
 * @param lastWords the same as it is read
 * @param message what is wrong with it, if anything
 */
public record Entry(
        Field field,
        String value,
        String last,
        String lastWords,
        @Nullable String message) {

    /** How it is answered. */
    public enum Kind {
        /** One tap on one of a few buttons. */
        TAPS,
        /** One of many. */
        LIST,
        NUMBER,
        LINE,
        LINES
    }

    private static final int MOST_TAPS = 8;

    public Kind kind() {
        return switch (field.finding().scale()) {
            case Scale.Text text -> text.isLong() ? Kind.LINES : Kind.LINE;
            case Scale.Numbers numbers when numbers.options().isEmpty() -> Kind.NUMBER;
            case Scale.Choice choice when choice.options().size() > MOST_TAPS -> Kind.LIST;
            default -> Kind.TAPS;
        };
    }

    public String name() {
        return field.name();
    }

    public String label() {
        return field.label();
    }

    public Definition definition() {
        return field.finding().definition();
    }

    public String unit() {
        return field.finding().scale().unit();
    }

    /** The limits, as a number field shows them: 0 to 70. */
    public String range() {
        return field.finding().scale() instanceof Scale.Numbers numbers
                ? Language.say(
                        "%s to %s",
                        numbers.words(numbers.min().toPlainString()),
                        numbers.words(numbers.max().toPlainString()))
                : "";
    }

    /** Whether the buttons carry figures, which all have the same width. */
    public boolean isFigures() {
        return !(field.finding().scale() instanceof Scale.Choice);
    }

    /** All that can be chosen, the ways to pass it over last. */
    public List<Scale.Option> options() {
        return Stream.concat(field.finding().scale().options().stream(), passes().stream())
                .toList();
    }

    /** The ways to pass it over. */
    public List<Scale.Option> passes() {
        return Findings.passes(field.finding()).stream()
                .map(way -> way.equals(Findings.UNABLE)
                        ? new Scale.Option(way, Language.say("unable"), Language.say("unable"))
                        : new Scale.Option(way, "–", Findings.passedWords(field.finding())))
                .toList();
    }

    /** The number to show in a number field, which holds none where the finding was passed over. */
    public String number() {
        return Findings.passes(field.finding()).contains(value) ? "" : value;
    }
}
