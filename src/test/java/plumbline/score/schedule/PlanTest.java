package plumbline.score.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.clinic.Settings;
import plumbline.score.Instrument;
import plumbline.score.schedule.Due.Why;

class PlanTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);

    @Test
    void everythingIsAskedOnceAtTheBeginning() {
        assertThat(Plan.USUAL.due(new Answered(OPENED, null, Map.of(), 0), Settings.USUAL_REVIEW_WEEKS))
                .containsExactly(
                        new Due(Instrument.PAIN, OPENED, Why.BASELINE),
                        new Due(Instrument.PEG, OPENED, Why.FIRST),
                        new Due(Instrument.ROLAND_MORRIS, OPENED, Why.FIRST));
    }

    @ParameterizedTest
    @CsvSource({"1, 2026-03-05, BASELINE", "6, 2026-03-05, BASELINE", "7, 2026-03-11, RHYTHM", "12, 2026-03-11, RHYTHM"
    })
    void painIsAskedEveryDayUntilThereAreSevenDaysOfIt(int days, LocalDate next, Why why) {
        assertThat(due(Instrument.PAIN, null, LocalDate.of(2026, 3, 4), days))
                .contains(new Due(Instrument.PAIN, next, why));
    }

    @Test
    void firstWearEndsTheBaseline() {
        assertThat(due(Instrument.PAIN, LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 4), 3))
                .contains(new Due(Instrument.PAIN, LocalDate.of(2026, 3, 11), Why.RHYTHM));
    }

    @Test
    void aMonthIsFourWeeks() {
        assertThat(due(Instrument.PEG, null, LocalDate.of(2026, 3, 4), 7))
                .contains(new Due(Instrument.PEG, LocalDate.of(2026, 4, 1), Why.RHYTHM));
    }

    /** First worn on 5 March: reviews on 2 April, 16 April, 28 May, 3 September and 4 March. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-04, 2026-04-02",
        "2026-03-25, 2026-04-02",
        "2026-03-26, 2026-04-16",
        "2026-04-02, 2026-04-16",
        "2026-04-09, 2026-05-28",
        "2026-06-01, 2026-09-03",
        "2026-12-01, 2027-03-04",
    })
    void aReviewAsksForWhatIsOlderThanAWeek(LocalDate last, LocalDate next) {
        assertThat(due(Instrument.ROLAND_MORRIS, LocalDate.of(2026, 3, 5), last, 7))
                .contains(new Due(Instrument.ROLAND_MORRIS, next, Why.REVIEW));
    }

    @Test
    void withoutADeviceNoReviewAsks() {
        assertThat(due(Instrument.ROLAND_MORRIS, null, OPENED, 7)).isEmpty();
        assertThat(due(Instrument.ROLAND_MORRIS, OPENED, OPENED.plusWeeks(52), 7))
                .isEmpty();
    }

    @Test
    void nobodyIsAskedForEver() {
        assertThat(due(Instrument.PAIN, OPENED, OPENED.plusWeeks(55), 7)).isPresent();
        assertThat(due(Instrument.PAIN, OPENED, OPENED.plusWeeks(55).plusDays(1), 7))
                .isEmpty();
        assertThat(due(Instrument.PAIN, null, OPENED.plusWeeks(55).plusDays(1), 7))
                .isEmpty();
    }

    @Test
    void whatIsNotAskedIsNotDue() {
        assertThat(new Plan(Map.of(), 40).due(new Answered(OPENED, null, Map.of(), 0), Settings.USUAL_REVIEW_WEEKS))
                .isEmpty();
    }

    /** Seven of pain, three of PEG, 24 of RMDQ. */
    @Test
    void theFullestWeekIsTheFirst() {
        assertThat(Plan.USUAL.questionsInTheFullestWeek()).isEqualTo(34);
        assertThat(Plan.USUAL.isTooMuch()).isFalse();
        assertThat(new Plan(Map.of(Instrument.FOOT_AND_ANKLE, Rhythm.AT_REVIEW), 41).isTooMuch())
                .isTrue();
        assertThat(new Plan(Map.of(Instrument.PEG, Rhythm.DAILY), 21).isTooMuch())
                .isFalse();
        assertThat(new Plan(Map.of(Instrument.PEG, Rhythm.DAILY), 20).isTooMuch())
                .isTrue();
    }

    @Test
    void dueOnItsDayAndOverdueFromTheNext() {
        var due = new Due(Instrument.PAIN, OPENED, Why.RHYTHM);

        assertThat(List.of(-1, 0, 1))
                .extracting(days -> due.isDue(OPENED.plusDays(days)))
                .containsExactly(false, true, true);
        assertThat(List.of(-1, 0, 1))
                .extracting(days -> due.isOverdue(OPENED.plusDays(days)))
                .containsExactly(false, false, true);
    }

    private static Optional<Due> due(
            Instrument instrument, @Nullable LocalDate firstWorn, LocalDate last, int baselineDays) {
        return Plan.USUAL
                .due(
                        new Answered(OPENED, firstWorn, Map.of(instrument, last), baselineDays),
                        Settings.USUAL_REVIEW_WEEKS)
                .stream()
                .filter(due -> due.instrument() == instrument)
                .findFirst();
    }
}
