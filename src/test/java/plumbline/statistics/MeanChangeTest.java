package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeanChangeTest {

    /** Borckardt and Nash 2014: daily pain, 0 to 10, of one fictitious patient. */
    private static final double[] BEFORE = {7, 9, 8, 7, 7, 8, 8};

    private static final double[] AFTER = {3, 4, 2, 4, 2, 1, 4, 5, 3, 2, 1, 2, 4, 4};

    @Test
    void borckardtAndNash() {
        var change = MeanChange.between(BEFORE, AFTER, 0.95).orElseThrow();

        assertThat(change.before().n()).isEqualTo(7);
        assertThat(change.before().mean()).isCloseTo(7.7142857, within(5e-8));
        assertThat(change.after().n()).isEqualTo(14);
        assertThat(change.after().mean()).isCloseTo(2.9285714, within(5e-8));
        assertThat(change.change()).isCloseTo(-4.7857143, within(5e-8));
        var interval = estimated(change);
        assertThat(interval.interval().lower()).isCloseTo(-6.1355171, within(5e-8));
        assertThat(interval.interval().upper()).isCloseTo(-3.4359114, within(5e-8));
    }

    /** The same readings, in an order in which neighbours do not resemble each other. */
    @Test
    void isPlainWelchWithoutAutocorrelation() {
        var interval = estimated(
                new double[] {7, 9, 7, 8, 7, 8, 8}, new double[] {1, 5, 1, 4, 2, 4, 2, 4, 2, 4, 2, 4, 3, 3}, 0.95);

        assertThat(interval.autocorrelation()).isZero();
        assertThat(interval.effectiveBefore()).isEqualTo(7);
        assertThat(interval.effectiveAfter()).isEqualTo(14);
        assertThat(interval.interval().lower()).isCloseTo(-5.71669, within(5e-6));
        assertThat(interval.interval().upper()).isCloseTo(-3.85474, within(5e-6));
    }

    /** What src/test/r/before-after.R computed. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "before-after.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void agreesWithR(
            String name,
            String before,
            String after,
            double confidence,
            double change,
            double lower,
            double upper,
            double autocorrelation,
            double effectiveBefore,
            double effectiveAfter) {
        var actual =
                MeanChange.between(series(before), series(after), confidence).orElseThrow();

        assertThat(actual.change()).isCloseTo(change, relative(change));
        var interval = estimated(actual);
        assertThat(interval.interval().lower()).isCloseTo(lower, relative(lower));
        assertThat(interval.interval().upper()).isCloseTo(upper, relative(upper));
        assertThat(interval.interval().confidence()).isEqualTo(confidence);
        assertThat(interval.autocorrelation()).isCloseTo(autocorrelation, relative(autocorrelation));
        assertThat(interval.effectiveBefore()).isCloseTo(effectiveBefore, relative(effectiveBefore));
        assertThat(interval.effectiveAfter()).isCloseTo(effectiveAfter, relative(effectiveAfter));
    }

    /**
     * NIST certifies the lag-1 autocorrelation of a series. Pooled with itself a series keeps it, provided that no pair
     * crosses the boundary and that the denominator has all residuals.
     */
    @Test
    void agreesWithTheCertifiedAutocorrelationOfNist() {
        double certified = 0.535199668621283;
        var interval = estimated(Nist.michelso(), Nist.michelso(), 0.95);

        assertThat(interval.autocorrelation()).isCloseTo(certified + (1 + 3 * certified) / 100, withinPercentage(1e-7));
        assertThat(estimated(Nist.numAcc3(), Nist.numAcc3(), 0.95).autocorrelation())
                .isZero();
    }

    @Test
    void thereIsNoChangeWithoutReadingsOnBothSides() {
        assertThat(MeanChange.between(new double[0], AFTER, 0.95)).isEmpty();
        assertThat(MeanChange.between(BEFORE, new double[0], 0.95)).isEmpty();
    }

    @Test
    void aSingleReadingGivesAChangeWithoutInterval() {
        var change = MeanChange.between(new double[] {7}, AFTER, 0.95).orElseThrow();

        assertThat(change.change()).isCloseTo(2.9285714 - 7, within(5e-8));
        assertThat(change.interval()).isEqualTo(Estimate.refused(Refusal.TOO_FEW));
        assertThat(MeanChange.between(BEFORE, new double[] {2}, 0.95)
                        .orElseThrow()
                        .interval())
                .isEqualTo(Estimate.refused(Refusal.TOO_FEW));
    }

    @Test
    void twoPhasesWithoutVariationGiveAChangeWithoutInterval() {
        var change = MeanChange.between(new double[] {7, 7, 7}, new double[] {4, 4}, 0.95)
                .orElseThrow();

        assertThat(change.change()).isEqualTo(-3);
        assertThat(change.interval()).isEqualTo(Estimate.refused(Refusal.NO_VARIATION));
    }

    @Test
    void variationInOnePhaseIsEnough() {
        var interval = estimated(new double[] {7, 7, 7}, new double[] {4, 5, 3}, 0.95);

        assertThat(interval.interval().lower()).isLessThan(-3);
        assertThat(interval.interval().upper()).isGreaterThan(-3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 95, -0.5, Double.NaN})
    void confidenceIsAShare(double confidence) {
        assertThatIllegalArgumentException().isThrownBy(() -> MeanChange.between(BEFORE, AFTER, confidence));
    }

    @Test
    void aReadingIsANumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanChange.between(BEFORE, new double[] {4, Double.NaN}, 0.95));
    }

    private static WelchInterval estimated(double[] before, double[] after, double confidence) {
        return estimated(MeanChange.between(before, after, confidence).orElseThrow());
    }

    private static WelchInterval estimated(MeanChange change) {
        return change.interval().found().orElseThrow();
    }

    private static double[] series(String readings) {
        return Stream.of(readings.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** One in a million, what is asked of every closed form. */
    private static Offset<Double> relative(double expected) {
        return within(1e-6 * Math.abs(expected));
    }
}
