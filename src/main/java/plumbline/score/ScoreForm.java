package plumbline.score;

import static plumbline.score.PainItem.LEAST;
import static plumbline.score.PainItem.MOST;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.page.Whole;

/** What is tapped to record the pain of one day: any of the items, at least one. */
public class ScoreForm extends Form {

    /** One question with the name of its field and what was chosen for it. */
    public record Scale(PainItem item, String field, String chosen) {}

    @RestForm
    @NotBlank(message = "Enter the day") @Day
    public String day = "";

    @RestForm
    @Whole(min = LEAST, max = MOST)
    public String backNow = "";

    @RestForm
    @Whole(min = LEAST, max = MOST)
    public String backAverage = "";

    @RestForm
    @Whole(min = LEAST, max = MOST)
    public String backWorst = "";

    @RestForm
    @Whole(min = LEAST, max = MOST)
    public String leg = "";

    @RestForm
    @Whole(min = LEAST, max = MOST)
    public String footLeft = "";

    @RestForm
    @Whole(min = LEAST, max = MOST)
    public String footRight = "";

    /** An empty form for a day. */
    static ScoreForm on(LocalDate day) {
        var form = new ScoreForm();
        form.day = day.toString();
        return form;
    }

    /** Checks everything that needs no look at what is recorded already. */
    void check(Validator validator, LocalDate born, LocalDate today, Violations violations) {
        check(validator, violations);
        Typed.day(day).ifPresent(given -> {
            if (given.isAfter(today)) {
                violations.add("day", "This day is in the future");
            } else if (given.isBefore(born)) {
                violations.add("day", "This day is before the birth date");
            }
        });
        if (scales().stream().allMatch(scale -> scale.chosen().isEmpty())) {
            violations.add(scales().getFirst().field(), "Choose a number for at least one question");
        }
    }

    /** Says beside each question which value stands for that day already. */
    void refuse(Map<PainItem, Integer> recorded, Violations violations) {
        for (var scale : scales()) {
            var value = recorded.get(scale.item());
            if (value != null) {
                violations.add(scale.field(), "Already recorded as " + value + " on that day");
            }
        }
    }

    /** The questions in the order they are asked. */
    public List<Scale> scales() {
        return List.of(
                new Scale(PainItem.BACK_NOW, "backNow", backNow),
                new Scale(PainItem.BACK_AVERAGE, "backAverage", backAverage),
                new Scale(PainItem.BACK_WORST, "backWorst", backWorst),
                new Scale(PainItem.LEG, "leg", leg),
                new Scale(PainItem.FOOT_LEFT, "footLeft", footLeft),
                new Scale(PainItem.FOOT_RIGHT, "footRight", footRight));
    }

    /** The day, which has been checked. */
    LocalDate day() {
        return LocalDate.parse(day);
    }

    /** What was chosen, which has been checked. */
    Map<PainItem, Integer> values() {
        var values = new EnumMap<PainItem, Integer>(PainItem.class);
        for (var scale : scales()) {
            Typed.whole(scale.chosen(), LEAST, MOST).ifPresent(value -> values.put(scale.item(), value));
        }
        return values;
    }
}
