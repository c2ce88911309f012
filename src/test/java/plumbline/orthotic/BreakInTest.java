package plumbline.orthotic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakInTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "7, 7", "8, 8", "9, 8", "400, 8"})
    void usuallyOneHourOnTheFirstDayAndOneMoreEachDay(long day, double hours) {
        assertThat(BreakIn.USUAL.hoursOn(day)).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 8, '1 hour on the first day, 1 more each day, 8 from day 8 on'",
        "2, 0.5, 6, '2 hours on the first day, 0.5 more each day, 6 from day 9 on'",
        "6, 1, 6, 6 hours a day from the first",
        "2, 0, 6, 2 hours on the first day and every day after",
    })
    void aPlanInWords(double start, double step, double target, String words) {
        assertThat(new BreakIn(start, step, target).inWords()).isEqualTo(words);
    }

    @Property
    void hoursNeverFallAndNeverPassTheTarget(
            @ForAll @DoubleRange(min = 0.5, max = 8) double start,
            @ForAll @DoubleRange(max = 4) double step,
            @ForAll @DoubleRange(min = 8, max = 24) double target,
            @ForAll @LongRange(min = 1, max = 100) long day) {
        var plan = new BreakIn(start, step, target);

        assertThat(plan.hoursOn(day)).isBetween(start, target);
        assertThat(plan.hoursOn(day + 1)).isGreaterThanOrEqualTo(plan.hoursOn(day));
        plan.wholeDayFrom().ifPresent(full -> assertThat(plan.hoursOn(full)).isCloseTo(target, within(1e-9)));
    }
}
