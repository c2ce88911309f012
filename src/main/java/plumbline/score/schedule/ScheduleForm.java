package plumbline.score.schedule;

import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.score.Instrument;

/** What is asked and how often, of everyone at a clinic or of one patient. */
public class ScheduleForm extends Form {

    /** One instrument and how often it is asked, which is empty where it is not. */
    public record Ask(Instrument instrument, String rhythm) {

        public String field() {
            return instrument.code();
        }
    }

    private static final String MOST = "mostQuestions";

    /** How many questions there may be in the fullest week; chosen for the whole clinic. */
    @RestForm
    public String mostQuestions = "";

    /** "clinic" where a patient is asked as the clinic asks. */
    @RestForm
    public String follows = "";

    private final Map<Instrument, String> typed = new EnumMap<>(Instrument.class);

    static ScheduleForm of(Plan plan, boolean followsClinic) {
        var form = new ScheduleForm();
        form.mostQuestions = Integer.toString(plan.mostQuestions());
        form.follows = followsClinic ? "clinic" : "own";
        plan.asks().forEach((instrument, rhythm) -> form.typed.put(instrument, rhythm.name()));
        return form;
    }

    void take(MultivaluedMap<String, String> sent) {
        for (var instrument : Instrument.values()) {
            typed.put(
                    instrument,
                    Objects.requireNonNullElse(sent.getFirst(instrument.code()), "")
                            .strip());
        }
    }

    public List<Ask> asks() {
        return Arrays.stream(Instrument.values())
                .map(instrument -> new Ask(instrument, typed.getOrDefault(instrument, "")))
                .toList();
    }

    public Rhythm[] rhythms() {
        return Rhythm.values();
    }

    public boolean isAsTheClinic() {
        return follows.equals("clinic");
    }

    /** Checks a clinic's schedule. */
    @Override
    public void check(Validator validator, Violations violations) {
        super.check(validator, violations);
        checkRhythms(violations);
        var most = most();
        if (most.isEmpty()) {
            violations.add(MOST, Language.say("A whole number from %d to %d", Plan.FEWEST_ALLOWED, Plan.MOST_ALLOWED));
        } else if (plan(most.get()).isTooMuch()) {
            violations.add(
                    MOST,
                    Language.say(
                            "These are %d questions in the fullest week: allow more, or ask for less",
                            plan(most.get()).questionsInTheFullestWeek()));
        }
    }

    /**
     * Checks a patient's schedule, which may not be more than the clinic allows.
     *
     * @param shown what the patient is asked until now
     */
    void check(Validator validator, int mostAllowed, Plan shown, Violations violations) {
        super.check(validator, violations);
        checkRhythms(violations);
        var plan = plan(mostAllowed);
        if (isAsTheClinic() && !plan.asks().equals(shown.asks())) {
            violations.add(
                    "follows", Language.say("What is asked was changed: choose “As chosen below” to keep the change"));
        }
        if (!isAsTheClinic() && plan.isTooMuch()) {
            plan.asks().keySet().stream()
                    .max(Comparator.comparingInt(Instrument::questions))
                    .ifPresent(instrument -> violations.add(
                            instrument.code(),
                            Language.say(
                                    "These are %d questions in the fullest week; this clinic asks at most %d: ask for less",
                                    plan.questionsInTheFullestWeek(), mostAllowed)));
        }
    }

    private void checkRhythms(Violations violations) {
        asks().stream()
                .filter(ask -> !ask.rhythm().isEmpty() && rhythm(ask.rhythm()).isEmpty())
                .forEach(ask -> violations.add(ask.field(), Language.say("Choose one of the answers")));
    }

    private Optional<Integer> most() {
        var number = Typed.whole(mostQuestions, Plan.FEWEST_ALLOWED, Plan.MOST_ALLOWED);
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    /** The clinic's plan, which has been checked. */
    Plan plan() {
        return plan(most().orElseThrow());
    }

    Plan plan(int most) {
        var asks = new EnumMap<Instrument, Rhythm>(Instrument.class);
        asks().forEach(ask -> rhythm(ask.rhythm()).ifPresent(rhythm -> asks.put(ask.instrument(), rhythm)));
        return new Plan(asks, most);
    }

    private static Optional<Rhythm> rhythm(String name) {
        return Arrays.stream(Rhythm.values())
                .filter(rhythm -> rhythm.name().equals(name))
                .findFirst();
    }

    @Override
    protected String fingerprint() {
        return digest(super.fingerprint()
                + asks().stream()
                        .map(ask -> ask.field() + "=" + ask.rhythm() + "\n")
                        .collect(Collectors.joining()));
    }
}
