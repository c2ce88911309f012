package plumbline.score;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.page.Violations;

class ScoreFormTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final LocalDate BORN = LocalDate.of(1975, 3, 12);
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    @Test
    void takesAnyKindOfPain() {
        // given
        var form = pain("backAverage", "0", "footRight", "10");

        // then
        assertThat(check(form).all()).isEmpty();
        assertThat(form.scored())
                .containsExactly(Scored.entered(Scale.BACK_AVERAGE, 0), Scored.entered(Scale.FOOT_RIGHT, 10));
    }

    @Test
    void asksForAtLeastOne() {
        assertThat(check(pain()).of("backNow")).isEqualTo("Choose a number for at least one question");
    }

    @Test
    void asksForWhatMustBeAnswered() {
        var form = ScoreForm.on(TODAY, Instrument.PAIN)
                .asking(List.of(Scale.BACK_AVERAGE, Scale.LEG), Set.of(Scale.BACK_AVERAGE));

        assertThat(form.questions()).extracting(Question::field).containsExactly("backAverage", "leg");
        assertThat(check(filled(form, "leg", "3")).of("backAverage")).isEqualTo("Choose a number from 0 to 10");
    }

    @Test
    void refusesWhatIsNotAWholeNumberFromZeroToTen() {
        for (var typed : new String[] {"3.7", "11", "-1", "three", "1e0", "\u0000", "９"}) {
            assertThat(check(pain("backNow", "3", "leg", typed)).of("leg"))
                    .as(typed)
                    .isEqualTo("A whole number from 0 to 10");
        }
    }

    @Test
    void refusesDaysThatCannotBe() {
        assertThat(check(on("2024-07-01")).of("day")).isEqualTo("This day is in the future");
        assertThat(check(on("1975-03-11")).of("day")).isEqualTo("This day is before the birth date");
        assertThat(check(on("2024-06-31")).of("day")).isEqualTo("A date that exists, such as 2024-03-12");
        assertThat(check(on(" ")).of("day")).isEqualTo("Enter the day");
    }

    @Test
    void acceptsTheBirthDateAndToday() {
        assertThat(check(on(BORN.toString())).isEmpty()).isTrue();
        assertThat(check(on(TODAY.toString())).isEmpty()).isTrue();
    }

    @Test
    void namesTheValueThatIsThere() {
        // given
        var violations = Violations.none();

        // when
        pain().refuse(Map.of(Scale.FOOT_LEFT, 4.0), violations);

        // then
        assertThat(violations.all())
                .containsExactly(
                        new Violations.Violation("footLeft", "Left foot", "Already recorded as 4 on that day"));
    }

    @Test
    void worksOutWhatIsAnsweredItemByItem() {
        var form = filled(ScoreForm.on(TODAY, Instrument.PEG), "item1", "4", "item2", "5", "item3", "7");

        assertThat(check(form).all()).isEmpty();
        assertThat(form.scored()).singleElement().satisfies(one -> {
            assertThat(one.value()).isEqualTo(16 / 3.0);
            assertThat(one.answers()).containsExactly(4, 5, 7);
        });
    }

    @Test
    void saysTheRuleBesideTheFirstAnswerThatIsMissing() {
        var form = filled(ScoreForm.on(TODAY, Instrument.PEG), "item1", "4", "item3", "7");

        assertThat(check(form).all())
                .containsExactly(
                        new Violations.Violation("item2", "PEG cannot be worked out: all 3 items must be answered"));
    }

    @Test
    void whatIsNotTickedIsNo() {
        var form = ScoreForm.on(TODAY, Instrument.ROLAND_MORRIS);
        assertThat(check(form).of("ticked")).isEqualTo("Nothing is answered yet");

        filled(form, "ticked", "1", "ticked", "24");
        assertThat(check(form).all()).isEmpty();
        assertThat(form.scored()).singleElement().satisfies(one -> assertThat(one.value())
                .isEqualTo(2));
    }

    @Test
    void nothingTickedMustBeSaid() {
        var form = filled(ScoreForm.on(TODAY, Instrument.ROLAND_MORRIS), "ticked", "none");
        assertThat(check(form).all()).isEmpty();
        assertThat(form.scored()).singleElement().satisfies(one -> assertThat(one.value())
                .isZero());

        assertThat(check(filled(form, "ticked", "none", "ticked", "3")).of("ticked"))
                .isEqualTo("Either none or some of the others");
        assertThat(check(filled(form, "ticked", "25")).of("ticked")).isEqualTo("Choose one of the answers");
    }

    @Test
    void takesTotalsFromThePaper() {
        var form = ScoreForm.on(TODAY, Instrument.OSWESTRY);
        form.as = "total";

        assertThat(check(filled(form, "odi", "44,4")).all()).isEmpty();
        assertThat(form.scored()).containsExactly(Scored.entered(Scale.OSWESTRY, 44.4));
        assertThat(check(filled(form, "odi", "101")).of("odi")).isEqualTo("A number from 0 to 100");
        assertThat(check(filled(form, "odi", "")).of("odi")).isEqualTo("Enter at least one value");
    }

    @Test
    void theRiskNeedsBothOfItsTotals() {
        var form = ScoreForm.on(TODAY, Instrument.START_BACK);
        form.as = "total";

        assertThat(check(filled(form, "startBack", "6")).of("startBack")).contains("follows from both");
        assertThat(check(filled(form, "startBack", "3", "startBackDistress", "4"))
                        .of("startBack"))
                .isEqualTo("With a total of 3 the distress cannot be 4");
        assertThat(check(filled(form, "startBack", "6", "startBackDistress", "4"))
                        .all())
                .isEmpty();
    }

    /** How many items stand behind a part that was entered nobody knows, so that the sum over all of them stays open. */
    @Test
    void threePartsOfFootFunctionHaveAMean() {
        var form = ScoreForm.on(TODAY, Instrument.FOOT_FUNCTION);
        form.as = "total";
        filled(form, "ffiPain", "60", "ffiDisability", "30", "ffiActivity", "0");

        assertThat(form.scored())
                .contains(Scored.entered(Scale.FOOT_FUNCTION_MEAN, 30))
                .extracting(Scored::scale)
                .doesNotContain(Scale.FOOT_FUNCTION_SUM);
    }

    @Test
    void everyInstrumentAsksSomethingAndEveryQuestionHasItsOwnField() {
        for (var instrument : Instrument.values()) {
            assertThat(ScoreForm.on(TODAY, instrument).questions())
                    .isNotEmpty()
                    .extracting(Question::field)
                    .doesNotHaveDuplicates();
        }
    }

    private static ScoreForm pain(String... fields) {
        return filled(ScoreForm.on(TODAY, Instrument.PAIN), fields);
    }

    private static ScoreForm on(String day) {
        var form = pain("backNow", "3");
        form.day = day;
        return form;
    }

    private static ScoreForm filled(ScoreForm form, String... fields) {
        var sent = new MultivaluedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            sent.add(fields[i], fields[i + 1]);
        }
        return form.take(sent);
    }

    private static Violations check(ScoreForm form) {
        var violations = Violations.none();
        form.check(VALIDATOR, BORN, TODAY, violations);
        return violations;
    }
}
