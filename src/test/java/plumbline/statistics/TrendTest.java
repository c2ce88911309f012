package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static plumbline.statistics.Series.relative;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Mann and Kendall's test of a trend and Theil and Sen's slope of it. */
class TrendTest {

    /** Borckardt and Nash 2014, both phases. */
    private static final double[] PAIN = {7, 9, 8, 7, 7, 8, 8, 3, 4, 2, 4, 2, 1, 4, 5, 3, 2, 1, 2, 4, 4};

    @Test
    void borckardtAndNash() {
        double[] days = IntStream.range(0, PAIN.length).asDoubleStream().toArray();

        var trend = MannKendall.of(days, PAIN).found().orElseThrow();
        var slope = TheilSen.of(days, PAIN, 0.95).found().orElseThrow();

        assertThat(trend.s()).isEqualTo(-98);
        assertThat(trend.variance()).isEqualTo(1062);
        assertThat(trend.z()).isCloseTo(-2.9765246, within(5e-8));
        assertThat(slope.slope()).isCloseTo(-0.3038462, within(5e-8));
        var interval = slope.interval().found().orElseThrow();
        assertThat(interval.lower()).isCloseTo(-0.4615385, within(5e-8));
        assertThat(interval.upper()).isCloseTo(-0.1428571, within(5e-8));
    }

    /** What src/test/r/series.R had from {@code cor.test}, and by trying all orders where values tie. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "trend.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void agreesWithR(
            String name,
            String times,
            String values,
            long s,
            double variance,
            double z,
            double p,
            double slope,
            String bounds) {
        double[] t = Series.of(times);
        double[] y = Series.of(values);

        var trend = MannKendall.of(t, y).found().orElseThrow();
        var line = TheilSen.of(t, y, 0.95).found().orElseThrow();

        assertThat(trend.n()).isEqualTo(y.length);
        assertThat(trend.s()).isEqualTo(s);
        assertThat(trend.variance()).isCloseTo(variance, relative(variance));
        assertThat(trend.z()).isCloseTo(z, relative(z));
        assertThat(trend.p()).isCloseTo(p, relative(p));
        assertThat(line.slope()).isCloseTo(slope, relative(slope));
        if (bounds.isEmpty()) {
            assertThat(line.interval().refusal()).contains(Refusal.TOO_FEW);
        } else {
            var interval = line.interval().found().orElseThrow();
            assertThat(interval.lower()).isCloseTo(Series.of(bounds)[0], relative(Series.of(bounds)[0]));
            assertThat(interval.upper()).isCloseTo(Series.of(bounds)[1], relative(Series.of(bounds)[1]));
        }
    }

    @Test
    void refusesWhatCannotBeTold() {
        assertThat(MannKendall.of(new double[] {1}, new double[] {5}).refusal()).contains(Refusal.TOO_FEW);
        assertThat(MannKendall.of(new double[] {1, 2, 2}, new double[] {5, 4, 3})
                        .refusal())
                .contains(Refusal.TOO_FEW);
        assertThat(MannKendall.of(new double[] {1, 2, 3}, new double[] {5, 5, 5})
                        .refusal())
                .contains(Refusal.NO_VARIATION);
        assertThat(TheilSen.of(new double[] {1, 1}, new double[] {5, 4}, 0.95).refusal())
                .contains(Refusal.TOO_FEW);
    }

    @Test
    void equalValuesHaveASlopeOfZeroAndNoInterval() {
        var slope = TheilSen.of(new double[] {1, 2, 3}, new double[] {5, 5, 5}, 0.95)
                .found()
                .orElseThrow();

        assertThat(slope.slope()).isZero();
        assertThat(slope.interval().refusal()).contains(Refusal.NO_VARIATION);
    }

    @Test
    void timesAreInOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> MannKendall.of(new double[] {2, 1}, new double[] {5, 4}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TheilSen.of(new double[] {2, 1}, new double[] {5, 4}, 0.95));
    }
}
