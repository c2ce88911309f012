package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static plumbline.statistics.Cohort.relative;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RankCorrelationTest {

    private static final double[] TWELVE = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};

    /** What src/test/r/cohort.R computed. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "rank-correlation.csv",
            useHeadersInDisplayName = false,
            numLinesToSkip = 1,
            maxCharsPerColumn = 10_000)
    void agreesWithR(
            String name,
            String first,
            String second,
            double confidence,
            double rho,
            double pOfRho,
            double lowerRho,
            double upperRho,
            double tau,
            double pOfTau,
            double lowerTau,
            double upperTau) {
        var x = Cohort.numbers(first);
        var y = Cohort.numbers(second);

        assertFound(RankCorrelation.spearman(x, y, confidence), x.length, rho, pOfRho, lowerRho, upperRho);
        assertFound(RankCorrelation.kendall(x, y, confidence), x.length, tau, pOfTau, lowerTau, upperTau);
    }

    private static void assertFound(
            Estimate<RankCorrelation> actual, int n, double coefficient, double p, double lower, double upper) {
        var found = actual.found().orElseThrow();
        assertThat(found.n()).isEqualTo(n);
        assertThat(found.coefficient()).isCloseTo(coefficient, relative(coefficient));
        assertThat(found.p()).isCloseTo(p, relative(p));
        var interval = found.interval().found().orElseThrow();
        assertThat(interval.lower()).isCloseTo(lower, relative(lower));
        assertThat(interval.upper()).isCloseTo(upper, relative(upper));
    }

    @Test
    void ninePatientsAreTooFew() {
        var nine = Arrays.copyOf(TWELVE, 9);

        assertThat(RankCorrelation.spearman(nine, nine, 0.95)).isEqualTo(Estimate.refused(Refusal.TOO_FEW));
        assertThat(RankCorrelation.kendall(nine, nine, 0.95)).isEqualTo(Estimate.refused(Refusal.TOO_FEW));
    }

    @Test
    void whereAllAreTheSameNothingRisesTogether() {
        var refused = Estimate.<RankCorrelation>refused(Refusal.NO_VARIATION);

        assertThat(RankCorrelation.spearman(TWELVE, new double[12], 0.95)).isEqualTo(refused);
        assertThat(RankCorrelation.kendall(new double[12], TWELVE, 0.95)).isEqualTo(refused);
    }

    @Test
    void perfectCorrelationHasNoInterval() {
        for (var perfect : List.of(
                RankCorrelation.spearman(TWELVE, TWELVE, 0.95), RankCorrelation.kendall(TWELVE, TWELVE, 0.95))) {
            assertThat(perfect.found()).hasValueSatisfying(found -> {
                assertThat(found.coefficient()).isCloseTo(1, within(1e-12));
                assertThat(found.interval().refusal()).hasValue(Refusal.NO_VARIATION);
                assertThat(found.p()).isBetween(0.0, 1e-4);
            });
        }
    }

    @Test
    void bothMeasurementsAreOfTheSamePatients() {
        assertThatIllegalArgumentException().isThrownBy(() -> RankCorrelation.spearman(TWELVE, new double[11], 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankCorrelation.kendall(new double[] {Double.NaN}, new double[1], 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> RankCorrelation.spearman(TWELVE, TWELVE, 95));
    }

    /** Hours of wear and whole changes of 10 to 60 patients. */
    @Property
    void onlyTheOrderCounts(
            @ForAll @Size(min = 10, max = 60) List<@IntRange(max = 12) Integer> hours,
            @ForAll @Size(min = 60, max = 60) List<@IntRange(min = -5, max = 5) Integer> changes) {
        var x = hours.stream().mapToDouble(Integer::doubleValue).toArray();
        var y = changes.stream()
                .limit(x.length)
                .mapToDouble(Integer::doubleValue)
                .toArray();
        var curved = Arrays.stream(x).map(Math::exp).toArray();
        var mirrored = Arrays.stream(y).map(change -> -change).toArray();

        for (var method : List.<Method>of(RankCorrelation::spearman, RankCorrelation::kendall)) {
            var expected = method.of(x, y, 0.95);
            assertSame(method.of(curved, y, 0.95), expected, 1);
            assertSame(method.of(y, x, 0.95), expected, 1);
            assertSame(method.of(x, mirrored, 0.95), expected, -1);
            expected.then(RankCorrelation::interval).found().ifPresent(interval -> assertThat(
                            interval.holds(expected.found().orElseThrow().coefficient()))
                    .isTrue());
        }
    }

    private interface Method {
        Estimate<RankCorrelation> of(double[] x, double[] y, double confidence);
    }

    private static void assertSame(
            Estimate<RankCorrelation> actual, Estimate<RankCorrelation> expected, int direction) {
        assertThat(actual.refusal()).isEqualTo(expected.refusal());
        expected.found().ifPresent(same -> assertThat(actual.found()).hasValueSatisfying(found -> {
            assertThat(found.coefficient()).isCloseTo(direction * same.coefficient(), within(1e-12));
            assertThat(found.p()).isCloseTo(same.p(), within(1e-9));
        }));
    }

    /** Of i and 7·i modulo n, which share no order to speak of. */
    @Test
    void twentyThousandPatients() {
        int n = 20_000;
        var x = IntStream.range(0, n).asDoubleStream().toArray();
        var y = IntStream.range(0, n).mapToDouble(i -> 7919.0 * i % n).toArray();

        assertThat(RankCorrelation.kendall(x, y, 0.95).found().orElseThrow().coefficient())
                .isCloseTo(0, within(0.02));
    }
}
