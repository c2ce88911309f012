package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static plumbline.statistics.Series.assertCoefficients;
import static plumbline.statistics.Series.relative;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AutoregressiveLikelihoodTest {

    private static final double[] TIMES = {0, 1, 2, 4, 5};
    private static final double[] READINGS = {5, 6, 4, 5, 3};

    /** What src/test/r/series.R had from {@code nlme::gls}. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "autoregressive.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void agreesWithGls(
            String name,
            String model,
            String times,
            String readings,
            double phi,
            String coefficients,
            String errors,
            double sigma) {
        double[] t = Series.of(times);

        var fit = AutoregressiveLikelihood.fit(t, Series.design(model, t), Series.of(readings))
                .found()
                .orElseThrow();

        assertThat(fit.phi()).isCloseTo(phi, relative(phi));
        assertThat(fit.model().sigma()).isCloseTo(sigma, relative(sigma));
        assertCoefficients(fit.model(), coefficients, errors);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "refused-series.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void refusesWhatCannotBeTold(String name, String model, String times, String readings, Refusal refusal) {
        double[] t = Series.of(times);

        var estimate = AutoregressiveLikelihood.fit(t, Series.design(model, t), Series.of(readings));

        assertThat(estimate.refusal()).contains(refusal);
    }

    @Test
    void anEvenSeriesMayTakeTurnsAndAnUnevenOneMayNot() {
        double[] turns = {3, 6, 2, 7, 3, 6, 2, 8};
        double[] even = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] uneven = {1, 2, 3, 4, 5, 6, 7, 9};

        assertThat(phi(even, turns)).isLessThan(-0.5);
        assertThat(phi(uneven, turns)).isZero();
    }

    /** 0.1 + 0.2 is not quite 0.3, and still as far from 0.1 as 0.2 is. */
    @Test
    void evenTimesNeedNotBeWholeNumbers() {
        double[] tenths = {0.1, 0.2, 0.1 + 0.2, 0.4, 0.5, 0.6, 0.7, 0.8};

        assertThat(phi(tenths, new double[] {3, 6, 2, 7, 3, 6, 2, 8})).isLessThan(-0.5);
    }

    @Test
    void timesIncrease() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> phi(new double[] {0, 1, 1, 2, 3}, READINGS))
                .withMessageContaining("Times");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> phi(new double[] {0, 1, 3, 2, 4}, READINGS))
                .withMessageContaining("Times");
    }

    @Test
    void everyTimeHasAReadingAndARow() {
        assertThatIllegalArgumentException().isThrownBy(() -> phi(TIMES, new double[] {5, 6, 4, 5}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AutoregressiveLikelihood.fit(TIMES, new double[][] {{1}, {1}, {1}, {1}}, READINGS));
        assertThatIllegalArgumentException().isThrownBy(() -> phi(TIMES, new double[] {5, 6, Double.NaN, 5, 3}));
    }

    private static double phi(double[] times, double[] readings) {
        return AutoregressiveLikelihood.fit(times, Series.design("mean", times), readings)
                .found()
                .orElseThrow()
                .phi();
    }
}
