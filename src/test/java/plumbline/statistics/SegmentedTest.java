package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SegmentedTest {

    /** Borckardt and Nash 2014: daily pain, 0 to 10, of one fictitious patient. */
    private static final double[] BEFORE = {7, 9, 8, 7, 7, 8, 8};

    private static final double[] AFTER = {3, 4, 2, 4, 2, 1, 4, 5, 3, 2, 1, 2, 4, 4};

    @Test
    void borckardtAndNash() {
        var segmented = fit(from(-7, 7), BEFORE, from(0, 14), AFTER).found().orElseThrow();

        assertThat(segmented.before()).isEqualTo(7);
        assertThat(segmented.after()).isEqualTo(14);
        assertThat(segmented.phi()).isCloseTo(0.3626937, within(5e-8));
        var effect = segmented.effect(0);
        assertThat(effect.estimate()).isCloseTo(-5.0351753, within(5e-8));
        assertThat(effect.standardError()).isCloseTo(1.4098098, within(5e-8));
        assertThat(effect.degreesOfFreedom()).isEqualTo(17);
        assertThat(effect.p()).isCloseTo(0.00235, within(5e-6));
    }

    /** Estimate, standard error and bounds, as src/test/r/series.R had them from {@code nlme::gls}. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "segmented.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void agreesWithGls(
            String name,
            String model,
            String weeks,
            String readings,
            String effect,
            String laterEffect,
            String counterfactual,
            String fitted) {
        double[] t = Series.of(weeks);
        double[] y = Series.of(readings);
        int before = (int) DoubleStream.of(t).filter(week -> week < 0).count();

        var segmented = fit(
                        Arrays.copyOf(t, before),
                        Arrays.copyOf(y, before),
                        Arrays.copyOfRange(t, before, t.length),
                        Arrays.copyOfRange(y, before, t.length))
                .found()
                .orElseThrow();

        assertContrast(segmented.effect(4), 0.95, effect);
        assertContrast(segmented.effect(12), 0.98, laterEffect);
        assertContrast(segmented.counterfactual(4), 0.95, counterfactual);
        assertContrast(segmented.fitted(4, true), 0.95, fitted);
    }

    private static void assertContrast(Contrast actual, double confidence, String expected) {
        double[] numbers = Series.of(expected);
        var rounding = within(1e-6 * numbers[1]);
        assertThat(actual.estimate()).isCloseTo(numbers[0], rounding);
        assertThat(actual.standardError()).isCloseTo(numbers[1], rounding);
        assertThat(actual.interval(confidence).lower()).isCloseTo(numbers[2], rounding);
        assertThat(actual.interval(confidence).upper()).isCloseTo(numbers[3], rounding);
    }

    @Test
    void weeksLieOnTheirSideOfTheChange() {
        assertThatIllegalArgumentException().isThrownBy(() -> fit(from(-6, 7), BEFORE, from(1, 14), AFTER));
        assertThatIllegalArgumentException().isThrownBy(() -> fit(from(-8, 7), BEFORE, from(-1, 14), AFTER));
        assertThatIllegalArgumentException().isThrownBy(() -> fit(from(-7, 7), BEFORE, from(0, 13), AFTER));
    }

    @Test
    void theEffectIsTheLineAfterLessTheLineBefore() {
        var segmented = fit(from(-7, 7), BEFORE, from(0, 14), AFTER).found().orElseThrow();

        assertThat(segmented.effect(6).estimate())
                .isCloseTo(
                        segmented.fitted(6, true).estimate()
                                - segmented.counterfactual(6).estimate(),
                        within(1e-12));
    }

    @Test
    void refusesWhatCannotBeTold() {
        assertThat(fit(from(-5, 5), new double[] {7, 9, 8, 7, 7}, from(0, 6), new double[] {3, 4, 2, 4, 2, 1})
                        .refusal())
                .contains(Refusal.TOO_FEW);
        assertThat(fit(from(-1, 1), new double[] {7}, from(0, 14), AFTER).refusal())
                .contains(Refusal.RANK_DEFICIENT);
        assertThat(fit(from(-7, 7), new double[] {7, 7, 7, 7, 7, 7, 7}, from(0, 7), new double[] {4, 4, 4, 4, 4, 4, 4})
                        .refusal())
                .contains(Refusal.NO_VARIATION);
    }

    private static Estimate<Segmented> fit(double[] weeksBefore, double[] before, double[] weeksAfter, double[] after) {
        return Segmented.fit(weeksBefore, before, weeksAfter, after);
    }

    private static double[] from(int first, int weeks) {
        return IntStream.range(first, first + weeks).asDoubleStream().toArray();
    }
}
