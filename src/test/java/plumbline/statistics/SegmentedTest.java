package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
