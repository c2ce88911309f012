package plumbline.orthotic;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.exam.finding.Scale;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.OneOf;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.page.Whole;
import plumbline.page.Words;

/** What is typed at a review. */
public class ReviewForm extends Form {

    private static final String YES = "yes";
    private static final Scale HOURS = Scale.decimal("0", "24", 1, "hours");
    private static final int MOST_IMPRESSION = 3;

    @RestForm
    @NotBlank(message = "{orthotic.day}") @Day
    public String onDay = "";

    @RestForm
    public String byPhone = "";

    @RestForm
    public String hoursADay = "";

    @RestForm
    @NotBlank(message = "{orthotic.list}") @OneOf(Fit.class)
    public String fit = "";

    @RestForm
    @NotBlank(message = "{orthotic.list}") @OneOf(Skin.class)
    public String skin = "";

    @RestForm
    @Line(max = 400, breaks = true)
    public String trouble = "";

    @RestForm
    @NotBlank(message = "{orthotic.list}") @OneOf(Goal.class)
    public String goal = "";

    @RestForm
    @Whole(min = -MOST_IMPRESSION, max = MOST_IMPRESSION)
    public String impression = "";

    @RestForm
    @Line(max = 1000, breaks = true)
    public String note = "";

    @RestForm
    @NotBlank(message = "{orthotic.decision}") @OneOf(Decision.class)
    public String decision = "";

    @RestForm
    @NotBlank(message = "{orthotic.reason}") @Line(max = 400)
    public String reason = "";

    @RestForm
    @Day
    public String nextReviewOn = "";

    /** For today, with the next date that is planned after it. */
    public static ReviewForm on(Orthosis orthosis, LocalDate today) {
        var form = new ReviewForm();
        form.onDay = today.toString();
        form.nextReviewOn = orthosis.openDues().stream()
                .filter(due -> !due.isCoveredOn(today))
                .findFirst()
                .map(due -> due.dueOn().toString())
                .orElse("");
        return form;
    }

    public void check(Validator validator, Orthosis orthosis, LocalDate today, Violations violations) {
        check(validator, violations);
        Typed.day(onDay).ifPresent(day -> check(orthosis, day, today, violations));
        if (!hoursADay.isEmpty() && HOURS.read(hoursADay).isEmpty()) {
            violations.add("hoursADay", HOURS.asks());
        }
        if (!violations.has("decision") && !decision().goesOn() && !nextReviewOn.isEmpty()) {
            violations.add(
                    "nextReviewOn",
                    Language.say("What is stopped or replaced is not reviewed again; leave this empty"));
        }
    }

    private void check(Orthosis orthosis, LocalDate day, LocalDate today, Violations violations) {
        var firstWear = orthosis.firstWornOn();
        if (day.isAfter(today)) {
            violations.add("onDay", Language.say("This day is in the future"));
        } else if (firstWear.isEmpty()) {
            violations.add("onDay", Language.say("It was not first worn yet"));
        } else if (day.isBefore(firstWear.get())) {
            violations.add("onDay", Language.say("It was first worn later, on %s", Words.inWords(firstWear.get())));
        }
        Typed.day(nextReviewOn)
                .filter(next -> !next.isAfter(day))
                .ifPresent(
                        next -> violations.add("nextReviewOn", Language.say("The next review comes after this one")));
    }

    public Fit[] fits() {
        return Fit.values();
    }

    public Skin[] skins() {
        return Skin.values();
    }

    public Goal[] goals() {
        return Goal.values();
    }

    public Decision[] decisions() {
        return Decision.values();
    }

    public boolean isByPhone() {
        return byPhone.equals(YES);
    }

    /** The day of the review. */
    public LocalDate day() {
        return LocalDate.parse(onDay);
    }

    /** −3 very much worse to +3 very much better; empty where it was not asked. */
    public Optional<Integer> change() {
        return Typed.whole(impression, -MOST_IMPRESSION, MOST_IMPRESSION).stream()
                .boxed()
                .findFirst();
    }

    Optional<Double> hoursADay() {
        return HOURS.read(hoursADay).map(Double::valueOf);
    }

    Decision decision() {
        return Decision.valueOf(decision);
    }

    Optional<LocalDate> nextReviewOn() {
        return Typed.day(nextReviewOn);
    }
}
