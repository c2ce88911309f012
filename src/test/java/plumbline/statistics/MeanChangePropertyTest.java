package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/** What holds for every two phases of 2 to 80 whole readings from 0 to 10. */
class MeanChangePropertyTest {

    @Property
    void everyNumberIsFiniteAndTheIntervalContainsTheChange(
            @ForAll("phase") double[] before,
            @ForAll("phase") double[] after,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
        var change = between(before, after, confidence);

        switch (change.interval()) {
            case Estimate.Refused<WelchInterval>(var reason) -> {
                assertThat(reason).isEqualTo(Refusal.NO_VARIATION);
                assertThat(distinct(before)).isOne();
                assertThat(distinct(after)).isOne();
            }
            case Estimate.Found<WelchInterval>(var interval) -> {
                assertThat(distinct(before) + distinct(after)).isGreaterThan(2);
                assertThat(interval.interval().lower()).isFinite().isLessThan(change.change());
                assertThat(interval.interval().upper()).isFinite().isGreaterThan(change.change());
                assertThat(interval.autocorrelation()).isBetween(0.0, 0.9);
                assertThat(interval.effectiveBefore()).isBetween(2.01, Math.max(2.01, before.length));
                assertThat(interval.effectiveAfter()).isBetween(2.01, Math.max(2.01, after.length));
            }
        }
    }

    @Property
    void aShiftOfBothPhasesLeavesChangeAndInterval(
            @ForAll("phase") double[] before,
            @ForAll("phase") double[] after,
            @ForAll @IntRange(min = -10, max = 10) int shift) {
        Assume.that(varies(before, after));
        var expected = estimated(before, after);

        var shifted = estimated(each(before, y -> y + shift), each(after, y -> y + shift));

        assertBounds(shifted, expected.interval().lower(), expected.interval().upper());
    }

    @Property
    void aScaleMultipliesTheInterval(
            @ForAll("phase") double[] before,
            @ForAll("phase") double[] after,
            @ForAll @DoubleRange(min = 0.01, max = 10) double scale) {
        Assume.that(varies(before, after));
        var expected = estimated(before, after);

        var scaled = estimated(each(before, y -> y * scale), each(after, y -> y * scale));

        assertBounds(
                scaled,
                scale * expected.interval().lower(),
                scale * expected.interval().upper());
    }

    @Property
    void swappingThePhasesMirrorsTheInterval(@ForAll("phase") double[] before, @ForAll("phase") double[] after) {
        Assume.that(varies(before, after));
        var expected = estimated(before, after);

        var swapped = estimated(after, before);

        assertThat(between(after, before, 0.95).change())
                .isEqualTo(-between(before, after, 0.95).change());
        assertBounds(swapped, -expected.interval().upper(), -expected.interval().lower());
        assertThat(swapped.effectiveBefore()).isEqualTo(expected.effectiveAfter());
        assertThat(swapped.effectiveAfter()).isEqualTo(expected.effectiveBefore());
    }

    @Property
    void readBackwardsThePhasesGiveTheSameInterval(@ForAll("phase") double[] before, @ForAll("phase") double[] after) {
        Assume.that(varies(before, after));
        var expected = estimated(before, after);

        assertBounds(
                estimated(reversed(before), reversed(after)),
                expected.interval().lower(),
                expected.interval().upper());
    }

    @Property
    void autocorrelationNeverNarrowsPlainWelch(
            @ForAll("phase") double[] before,
            @ForAll("phase") double[] after,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
        Assume.that(varies(before, after) && before.length > 2 && after.length > 2);
        var interval = between(before, after, confidence).interval().found().orElseThrow();

        double width = interval.interval().upper() - interval.interval().lower();

        double plain = plainWelchWidth(before, after, confidence);
        assertThat(width).isGreaterThanOrEqualTo(plain * (1 - 1e-12));
        if (interval.autocorrelation() == 0) {
            assertThat(width).isCloseTo(plain, withinPercentage(1e-10));
        }
    }

    @Property
    void constantPhasesAreRefused(
            @ForAll @DoubleRange(max = 10) double before,
            @ForAll @DoubleRange(max = 10) double after,
            @ForAll @IntRange(min = 2, max = 80) int nBefore,
            @ForAll @IntRange(min = 2, max = 80) int nAfter) {
        var change = between(constant(before, nBefore), constant(after, nAfter), 0.95);

        assertThat(change.change()).isEqualTo(after - before);
        assertThat(change.interval()).isEqualTo(Estimate.refused(Refusal.NO_VARIATION));
    }

    /** Days that have nothing to do with each other, slow drifts, and the same pain every day. */
    @Provide
    Arbitrary<double[]> phase() {
        var reading = Arbitraries.integers().between(0, 10);
        var length = Arbitraries.integers().between(2, 80);
        var independent = reading.array(int[].class).ofMinSize(2).ofMaxSize(80);
        var steps = Arbitraries.integers()
                .between(-1, 1)
                .array(int[].class)
                .ofMinSize(2)
                .ofMaxSize(80);
        return Arbitraries.frequencyOf(
                Tuple.of(5, independent.map(MeanChangePropertyTest::readings)),
                Tuple.of(5, Combinators.combine(reading, steps).as(MeanChangePropertyTest::drift)),
                Tuple.of(1, Combinators.combine(reading, length).as(MeanChangePropertyTest::constant)));
    }

    private static double[] readings(int[] whole) {
        return IntStream.of(whole).asDoubleStream().toArray();
    }

    private static double[] drift(int start, int[] steps) {
        var readings = new double[steps.length];
        double reading = start;
        for (int t = 0; t < steps.length; t++) {
            reading = Math.clamp(reading + steps[t], 0, 10);
            readings[t] = reading;
        }
        return readings;
    }

    private static double[] constant(double reading, int n) {
        return DoubleStream.generate(() -> reading).limit(n).toArray();
    }

    private static double[] reversed(double[] readings) {
        return IntStream.range(0, readings.length)
                .mapToDouble(t -> readings[readings.length - 1 - t])
                .toArray();
    }

    private static double[] each(double[] readings, DoubleUnaryOperator change) {
        return DoubleStream.of(readings).map(change).toArray();
    }

    private static boolean varies(double[] before, double[] after) {
        return distinct(before) > 1 || distinct(after) > 1;
    }

    private static long distinct(double[] readings) {
        return DoubleStream.of(readings).distinct().count();
    }

    private static MeanChange between(double[] before, double[] after, double confidence) {
        return MeanChange.between(before, after, confidence).orElseThrow();
    }

    private static WelchInterval estimated(double[] before, double[] after) {
        return between(before, after, 0.95).interval().found().orElseThrow();
    }

    private static double plainWelchWidth(double[] before, double[] after, double confidence) {
        double b = StatUtils.variance(before) / before.length;
        double a = StatUtils.variance(after) / after.length;
        double df = (b + a) * (b + a) / (b * b / (before.length - 1) + a * a / (after.length - 1));
        return 2 * new TDistribution(df).inverseCumulativeProbability((1 + confidence) / 2) * Math.sqrt(b + a);
    }

    private static void assertBounds(WelchInterval interval, double lower, double upper) {
        var rounding = within(1e-9 * (1 + upper - lower));
        assertThat(interval.interval().lower()).isCloseTo(lower, rounding);
        assertThat(interval.interval().upper()).isCloseTo(upper, rounding);
    }
}
