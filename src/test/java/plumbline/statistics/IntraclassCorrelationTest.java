package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntraclassCorrelationTest {

    /** Shrout and Fleiss 1979, table 2: six targets, four judges. */
    private static final double[][] TARGETS = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    /** Their table 4 has ICC(2,1) = .29; mean squares 11.24, 32.49 and 1.02. */
    @Test
    void shroutAndFleiss() {
        var icc = estimated(TARGETS);

        assertThat(icc.n()).isEqualTo(6);
        assertThat(icc.coefficient()).isCloseTo(0.29, within(5e-3));
        assertThat(icc.coefficient())
                .isCloseTo((11.24 - 1.02) / (11.24 + 3 * 1.02 + 4 * (32.49 - 1.02) / 6), within(1e-3));
        assertThat(icc.interval().found().orElseThrow().lower()).isCloseTo(0.02, within(5e-3));
        assertThat(icc.interval().found().orElseThrow().upper()).isCloseTo(0.76, within(5e-3));
    }

    /**
     * By hand: means of the subjects 1.5, 5.5, 3.5 and of the raters 10/3, 11/3. MS subjects 8, MS raters 1/6, MS rest 2/3, so
     * (8 − 2/3) / (8 + 2/3 + 2·(1/6 − 2/3) / 3) = .88.
     */
    @Test
    void byHand() {
        assertThat(estimated(new double[][] {{1, 2}, {6, 5}, {3, 4}}).coefficient())
                .isCloseTo(0.88, within(1e-12));
    }

    /** What src/test/r/agreement.R computed. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "intraclass-correlation.csv",
            useHeadersInDisplayName = false,
            numLinesToSkip = 1,
            maxCharsPerColumn = 1000)
    void agreesWithR(String name, String ratings, double confidence, double icc, double lower, double upper) {
        var actual =
                IntraclassCorrelation.of(ratings(ratings), confidence).found().orElseThrow();

        assertThat(actual.coefficient()).isCloseTo(icc, relative(icc));
        var interval = actual.interval().found().orElseThrow();
        assertThat(interval.lower()).isCloseTo(lower, relative(lower));
        assertThat(interval.upper()).isCloseTo(upper, relative(upper));
        assertThat(interval.confidence()).isEqualTo(confidence);
    }

    @Test
    void perfectAgreementHasNoInterval() {
        assertThat(estimated(new double[][] {{1, 1}, {6, 6}, {3, 3}})).satisfies(icc -> {
            assertThat(icc.coefficient()).isEqualTo(1);
            assertThat(icc.interval().refusal()).hasValue(Refusal.NO_VARIATION);
        });
    }

    @Test
    void subjectsThatAreAlikeOnAverageHaveNoInterval() {
        var icc = estimated(new double[][] {{2, 4}, {4, 2}, {3, 3}, {1, 5}, {5, 1}});

        assertThat(icc.coefficient()).isCloseTo(-5 / 3.0, within(1e-9));
        assertThat(icc.interval().refusal()).hasValue(Refusal.NO_VARIATION);
    }

    @Test
    void subjectsThatNobodyTellsApartGiveNone() {
        assertThat(IntraclassCorrelation.of(new double[][] {{4, 5}, {4, 5}, {4, 5}}, 0.95))
                .isEqualTo(Estimate.refused(Refusal.NO_VARIATION));
        assertThat(IntraclassCorrelation.of(new double[][] {{4, 4}, {4, 4}, {4, 4}}, 0.95))
                .isEqualTo(Estimate.refused(Refusal.NO_VARIATION));
    }

    @Test
    void twoSubjectsAreTooFew() {
        assertThat(IntraclassCorrelation.of(new double[][] {{1, 2}, {2, 1}}, 0.95))
                .isEqualTo(Estimate.refused(Refusal.TOO_FEW));
        assertThat(IntraclassCorrelation.of(new double[0][], 0.95)).isEqualTo(Estimate.refused(Refusal.TOO_FEW));
    }

    @Test
    void everySubjectIsRatedByTheSameRaters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntraclassCorrelation.of(new double[][] {{1, 2}, {6, 5}, {3}}, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntraclassCorrelation.of(new double[][] {{1}, {6}, {3}}, 0.95));
    }

    @Test
    void aRatingIsANumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntraclassCorrelation.of(new double[][] {{1, 2}, {6, Double.NaN}, {3, 4}}, 0.95));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 95, -0.5, Double.NaN})
    void confidenceIsAShare(double confidence) {
        assertThatIllegalArgumentException().isThrownBy(() -> IntraclassCorrelation.of(TARGETS, confidence));
    }

    private static Agreement estimated(double[][] ratings) {
        return IntraclassCorrelation.of(ratings, 0.95).found().orElseThrow();
    }

    private static double[][] ratings(String rows) {
        return Stream.of(rows.split(" / "))
                .map(row -> Stream.of(row.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    /** One in a million, what is asked of every closed form. */
    private static Offset<Double> relative(double expected) {
        return within(1e-6 * Math.abs(expected));
    }
}
