package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static plumbline.statistics.Series.relative;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** How far two phases keep apart, with and without the trend of the first. */
class PhasesTest {

    @Test
    void borckardtAndNash() {
        var apart = NonOverlap.between(
                        new double[] {7, 9, 8, 7, 7, 8, 8}, new double[] {3, 4, 2, 4, 2, 1, 4, 5, 3, 2, 1, 2, 4, 4})
                .found()
                .orElseThrow();

        assertThat(apart.tau()).isEqualTo(-1);
        assertThat(apart.nap(false)).isEqualTo(1);
        assertThat(apart.nap(true)).isZero();
    }

    /** Tarlow 2017: what looks like a perfect effect is the trend going on. */
    @Test
    void tarlow() {
        double[] before = {1, 2, 3, 4, 5};
        double[] after = {6, 7, 8, 9, 10};

        assertThat(NonOverlap.between(before, after).found().orElseThrow().tau())
                .isEqualTo(1);
        var corrected = corrected(before, after, true);
        assertThat(corrected.tauB()).isZero();
        assertThat(corrected.p()).isEqualTo(1);
        assertThat(corrected.slope()).isEqualTo(1);
    }

    @Test
    void anImprovementThatWasTheTrend() {
        double[] before = {33, 25, 17, 25, 19, 21, 19, 14, 19, 17};
        double[] after = {14, 15, 15, 9, 12, 7, 10, 6, 5, 2, 2, 3, 5, 4};

        assertThat(NonOverlap.between(before, after).found().orElseThrow().tau())
                .isCloseTo(-0.964, within(5e-4));
        var corrected = corrected(before, after, false);
        assertThat(corrected.tauB()).isCloseTo(0.143, within(5e-4));
        assertThat(corrected.p()).isCloseTo(0.43, within(5e-3));
    }

    /** What src/test/r/series.R had by counting, and from {@code cor.test}. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "phases.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void agreesWithR(
            String name,
            String before,
            String after,
            boolean higherIsBetter,
            long lower,
            long higher,
            long equal,
            double nap,
            double tau,
            double correctedTau,
            double p,
            double slope) {
        var apart =
                NonOverlap.between(Series.of(before), Series.of(after)).found().orElseThrow();
        var corrected = corrected(Series.of(before), Series.of(after), higherIsBetter);

        assertThat(apart).isEqualTo(new NonOverlap(lower, higher, equal));
        assertThat(apart.nap(higherIsBetter)).isCloseTo(nap, relative(nap));
        assertThat(apart.tau()).isCloseTo(tau, relative(tau));
        assertThat(corrected.slope()).isCloseTo(slope, relative(slope));
        assertThat(corrected.tauB()).isCloseTo(correctedTau, relative(correctedTau));
        assertThat(corrected.p()).isCloseTo(p, relative(p));
    }

    @Test
    void refusesWhatCannotBeTold() {
        assertThat(NonOverlap.between(new double[0], new double[] {5}).refusal())
                .contains(Refusal.TOO_FEW);
        assertThat(correction(new double[] {5, 4}, new double[] {3, 2}, false).refusal())
                .contains(Refusal.TOO_FEW);
        assertThat(correction(new double[] {5, 4, 3}, new double[0], false).refusal())
                .contains(Refusal.TOO_FEW);
        assertThat(correction(new double[] {5, 5, 5}, new double[] {5, 5}, false)
                        .refusal())
                .contains(Refusal.NO_VARIATION);
    }

    @Test
    void aReadingIsANumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NonOverlap.between(new double[] {Double.NaN}, new double[] {5}));
    }

    private static BaselineCorrectedTau corrected(double[] before, double[] after, boolean higherIsBetter) {
        return correction(before, after, higherIsBetter).found().orElseThrow();
    }

    private static Estimate<BaselineCorrectedTau> correction(double[] before, double[] after, boolean higherIsBetter) {
        return BaselineCorrectedTau.between(
                from(1, before.length), before, from(before.length + 1, after.length), after, higherIsBetter);
    }

    private static double[] from(int first, int count) {
        return IntStream.range(first, first + count).asDoubleStream().toArray();
    }
}
