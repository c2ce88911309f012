package plumbline.exam.finding;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import plumbline.page.Language;

/**
 * What an exam has recorded: an answer for some fields, in its canonical form, or the word that a field was deliberately
 * passed over. A field without an entry has not been answered; that is neither 0 nor passed over.
 */
public final class Findings {

    /** Nothing recorded. */
    public static final Findings NONE = new Findings(Map.of());

    /** How a form says that a finding was deliberately not tested, or a question not asked. */
    public static final String NOT_TESTED = "not-tested";

    /** How a form says that a test was tried and was not possible. */
    public static final String UNABLE = "unable";

    private final Map<Field, String> answers;

    private Findings(Map<Field, String> answers) {
        this.answers = Map.copyOf(answers);
    }

    /** Takes answers that are canonical, as the database keeps them; blank ones are none. */
    public static Findings of(Map<Field, String> canonical) {
        var answers = new LinkedHashMap<>(canonical);
        answers.values().removeIf(String::isEmpty);
        return new Findings(answers);
    }

    /** Reads each field from what was typed; what cannot be understood is no answer. */
    public static Findings typed(Collection<Field> fields, Function<Field, String> texts) {
        var answers = new LinkedHashMap<Field, String>();
        fields.forEach(field -> read(field, texts.apply(field)).ifPresent(answer -> answers.put(field, answer)));
        return new Findings(answers);
    }

    /** The canonical form of what was typed into a field, or empty where it cannot be understood. */
    public static Optional<String> read(Field field, String typed) {
        return passes(field.finding()).contains(typed.strip())
                ? Optional.of(typed.strip())
                : field.finding().scale().read(typed);
    }

    /** The ways in which a finding may be passed over. */
    public static List<String> passes(Finding finding) {
        return switch (finding.definition().passed()) {
            case NEVER -> List.of();
            case UNTESTED, UNASKED -> List.of(NOT_TESTED);
            case UNTESTED_OR_UNABLE -> List.of(NOT_TESTED, UNABLE);
        };
    }

    /** The answer as a form sends it; empty text where there is none. */
    public String typed(Field field) {
        return answers.getOrDefault(field, "");
    }

    /** Whether there is an answer, or the word that it was passed over. */
    public boolean has(Field field) {
        return answers.containsKey(field);
    }

    /** Whether it has a result: an answer, or that it was tried and not possible. */
    public boolean isExamined(Field field) {
        return has(field) && !typed(field).equals(NOT_TESTED);
    }

    /** The answer where there is one on the scale; empty also where the finding was passed over. */
    public Optional<String> answer(Side side, Finding finding) {
        var answer = typed(new Field(side, finding));
        return answer.isEmpty() || passes(finding).contains(answer) ? Optional.empty() : Optional.of(answer);
    }

    /** Whether the finding was deliberately not tested, or the question not asked. */
    public boolean isNotTested(Field field) {
        return isPassed(field, NOT_TESTED);
    }

    /** Whether the test was tried and not possible. */
    public boolean isUnable(Field field) {
        return isPassed(field, UNABLE);
    }

    /** The word itself may be the answer where one writes freely. */
    private boolean isPassed(Field field, String way) {
        return typed(field).equals(way) && passes(field.finding()).contains(way);
    }

    public boolean is(Side side, Finding finding, String answer) {
        return answer(side, finding).filter(answer::equals).isPresent();
    }

    /** The number recorded, exactly. */
    public Optional<BigDecimal> number(Side side, Finding finding) {
        return answer(side, finding).map(BigDecimal::new);
    }

    /** The whole number recorded. */
    public OptionalInt whole(Side side, Finding finding) {
        return answer(side, finding).stream().mapToInt(Integer::parseInt).findFirst();
    }

    /** The answer as it is read: "+1", "38 °", "not tested", "no answer". */
    public String words(Field field) {
        if (!has(field)) {
            return Language.say("no answer");
        }
        var scale = field.finding().scale();
        return answer(field.side(), field.finding())
                .map(answer -> scale.unit().isEmpty() ? scale.words(answer) : scale.words(answer) + " " + scale.unit())
                .orElseGet(() -> isUnable(field) ? Language.say("unable") : passedWords(field.finding()));
    }

    /** "not tested", or "not asked" of a question. */
    public static String passedWords(Finding finding) {
        return finding.definition().passed() == Definition.Passed.UNASKED
                ? Language.say("not asked")
                : Language.say("not tested");
    }

    /** Whether an answer lies outside of what is usually found; false where nothing is published or answered. */
    public boolean isUnusual(Field field) {
        var usual = field.finding().definition().usual();
        return usual != null
                && answer(field.side(), field.finding())
                        .filter(answer -> !usual.holds().test(answer))
                        .isPresent();
    }

    /** These findings, except that the given fields are as there. */
    public Findings with(Collection<Field> fields, Findings there) {
        var merged = new LinkedHashMap<>(answers);
        for (var field : fields) {
            if (there.has(field)) {
                merged.put(field, there.typed(field));
            } else {
                merged.remove(field);
            }
        }
        return new Findings(merged);
    }

    /** The fields whose answers differ, in the order of the form. */
    public List<Field> differing(Findings other) {
        return Field.ALL.stream()
                .filter(field -> !typed(field).equals(other.typed(field)))
                .toList();
    }

    /** The fields that have an answer, in the order of the form. */
    public Stream<Field> answered() {
        return Field.ALL.stream().filter(this::has);
    }

    public boolean isEmpty() {
        return answers.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Findings findings && findings.answers.equals(answers);
    }

    @Override
    public int hashCode() {
        return answers.hashCode();
    }

    /** How many, and not which: what was found reaches no log. */
    @Override
    public String toString() {
        return "Findings[" + answers.size() + "]";
    }
}
