package plumbline.score;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
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
    public record Question(Scale scale, String field, String chosen) {}

    @RestForm
    @NotBlank(message = "Enter the day") @Day
    public String day = "";

    @RestForm
    @Whole(min = 0, max = 10)
    public String backNow = "";

    @RestForm
    @Whole(min = 0, max = 10)
    public String backAverage = "";

    @RestForm
    @Whole(min = 0, max = 10)
    public String backWorst = "";

    @RestForm
    @Whole(min = 0, max = 10)
    public String leg = "";

    @RestForm
    @Whole(min = 0, max = 10)
    public String footLeft = "";

    @RestForm
    @Whole(min = 0, max = 10)
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
        if (questions().stream().allMatch(question -> question.chosen().isEmpty())) {
            violations.add(questions().getFirst().field(), "Choose a number for at least one question");
        }
    }

    /** Says beside each question which value stands for that day already. */
    void refuse(Map<Scale, Double> recorded, Violations violations) {
        for (var question : questions()) {
            var value = recorded.get(question.scale());
            if (value != null) {
                violations.add(question.field(), "Already recorded as " + Range.words(value) + " on that day");
            }
        }
    }

    /** The questions in the order they are asked. */
    public List<Question> questions() {
        return List.of(
                new Question(Scale.BACK_NOW, "backNow", backNow),
                new Question(Scale.BACK_AVERAGE, "backAverage", backAverage),
                new Question(Scale.BACK_WORST, "backWorst", backWorst),
                new Question(Scale.LEG, "leg", leg),
                new Question(Scale.FOOT_LEFT, "footLeft", footLeft),
                new Question(Scale.FOOT_RIGHT, "footRight", footRight));
    }

    /** The day, which has been checked. */
    LocalDate day() {
        return LocalDate.parse(day);
    }

    /** What was chosen, which has been checked. */
    List<Scored> scored() {
        return questions().stream()
                .flatMap(question -> question.scale().range().read(question.chosen()).stream()
                        .mapToObj(value -> Scored.entered(question.scale(), value)))
                .toList();
    }
}
