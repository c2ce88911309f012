package plumbline.exam;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.Impression;
import plumbline.exam.finding.Pain;
import plumbline.exam.finding.Section;
import plumbline.exam.finding.Side;
import plumbline.page.Violations;

class ExamFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);
    private static final LocalDate BORN = LocalDate.of(1975, 3, 12);

    private final ExamForm form = new ExamForm();
    private final Violations violations = Violations.none();

    @Test
    void anEmptyExamOfTodayIsRight() {
        // when
        check(Section.HISTORY, Map.of());

        // then
        assertThat(violations.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POSTURE, leftTalarHead, 3, 'A whole number from −2 to +2, or not tested'",
        "POSTURE, rightMedialArch, 0.5, 'A whole number from −2 to +2, or not tested'",
        "POSTURE, leftArchHeightSeated, 0.3456, 'A number from 0.10 to 0.60, with at most 3 decimals, or not tested'",
        "HEEL, leftHeelPain, 11, 'A whole number from 0 to 10, or not asked'",
        "HEEL, rightFirstStepPain, very, 'A whole number from 0 to 10, or not asked'",
        "HEEL, rightMonofilament, unable, 'A whole number from 0 to 10, or not tested'",
        "MOTION, leftLungeStraight, 71, 'A whole number from 0 to 70 °, or not tested'",
        "SHOES, leftWearToe, 4, 'A whole number from 0 to 3, or not tested'",
        "SHOES, rightWearHeelLateral, <script>, 'A whole number from 0 to 3, or not tested'",
        "NERVES, leftPowerL4, 6, 'Choose one of the list, or not tested'",
        "FLAGS, cancer, MAYBE, 'Choose one of the list, or not asked'",
        "HISTORY, smoking, not-tested, Choose one of the list",
        "HISTORY, height, 39, A whole number from 40 to 250 cm"
    })
    void whatIsNoAnswerIsRefusedBesideItsField(Section section, String field, String typed, String message) {
        // when
        check(section, Map.of(field, typed));

        // then
        assertThat(violations.all()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.message()).isEqualTo(message);
        });
        assertThat(form.typed(Field.named(field).orElseThrow())).isEqualTo(typed);
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
        form.take(Section.HISTORY, new MultivaluedHashMap<>());
        form.check(BORN, TODAY, violations);

        // then
        assertThat(violations.of("examinedOn")).isEqualTo(message);
    }

    @Test
    void onlyTheFirstSectionAsksForTheDay() {
        // when
        form.take(Section.HEEL, new MultivaluedHashMap<>());
        form.check(BORN, TODAY, violations);

        // then
        assertThat(violations.all()).isEmpty();
    }

    @Test
    void aNoteIsCountedInCharactersAndMayHaveLines() {
        // when
        check(Section.CLOSING, Map.of("note", "🦶".repeat(3998) + "\r\nx"));

        // then
        assertThat(violations.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {4001, 20_000})
    void aLongNoteIsRefusedAndKept(int length) {
        // when
        check(Section.CLOSING, Map.of("note", "x".repeat(length)));

        // then
        assertThat(violations.of("note")).startsWith("At most 4000 characters");
        assertThat(form.typed(new Field(Side.NEITHER, Impression.NOTE))).hasSize(length);
    }

    @Test
    void whatIsWrongLeavesWhatWasThereAndTakesTheRest() {
        // given
        var before = Found.nothing()
                .left(Criterion.TALAR_HEAD, "1")
                .left(Criterion.MEDIAL_ARCH, "2")
                .left(Pain.HEEL_PAIN, "6")
                .findings();

        // when
        check(
                Section.POSTURE,
                Map.of("leftTalarHead", "7", "leftMedialArch", "-1", "rightMedialArch", Findings.NOT_TESTED));

        // then
        assertThat(form.findings(before, violations))
                .isEqualTo(Found.nothing()
                        .left(Criterion.TALAR_HEAD, "1")
                        .left(Criterion.MEDIAL_ARCH, "-1")
                        .right(Criterion.MEDIAL_ARCH, Findings.NOT_TESTED)
                        .left(Pain.HEEL_PAIN, "6")
                        .findings());
    }

    @Test
    void saysWhereItDiffersFromWhatIsSaved() {
        // given
        var saved = Found.nothing()
                .left(Pain.HEEL_PAIN, "2")
                .right(Pain.HEEL_PAIN, "3")
                .right(Pain.FIRST_STEP_PAIN, "4")
                .left(Criterion.TALAR_HEAD, "1")
                .findings();

        // when
        check(
                Section.HEEL,
                Map.of(
                        "leftHeelPain",
                        "2",
                        "rightHeelPain",
                        Findings.NOT_TESTED,
                        "rightFirstStepPain",
                        "soon",
                        "leftPulseTibial",
                        "WEAK"));

        // then
        assertThat(form.differences(TODAY, saved))
                .containsExactly(
                        new ExamForm.Difference("rightHeelPain", "Heel pain, right", "not asked", "3"),
                        new ExamForm.Difference("rightFirstStepPain", "First-step pain, right", "soon", "4"),
                        new ExamForm.Difference(
                                "leftPulseTibial", "Pulse, behind the inner ankle, left", "weak", "no answer"));
    }

    @Test
    void whatCannotBeUnderstoodIsNotTakenForWhatIsSaved() {
        // when
        check(Section.HEEL, Map.of("rightFirstStepPain", "soon"));

        // then
        assertThat(form.differences(TODAY, Findings.NONE))
                .containsExactly(
                        new ExamForm.Difference("rightFirstStepPain", "First-step pain, right", "soon", "no answer"));
    }

    @Test
    void theDigestIsThatOfTheAnswersAndNothingElse() {
        // given
        var saved = Found.nothing().left(Pain.HEEL_PAIN, "2").findings();
        var sameHeel = Found.nothing()
                .left(Pain.HEEL_PAIN, "2")
                .left(Criterion.TALAR_HEAD, "1")
                .findings();

        // then
        assertThat(ExamForm.of(Section.HEEL, TODAY, saved).shown)
                .isEqualTo(ExamForm.of(Section.HEEL, TODAY, sameHeel).shown)
                .isNotEqualTo(ExamForm.of(Section.HEEL, TODAY, Findings.NONE).shown);
        assertThat(ExamForm.of(Section.HISTORY, TODAY, saved).shown)
                .isNotEqualTo(ExamForm.of(Section.HISTORY, TODAY.minusDays(1), saved).shown);
    }

    private void check(Section section, Map<String, String> typed) {
        form.take(section, new MultivaluedHashMap<>(typed));
        form.examinedOn = TODAY.toString();
        form.check(BORN, TODAY, violations);
    }
}
