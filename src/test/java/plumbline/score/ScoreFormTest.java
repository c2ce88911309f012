package plumbline.score;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import plumbline.page.Violations;

class ScoreFormTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final LocalDate BORN = LocalDate.of(1975, 3, 12);
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    @Test
    void takesAnyOfTheItems() {
        // given
        var form = ScoreForm.on(TODAY);
        form.backAverage = "0";
        form.footRight = "10";

        // then
        assertThat(check(form).all()).isEmpty();
        assertThat(form.scored())
                .containsExactly(Scored.entered(Scale.BACK_AVERAGE, 0), Scored.entered(Scale.FOOT_RIGHT, 10));
    }

    @Test
    void asksForAtLeastOne() {
        assertThat(check(ScoreForm.on(TODAY)).of("backNow")).isEqualTo("Choose a number for at least one question");
    }

    @Test
    void refusesWhatIsNotAWholeNumberFromZeroToTen() {
        for (var typed : new String[] {"3.7", "11", "-1", "three", "1e0", "\u0000", "９"}) {
            assertThat(check(with(form -> form.leg = typed)).of("leg"))
                    .as(typed)
                    .isEqualTo("A whole number from 0 to 10");
        }
    }

    @Test
    void refusesDaysThatCannotBe() {
        assertThat(check(with(form -> form.day = "2024-07-01")).of("day")).isEqualTo("This day is in the future");
        assertThat(check(with(form -> form.day = "1975-03-11")).of("day"))
                .isEqualTo("This day is before the birth date");
        assertThat(check(with(form -> form.day = "2024-06-31")).of("day"))
                .isEqualTo("A date that exists, such as 2024-03-12");
        assertThat(check(with(form -> form.day = " ")).of("day")).isEqualTo("Enter the day");
    }

    @Test
    void acceptsTheBirthDateAndToday() {
        assertThat(check(with(form -> form.day = BORN.toString())).isEmpty()).isTrue();
        assertThat(check(with(form -> form.day = TODAY.toString())).isEmpty()).isTrue();
    }

    @Test
    void namesTheValueThatIsThere() {
        // given
        var violations = Violations.none();

        // when
        ScoreForm.on(TODAY).refuse(Map.of(Scale.FOOT_LEFT, 4.0), violations);

        // then
        assertThat(violations.all())
                .containsExactly(new Violations.Violation("footLeft", "Already recorded as 4 on that day"));
    }

    private static ScoreForm with(Consumer<ScoreForm> change) {
        var form = ScoreForm.on(TODAY);
        form.backNow = "3";
        change.accept(form);
        return form;
    }

    private static Violations check(ScoreForm form) {
        var violations = Violations.none();
        form.check(VALIDATOR, BORN, TODAY, violations);
        return violations;
    }
}
