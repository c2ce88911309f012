package plumbline.score;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.score.wording.Fit;
import plumbline.score.wording.Wording;

/**
 * The answers to one instrument on one day, at the clinic or in the portal: item by item, or as the totals of somebody who holds
 * the paper.
 */
public class ScoreForm extends Form {

    private static final String TOTAL = "total";

    @RestForm
    @NotBlank(message = "{score.day}") @Day
    public String day = "";

    /** The code of the instrument; that of pain where nothing is sent. */
    @RestForm
    public String instrument = "";

    /** "total" where totals are entered although there are items. */
    @RestForm
    public String as = "";

    private final Map<String, Set<String>> typed = new HashMap<>();
    private List<Scale> asked = List.of();
    private Set<Scale> required = Set.of();
    private @Nullable Fit official;

    /** An empty form for a day. */
    public static ScoreForm on(LocalDate day, Instrument instrument) {
        var form = new ScoreForm();
        form.day = day.toString();
        form.instrument = instrument.code();
        return form;
    }

    /** Asks for these scales alone, where an instrument is not answered item by item. */
    public ScoreForm asking(List<Scale> scales, Set<Scale> mustBeAnswered) {
        asked = scales;
        required = mustBeAnswered;
        return this;
    }

    /** Asks in these words, where there are any. */
    public ScoreForm worded(Optional<Wording> wording) {
        official = wording.map(Wording::fit).orElse(null);
        return this;
    }

    /** Takes the answers from all that was sent. */
    public ScoreForm take(MultivaluedMap<String, String> sent) {
        for (var question : questions()) {
            typed.put(
                    question.field(),
                    sent.getOrDefault(question.field(), List.of()).stream()
                            .map(String::strip)
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return this;
    }

    /** @throws NotFoundException when there is none of that code */
    public Instrument instrument() {
        return instrument.isBlank()
                ? Instrument.PAIN
                : Instrument.coded(instrument.strip()).orElseThrow(NotFoundException::new);
    }

    /** Whether it is answered item by item. */
    public boolean isByItem() {
        return instrument().hasItems() && !as.equals(TOTAL);
    }

    /** The questions in the order they are asked. */
    public List<Question> questions() {
        return questionnaire().questions();
    }

    private Questionnaire questionnaire() {
        return new Questionnaire(instrument(), isByItem(), asked(), required, official, this::typed);
    }

    /** All but the first question. */
    public List<Question> further() {
        return questions().stream().skip(1).toList();
    }

    /** Whether one of the further questions has an answer, so that it must be seen. */
    public boolean hasMore() {
        return further().stream().anyMatch(Question::isAnswered);
    }

    private List<Scale> asked() {
        return asked.isEmpty() ? instrument().scales() : asked;
    }

    private Set<String> typed(String field) {
        return typed.getOrDefault(field, Set.of());
    }

    /** Checks everything that needs no look at what is recorded already. */
    public void check(Validator validator, LocalDate born, LocalDate today, Violations violations) {
        check(validator, violations);
        Typed.day(day).ifPresent(given -> {
            if (given.isAfter(today)) {
                violations.add("day", Language.say("This day is in the future"));
            } else if (given.isBefore(born)) {
                violations.add("day", Language.say("This day is before the birth date"));
            }
        });
        if (isByItem()) {
            checkItems(violations);
        } else {
            checkValues(violations);
        }
    }

    private void checkItems(Violations violations) {
        var questions = questions();
        for (var question : questions) {
            if (question.typed().stream().anyMatch(answer -> isNoOption(question, answer))) {
                violations.add(question.field(), question.label(), Language.say("Choose one of the answers"));
            }
        }
        if (questions.stream().noneMatch(Question::isAnswered)) {
            violations.add(questions.getFirst().field(), Language.say("Nothing is answered yet"));
        } else if (typed(Questionnaire.TICKED).contains(Questionnaire.NONE_TICKED)
                && typed(Questionnaire.TICKED).size() > 1) {
            violations.add(Questionnaire.TICKED, Language.say("Either none or some of the others"));
        }
        var answers = answers();
        instrument()
                .score(answers)
                .refused()
                .forEach((scale, why) -> violations.add(firstMissing(scale, answers), why));
    }

    private static boolean isNoOption(Question question, String answer) {
        return question.options().stream().noneMatch(option -> option.value().equals(answer));
    }

    private static String firstMissing(Scale scale, List<@Nullable Integer> answers) {
        var share = Objects.requireNonNull(scale.share());
        return Items.field(IntStream.rangeClosed(share.first(), share.last())
                .filter(number -> answers.get(number - 1) == null)
                .findFirst()
                .orElse(share.first()));
    }

    private void checkValues(Violations violations) {
        for (var scale : asked()) {
            var question = questionnaire().question(scale);
            if (question.isAnswered() && scale.range().read(question.value()).isEmpty()) {
                violations.add(
                        question.field(),
                        question.label(),
                        sentence(scale.range().asks()));
            } else if (!question.isAnswered() && required.contains(scale)) {
                violations.add(
                        question.field(),
                        question.label(),
                        Language.say("Choose a number from %s", scale.range().inWords()));
            }
        }
        var first = questions().getFirst();
        if (questions().stream().noneMatch(Question::isAnswered)) {
            violations.add(
                    first.field(),
                    first.options().isEmpty()
                            ? Language.say("Enter at least one value")
                            : Language.say("Choose a number for at least one question"));
        }
        instrument().contradiction(values()).ifPresent(why -> violations.add(first.field(), why));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Says beside each question which value stands for that day already. */
    public void refuse(Map<Scale, Double> recorded, Violations violations) {
        recorded.forEach((scale, value) -> {
            if (isByItem()) {
                violations.add(
                        questions().getFirst().field(),
                        Language.say("%s is already recorded as %s on that day", scale.label(), scale.words(value)));
            } else {
                violations.add(
                        Questionnaire.field(scale),
                        scale.label(),
                        Language.say("Already recorded as %s on that day", Range.words(value)));
            }
        });
    }

    /** The day, which has been checked. */
    LocalDate answeredOn() {
        return LocalDate.parse(day);
    }

    /** What was answered, which has been checked. */
    public List<Scored> scored() {
        return isByItem()
                ? instrument().score(answers()).scored()
                : instrument().complete(values());
    }

    private Map<Scale, Double> values() {
        var values = new EnumMap<Scale, Double>(Scale.class);
        asked().forEach(scale -> scale.range()
                .read(questionnaire().question(scale).value())
                .ifPresent(value -> values.put(scale, value)));
        return values;
    }

    /** By item, null where one is unanswered. */
    private List<@Nullable Integer> answers() {
        var items = instrument().items();
        var answers = new ArrayList<@Nullable Integer>();
        for (int number = 1; number <= items.count(); number++) {
            if (items.answered() == Items.Way.TICK) {
                answers.add(
                        typed(Questionnaire.TICKED).isEmpty()
                                ? null
                                : typed(Questionnaire.TICKED).contains(Integer.toString(number)) ? 1 : 0);
            } else {
                var answer = Typed.whole(questionnaire().question(number).value(), 0, items.worst());
                answers.add(answer.isPresent() ? answer.getAsInt() : null);
            }
        }
        return answers;
    }

    @Override
    protected String fingerprint() {
        return digest(super.fingerprint()
                + questions().stream()
                        .map(question -> question.field() + "=" + question.typed() + "\n")
                        .collect(Collectors.joining()));
    }
}
