package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.statistics.WeightedKappa.Weights;

class WeightedKappaTest {

    private static final int[][] SOME = {{8, 2, 0}, {1, 6, 2}, {0, 3, 9}};

    /** The normal quantile of a 95 % interval. */
    private static final double Z = 1.959964;

    /** Cohen 1968, table 1: two judges, 200 patients, and disagreement that counts 0, 1, 3 or 6. */
    @Test
    void cohen() {
        int[][] disagreement = {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}};

        var kappa = estimated(
                new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}, (i, j, k) -> 1 - disagreement[i][j] / 6.0);

        assertThat(kappa.n()).isEqualTo(200);
        assertThat(kappa.coefficient()).isCloseTo(0.348, within(5e-4));
    }

    /** Fleiss, Cohen and Everitt 1969, with weights of agreement given to four places: .507, variance .003248. */
    @Test
    void fleissCohenAndEveritt() {
        double[][] weights = {{1, 0, .4444}, {0, 1, .6667}, {.4444, .6667, 1}};

        var kappa = estimated(new int[][] {{106, 10, 4}, {22, 28, 10}, {2, 12, 6}}, (i, j, k) -> weights[i][j]);

        assertThat(kappa.coefficient()).isCloseTo(0.507, within(5e-4));
        var interval = kappa.interval().found().orElseThrow();
        assertThat(Math.pow((interval.upper() - interval.lower()) / (2 * Z), 2)).isCloseTo(0.003248, within(5e-7));
    }

    /**
     * By hand: 10 pairs, of which 6 agree, 3 are a step apart and 1 two steps. Shares of the first rater .3 .4 .3, of the second
     * .4 .3 .3. Linear: q = (3·½ + 1) / 10 = .25, and by chance e = ½(.3·.3 + .4·.4 + .4·.3 + .3·.3) + .3·.3 + .3·.4 = .44.
     * Quadratic: q = (3·¼ + 1) / 10 = .175 and e = ¼·.46 + .21 = .325.
     */
    @Test
    void byHand() {
        int[][] table = {{2, 0, 1}, {2, 2, 0}, {0, 1, 2}};

        assertThat(estimated(table, Weights.LINEAR).coefficient()).isCloseTo(1 - .25 / .44, within(1e-12));
        assertThat(estimated(table, Weights.QUADRATIC).coefficient()).isCloseTo(1 - .175 / .325, within(1e-12));
    }

    /** What src/test/r/agreement.R computed. */
    @ParameterizedTest(name = "{0}, {2}")
    @CsvFileSource(resources = "weighted-kappa.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void agreesWithR(
            String name, String table, String weights, double confidence, double kappa, double lower, double upper) {
        var actual = WeightedKappa.of(
                        table(table), weights.equals("linear") ? Weights.LINEAR : Weights.QUADRATIC, confidence)
                .found()
                .orElseThrow();

        assertThat(actual.coefficient()).isCloseTo(kappa, withinPercentage(1e-6));
        var interval = actual.interval().found().orElseThrow();
        assertThat(interval.lower()).isCloseTo(lower, withinPercentage(1e-6));
        assertThat(interval.upper()).isCloseTo(upper, withinPercentage(1e-6));
        assertThat(interval.confidence()).isEqualTo(confidence);
    }

    @Test
    void perfectAgreementHasNoInterval() {
        var kappa = estimated(new int[][] {{3, 0, 0}, {0, 0, 0}, {0, 0, 9}}, Weights.QUADRATIC);

        assertThat(kappa.coefficient()).isEqualTo(1);
        assertThat(kappa.interval().refusal()).hasValue(Refusal.NO_VARIATION);
    }

    @Test
    void norHasPerfectDisagreement() {
        var kappa = estimated(new int[][] {{0, 0, 7}, {0, 0, 0}, {7, 0, 0}}, Weights.LINEAR);

        assertThat(kappa.coefficient()).isCloseTo(-1, within(1e-12));
        assertThat(kappa.interval().refusal()).hasValue(Refusal.NO_VARIATION);
    }

    @Test
    void aRaterWhoUsesOneCategoryCannotBeJudged() {
        var refused = Estimate.<Agreement>refused(Refusal.NO_VARIATION);

        assertThat(WeightedKappa.of(new int[][] {{0, 0, 0}, {0, 12, 0}, {0, 0, 0}}, Weights.LINEAR, 0.95))
                .isEqualTo(refused);
        assertThat(WeightedKappa.of(new int[][] {{0, 0, 0}, {4, 7, 1}, {0, 0, 0}}, Weights.LINEAR, 0.95))
                .isEqualTo(refused);
        assertThat(WeightedKappa.of(new int[][] {{0, 4, 0}, {0, 7, 0}, {0, 1, 0}}, Weights.QUADRATIC, 0.95))
                .isEqualTo(refused);
    }

    @Test
    void onePairIsTooFew() {
        assertThat(WeightedKappa.of(new int[][] {{0, 1}, {0, 0}}, Weights.LINEAR, 0.95))
                .isEqualTo(Estimate.refused(Refusal.TOO_FEW));
        assertThat(WeightedKappa.of(new int[2][2], Weights.LINEAR, 0.95)).isEqualTo(Estimate.refused(Refusal.TOO_FEW));
    }

    @Test
    void aTableIsSquareAndCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedKappa.of(new int[][] {{1, 2}, {3}}, Weights.LINEAR, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedKappa.of(new int[][] {{5}}, Weights.LINEAR, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedKappa.of(new int[][] {{5, -1}, {2, 4}}, Weights.LINEAR, 0.95));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 95, -0.5, Double.NaN})
    void confidenceIsAShare(double confidence) {
        assertThatIllegalArgumentException().isThrownBy(() -> WeightedKappa.of(SOME, Weights.LINEAR, confidence));
    }

    private static Agreement estimated(int[][] table, Weights weights) {
        return WeightedKappa.of(table, weights, 0.95).found().orElseThrow();
    }

    private static int[][] table(String rows) {
        return Stream.of(rows.split(" / "))
                .map(row ->
                        Stream.of(row.split(" ")).mapToInt(Integer::parseInt).toArray())
                .toArray(int[][]::new);
    }
}
