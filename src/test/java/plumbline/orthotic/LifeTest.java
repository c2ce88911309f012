package plumbline.orthotic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeTest {

    /** {@code PRESCRIBED 3, DISPENSED 17} of March 2026. */
    private static Life life(String events) {
        return new Life(Arrays.stream(events.split(", ")).map(LifeTest::event).toList());
    }

    private static Life.Event event(String text) {
        var parts = text.split(" ");
        return new Life.Event(StepKind.valueOf(parts[0]), march(Integer.parseInt(parts[1])));
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRESCRIBED 3 | ORDERED 3",
                "PRESCRIBED 3 | DISPENSED 3",
                "PRESCRIBED 3, DISPENSED 17 | ORDERED 10",
                "PRESCRIBED 3, DISPENSED 17 | FIRST_WORN 17",
                "DISPENSED 17 | ADJUSTED 17",
                "DISPENSED 17, FIRST_WORN 18 | STOPPED 18",
                "DISPENSED 17, FIRST_WORN 18, STOPPED 20 | RESUMED 21",
                "DISPENSED 17, FIRST_WORN 18, STOPPED 20, RESUMED 22 | STOPPED 23",
                "DISPENSED 17, FIRST_WORN 18, ADJUSTED 20 | ADJUSTED 22",
                "PRESCRIBED 3 | STOPPED 4",
                "DISPENSED 17, FIRST_WORN 18, STOPPED 20 | ADJUSTED 19",
                "DISPENSED 17, FIRST_WORN 18 | REPLACED 25",
            })
    void whatMayFollow(String life, String added) {
        assertThat(life(life).refusal(event(added))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRESCRIBED 3 | FIRST_WORN 4 | It was not dispensed yet",
                "PRESCRIBED 3 | DISPENSED 2 | It was prescribed later, on 3 Mar 2026",
                "PRESCRIBED 3, DISPENSED 17 | FIRST_WORN 16 | It was dispensed later, on 17 Mar 2026",
                "PRESCRIBED 3, DISPENSED 17 | ORDERED 18 | It was dispensed before, on 17 Mar 2026",
                "PRESCRIBED 3, DISPENSED 17 | DISPENSED 18 | Already dispensed on 17 Mar 2026",
                "DISPENSED 17 | ORDERED 16 | It was not prescribed yet",
                "DISPENSED 17, FIRST_WORN 18 | FIRST_WORN 20 | Already first worn on 18 Mar 2026",
                "DISPENSED 17, FIRST_WORN 18 | STOPPED 17 | It was first worn later, on 18 Mar 2026",
                "DISPENSED 17, FIRST_WORN 18 | RESUMED 20 | It was not stopped yet",
                "DISPENSED 17, FIRST_WORN 18, STOPPED 20 | STOPPED 21 | Already stopped on 20 Mar 2026",
                "DISPENSED 17, FIRST_WORN 18, STOPPED 20 | RESUMED 20 | It was stopped on 20 Mar 2026",
                "DISPENSED 17, FIRST_WORN 18, STOPPED 20 | RESUMED 19 | It was not stopped yet",
                "DISPENSED 17, FIRST_WORN 18, STOPPED 20 | ADJUSTED 21 | It was stopped before, on 20 Mar 2026",
                "DISPENSED 17, FIRST_WORN 18, STOPPED 20 | REPLACED 21 | It was stopped before, on 20 Mar 2026",
                "DISPENSED 17, STOPPED 20 | RESUMED 21 | It was not first worn yet",
                "DISPENSED 17, FIRST_WORN 18, REPLACED 25 | RESUMED 26 | It was replaced before, on 25 Mar 2026",
                "DISPENSED 17, FIRST_WORN 18, REPLACED 25 | STOPPED 26 | It was replaced before, on 25 Mar 2026",
                "PRESCRIBED 3 | ADJUSTED 4 | It was not dispensed yet",
            })
    void whatCannotHaveHappenedIsRefusedWithTheReason(String life, String added, String reason) {
        assertThat(life(life).refusal(event(added))).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRESCRIBED 3, DISPENSED 17, FIRST_WORN 18 | FIRST_WORN 18",
                "PRESCRIBED 3, DISPENSED 17 | PRESCRIBED 3",
                "PRESCRIBED 3 | PRESCRIBED 3",
                "DISPENSED 17, FIRST_WORN 18, STOPPED 20 | STOPPED 20",
            })
    void whatMayBeTakenBack(String life, String taken) {
        assertThat(life(life).refusalWithout(event(taken))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DISPENSED 17, FIRST_WORN 18 | DISPENSED 17 | first worn on 18 Mar 2026 without being dispensed before",
                "PRESCRIBED 3, ORDERED 3 | PRESCRIBED 3 | ordered on 3 Mar 2026 without being prescribed before",
                "DISPENSED 17, FIRST_WORN 18, STOPPED 20, RESUMED 22 | STOPPED 20 | resumed on 22 Mar 2026 without being stopped",
                "DISPENSED 17, FIRST_WORN 18, STOPPED 20, RESUMED 22, STOPPED 25 | RESUMED 22 | stopped on 20 Mar 2026 and stopped on 25 Mar 2026",
            })
    void whatTheRestNeedsCannotBeTakenBack(String life, String taken, String reason) {
        assertThat(life(life).refusalWithout(event(taken)).orElseThrow()).contains(reason);
    }

    @Test
    void wearBeginsWithFirstWearAndRestsBetweenStopAndResumption() {
        assertThat(life("PRESCRIBED 3, DISPENSED 17, FIRST_WORN 18, ADJUSTED 19, STOPPED 20, RESUMED 22, REPLACED 30")
                        .worn())
                .containsExactly(new Worn(march(18), march(20)), new Worn(march(22), march(30)));
        assertThat(life("PRESCRIBED 3, DISPENSED 17").worn()).isEmpty();
        assertThat(life("DISPENSED 17, FIRST_WORN 18").worn()).containsExactly(new Worn(march(18), null));
    }

    @Test
    void theFirstDayWithoutItBelongsToWhatIsWornNext() {
        var first = new Worn(march(1), march(10));

        assertThat(first.overlaps(new Worn(march(10), null))).isFalse();
        assertThat(first.overlaps(new Worn(march(9), null))).isTrue();
        assertThat(first.contains(march(9))).isTrue();
        assertThat(first.contains(march(10))).isFalse();
    }
}
