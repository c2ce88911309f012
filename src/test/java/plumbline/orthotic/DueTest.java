package plumbline.orthotic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTest {

    private static final LocalDate FIRST_WEAR = LocalDate.of(2026, 3, 2);

    private static Due afterSixWeeks(LocalDate today) {
        var insole = OrthosisExample.worn(DeviceClass.CUSTOM_INSOLE, FIRST_WEAR, null);
        return Due.planned(insole, 6, FIRST_WEAR, today);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, true", "2026-04-13, true", "2026-05-11, true", "2026-05-12, false"})
    void whatWasDueLongAgoWhenItWasPlannedIsNotAskedFor(LocalDate today, boolean open) {
        var due = afterSixWeeks(today);

        assertThat(due.dueOn()).isEqualTo("2026-04-13");
        assertThat(due.isOpen()).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-05, false", "2026-04-06, true", "2026-04-13, true", "2026-06-01, true"})
    void aReviewCoversWhatWasDueByThenAndAWeekAhead(LocalDate day, boolean covered) {
        assertThat(afterSixWeeks(FIRST_WEAR).isCoveredOn(day)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-13, false", "2026-04-14, true"})
    void itIsOverdueFromTheDayAfter(LocalDate today, boolean overdue) {
        assertThat(afterSixWeeks(FIRST_WEAR).isOverdueOn(today)).isEqualTo(overdue);
    }
}
