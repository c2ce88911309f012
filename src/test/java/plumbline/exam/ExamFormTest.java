package plumbline.exam;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.page.Violations;

class ExamFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);
    private static final LocalDate BORN = LocalDate.of(1975, 3, 12);
    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();

    private final ExamForm form = new ExamForm();
    private final Violations violations = Violations.none();

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void anEmptyExamOfTodayIsRight() {
        // when
        check(Map.of());

        // then
        assertThat(violations.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "leftTalarHead, 3",
        "rightMedialArch, -3",
        "rightMedialArch, 0.5",
        "leftHeelPain, 11",
        "leftHeelPain, -1",
        "rightFirstStepPain, very",
        "leftWearToe, 4",
        "rightWearHeelLateral, <script>"
    })
    void aNumberOutOfRangeIsRefusedBesideItsField(String field, String typed) {
        // when
        check(Map.of(field, typed));

        // then
        assertThat(violations.all()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.message()).startsWith("A whole number from");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', Enter the day of the exam",
        "2026-02-30, 'A date that exists, such as 2024-03-12'",
        "yesterday, 'A date that exists, such as 2024-03-12'",
        "2026-05-13, The day of the exam is in the future",
        "1975-03-11, The day of the exam is before the patient’s birth date"
    })
    void anImpossibleDayIsRefused(String day, String message) {
        // given
        form.examinedOn = day;

        // when
        form.check(VALIDATOR, BORN, TODAY, violations);

        // then
        assertThat(violations.of("examinedOn")).isEqualTo(message);
    }

    @Test
    void aNoteIsCountedInCharactersAndMayHaveLines() {
        // given
        form.note = "🦶".repeat(3999) + "\r\n";

        // when
        check(Map.of());

        // then
        assertThat(violations.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {4001, 20_000})
    void aLongNoteIsRefusedAndKept(int length) {
        // given
        form.note = "x".repeat(length);

        // when
        check(Map.of());

        // then
        assertThat(violations.has("note")).isTrue();
        assertThat(form.note).hasSize(length);
    }

    @Test
    void whatIsWrongLeavesWhatWasThereAndTakesTheRest() {
        // given
        var exam = new Exam(UUID.randomUUID(), UUID.randomUUID(), TODAY);
        check(Map.of("leftTalarHead", "1", "leftHeelPain", "6"));
        exam.takeFrom(form, violations);

        // when
        check(Map.of("leftTalarHead", "7", "leftHeelPain", "4", "rightMedialArch", "not-tested"));
        exam.takeFrom(form, violations);

        // then
        assertThat(exam.left().text(Criterion.TALAR_HEAD)).isEqualTo("+1");
        assertThat(exam.left().text(Pain.HEEL_PAIN)).isEqualTo("4");
        assertThat(exam.right().text(Criterion.MEDIAL_ARCH)).isEqualTo("not tested");
    }

    @Test
    void saysWhereItDiffersFromWhatIsSaved() {
        // given
        var exam = new Exam(UUID.randomUUID(), UUID.randomUUID(), TODAY);
        check(Map.of("leftTalarHead", "-2", "rightHeelPain", "3"));
        exam.takeFrom(form, violations);

        // when
        form.note = "Stiff";
        check(Map.of("leftTalarHead", "-2", "rightHeelPain", "not-tested", "leftWearToe", "1"));

        // then
        assertThat(form.differences(exam))
                .containsExactly(
                        new ExamForm.Difference("leftWearToe", "Shoe wear, toe, left", "1 mild", "no answer"),
                        new ExamForm.Difference("rightHeelPain", "Heel pain, right", "not tested", "3"),
                        new ExamForm.Difference("note", "Note", "Stiff", ""));
    }

    private void check(Map<String, String> findings) {
        form.takeFindings(new MultivaluedHashMap<>(findings));
        form.examinedOn = form.examinedOn.isEmpty() ? TODAY.toString() : form.examinedOn;
        form.check(VALIDATOR, BORN, TODAY, violations);
    }
}
