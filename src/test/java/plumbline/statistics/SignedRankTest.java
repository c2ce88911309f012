package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static plumbline.statistics.Cohort.relative;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedRankTest {

    /** Student 1908: hours of sleep gained with one drug less those with another, with ties and a 0. */
    private static final double[] SLEEP = {-1.2, -2.4, -1.3, -1.3, 0, -1.0, -1.8, -0.8, -4.6, -1.4};

    @Test
    void sleepOfTenPatients() {
        var sleep = found(SLEEP);

        assertThat(sleep.n()).isEqualTo(10);
        assertThat(sleep.nonZero()).isEqualTo(9);
        assertThat(sleep.exact()).isTrue();
        assertThat(sleep.p()).isEqualTo(2 / 512.0);
        assertThat(sleep.estimate()).isCloseTo(-1.3, within(1e-12));
    }

    /** Hollander and Wolfe 1999, example 3.1: depression of nine patients before and after tranquilizer. */
    @Test
    void hollanderAndWolfe() {
        double[] before = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
        double[] after = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};

        var fall = found(
                IntStream.range(0, 9).mapToDouble(i -> before[i] - after[i]).toArray());

        assertThat(fall.rankSum()).isEqualTo(40);
        assertThat(fall.p()).isEqualTo(0.0390625);
        assertThat(fall.estimate()).isCloseTo(0.46, within(1e-12));
        assertThat(fall.interval().found()).hasValueSatisfying(interval -> {
            assertThat(interval.lower()).isCloseTo(0.01, within(1e-12));
            assertThat(interval.upper()).isCloseTo(0.786, within(1e-12));
        });
    }

    /** What src/test/r/cohort.R computed. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "signed-rank.csv",
            useHeadersInDisplayName = false,
            numLinesToSkip = 1,
            maxCharsPerColumn = 10_000)
    void agreesWithR(
            String name,
            String changes,
            double confidence,
            int n,
            int nonZero,
            double rankSum,
            double p,
            double estimate,
            @Nullable Double lower,
            @Nullable Double upper) {
        var actual = SignedRank.of(Cohort.numbers(changes), confidence).found().orElseThrow();

        assertThat(actual.n()).isEqualTo(n);
        assertThat(actual.nonZero()).isEqualTo(nonZero);
        assertThat(actual.rankSum()).isEqualTo(rankSum);
        assertThat(actual.exact()).isEqualTo(nonZero <= 60);
        assertThat(actual.p()).isCloseTo(p, relative(p));
        assertThat(actual.estimate()).isCloseTo(estimate, relative(estimate));
        if (lower == null || upper == null) {
            assertThat(actual.interval().refusal()).hasValue(Refusal.TOO_FEW);
        } else if (lower.equals(upper)) {
            assertThat(actual.interval().refusal()).hasValue(Refusal.NO_VARIATION);
        } else {
            var interval = actual.interval().found().orElseThrow();
            assertThat(interval.lower()).isCloseTo(lower, relative(lower));
            assertThat(interval.upper()).isCloseTo(upper, relative(upper));
            assertThat(interval.confidence()).isEqualTo(confidence);
        }
    }

    @Test
    void nobodyIsTooFew() {
        assertThat(SignedRank.of(new double[0], 0.95)).isEqualTo(Estimate.refused(Refusal.TOO_FEW));
    }

    @Test
    void patientsWhoAllStayAsTheyWereShowNothing() {
        var none = found(new double[20]);

        assertThat(none.nonZero()).isZero();
        assertThat(none.p()).isEqualTo(1);
        assertThat(none.estimate()).isZero();
        assertThat(none.interval().refusal()).hasValue(Refusal.NO_VARIATION);
    }

    @Test
    void patientsWhoAllFallAsFarAreTestedWithoutInterval() {
        var same = found(DoubleStream.generate(() -> -2).limit(11).toArray());

        assertThat(same.p()).isEqualTo(2 / 2048.0);
        assertThat(same.estimate()).isEqualTo(-2);
        assertThat(same.interval().refusal()).hasValue(Refusal.NO_VARIATION);
    }

    /** 7.3 − 5.1 and 6.2 − 4.0 differ in the last bit, as do 0.3 − 0.2 − 0.1 and 0. */
    @Test
    void roundingOfDifferencesIsNeitherAnOrderNorAChange() {
        var rounded = found(new double[] {7.3 - 5.1, 4.0 - 6.2, 0.3 - 0.2 - 0.1, -1, -1, 3, -4});
        var meant = found(new double[] {2.2, -2.2, 0, -1, -1, 3, -4});

        assertThat(rounded.nonZero()).isEqualTo(6);
        assertThat(rounded.rankSum()).isEqualTo(meant.rankSum());
        assertThat(rounded.p()).isEqualTo(meant.p());
    }

    /** Of 0 to 19,999 the averages lie symmetrically about 9,999.5; the bounds are far inside. */
    @Test
    void twentyThousandPatients() {
        var many = found(IntStream.range(0, 20_000).asDoubleStream().toArray());

        assertThat(many.exact()).isFalse();
        assertThat(many.estimate()).isEqualTo(9_999.5);
        var interval = many.interval().found().orElseThrow();
        assertThat(interval.lower() + interval.upper()).isEqualTo(2 * 9_999.5);
        assertThat(interval.upper() - interval.lower()).isCloseTo(160, within(1.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 95, -0.5, Double.NaN})
    void confidenceIsAShare(double confidence) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedRank.of(SLEEP, confidence));
    }

    @Test
    void aChangeIsANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedRank.of(new double[] {4, Double.NaN}, 0.95));
    }

    private static SignedRank found(double[] changes) {
        return SignedRank.of(changes, 0.95).found().orElseThrow();
    }
}
