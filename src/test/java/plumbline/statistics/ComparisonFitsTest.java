package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static plumbline.statistics.Series.assertCoefficients;
import static plumbline.statistics.Series.relative;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The two fits that stand beside the autoregressive likelihood: of Newey and West, and of Prais and Winsten. */
class ComparisonFitsTest {

    /** Borckardt and Nash 2014, both phases. */
    private static final double[] PAIN = {7, 9, 8, 7, 7, 8, 8, 3, 4, 2, 4, 2, 1, 4, 5, 3, 2, 1, 2, 4, 4};

    private static final double[] DAYS = {-7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};

    @Test
    void borckardtAndNash() {
        double[][] design = Series.design("segmented", DAYS);

        var plain = LeastSquares.fit(design, PAIN).found().orElseThrow();
        assertThat(plain.coefficient(0).estimate()).isCloseTo(7.7142857, within(5e-8));
        assertThat(plain.coefficient(1).estimate()).isCloseTo(0, within(1e-14));
        assertThat(plain.coefficient(2).estimate()).isCloseTo(-4.7714286, within(5e-8));
        assertThat(plain.coefficient(2).standardError()).isCloseTo(1.1797347, within(5e-8));
        assertThat(plain.coefficient(2).p()).isCloseTo(0.000842, within(5e-7));
        assertThat(plain.coefficient(3).estimate()).isCloseTo(-0.0021978, within(5e-8));
        assertThat(plain.sigma()).isCloseTo(1.196958, within(5e-7));

        var robust = NeweyWest.fit(DAYS, design, PAIN).found().orElseThrow();
        assertThat(robust.coefficient(2).estimate()).isCloseTo(-4.7714286, within(5e-8));
        assertThat(robust.coefficient(2).standardError()).isCloseTo(0.5303957, within(5e-8));

        var praisWinsten = PraisWinsten.fit(DAYS, design, PAIN).found().orElseThrow();
        assertThat(praisWinsten.phi()).isCloseTo(0.1122293, within(5e-8));
        assertThat(praisWinsten.model().coefficient(2).estimate()).isCloseTo(-4.8519483, within(5e-8));
        assertThat(praisWinsten.model().coefficient(2).standardError()).isCloseTo(1.2417204, within(5e-8));
    }

    /** What src/test/r/series.R had from {@code sandwich::NeweyWest}, and from Prais and Winsten as it spells them out. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "even-series.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void agreeWithR(
            String name,
            String model,
            String times,
            String readings,
            String coefficients,
            String neweyWest,
            double rho,
            String praisWinsten,
            String praisWinstenErrors,
            double praisWinstenSigma) {
        double[] t = Series.of(times);
        double[] y = Series.of(readings);
        double[][] design = Series.design(model, t);

        var robust = NeweyWest.fit(t, design, y).found().orElseThrow();
        var settled = PraisWinsten.fit(t, design, y).found().orElseThrow();

        assertCoefficients(robust, coefficients, neweyWest);
        assertThat(settled.phi()).isCloseTo(rho, relative(rho));
        assertThat(settled.model().sigma()).isCloseTo(praisWinstenSigma, relative(praisWinstenSigma));
        assertCoefficients(settled.model(), praisWinsten, praisWinstenErrors);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "refused-series.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void refuseWhatCannotBeTold(String name, String model, String times, String readings, Refusal refusal) {
        double[] t = Series.of(times);
        double[] y = Series.of(readings);

        assertThat(NeweyWest.fit(t, Series.design(model, t), y).refusal()).contains(refusal);
        assertThat(PraisWinsten.fit(t, Series.design(model, t), y).refusal()).contains(refusal);
    }

    @Test
    void refuseAMissingWeek() {
        double[] t = {1, 2, 3, 5, 6};
        double[] y = {5, 6, 4, 5, 3};

        assertThat(NeweyWest.fit(t, Series.design("mean", t), y).refusal()).contains(Refusal.UNEVEN_SPACING);
        assertThat(PraisWinsten.fit(t, Series.design("mean", t), y).refusal()).contains(Refusal.UNEVEN_SPACING);
    }

    /** A coefficient of its own for one reading fits it exactly, and its robust error would be 0. */
    @Test
    void aReadingWithACoefficientOfItsOwnHasNoRobustError() {
        double[] t = {1, 2, 3, 4, 5, 6, 7, 8};
        double[][] design = {{1, 0}, {1, 0}, {1, 0}, {1, 0}, {1, 0}, {1, 0}, {1, 0}, {0, 1}};

        var robust = NeweyWest.fit(t, design, new double[] {5, 6, 4, 5, 7, 5, 6, 2});

        assertThat(robust.refusal()).contains(Refusal.NO_VARIATION);
    }

    @Test
    void timesIncrease() {
        double[] t = {1, 2, 2};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeweyWest.fit(t, Series.design("mean", t), new double[] {5, 6, 4}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PraisWinsten.fit(t, Series.design("mean", t), new double[] {5, 6, 4}));
    }
}
