package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {

    @Test
    void aPhaseWithoutReadingsHasNoSummary() {
        assertThat(Summary.of()).isEmpty();
    }

    @Test
    void oneReadingHasAMeanAndNoSd() {
        var summary = Summary.of(7).orElseThrow();

        assertThat(summary.n()).isOne();
        assertThat(summary.mean()).isEqualTo(7);
        assertThat(summary.sd()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.1, 3", "0.1, 60", "3.3333333333333335, 7", "7, 80"})
    void equalReadingsHaveAnSdOfExactlyZero(double reading, int n) {
        var readings = new double[n];
        Arrays.fill(readings, reading);

        var summary = Summary.of(readings).orElseThrow();

        assertThat(summary.mean()).isEqualTo(reading);
        assertThat(summary.sd()).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsNoReading(double reading) {
        assertThatIllegalArgumentException().isThrownBy(() -> Summary.of(4, reading));
    }

    @Test
    void agreesWithTheCertifiedValuesOfNist() {
        assertCertified(Nist.numAcc1(), 10_000_002, 1);
        assertCertified(Nist.numAcc2(), 1.2, 0.1);
        assertCertified(Nist.numAcc3(), 1_000_000.2, 0.1);
        assertCertified(Nist.michelso(), 299.8524, 0.0790105478190518);
        assertCertified(Nist.lew(), -177.435, 277.332168044316);
        assertCertified(Nist.lottery(), 518.958715596330, 291.699727470969);
        assertCertified(Nist.mavro(), 2.001856, 0.000429123454003053);
    }

    /** NumAcc4 leaves eight digits: 10 000 000.2 itself has no more of its fraction in a double. */
    @Test
    void keepsTheDigitsThatAreThereWhenTheMeanIsHuge() {
        var summary = Summary.of(Nist.numAcc4()).orElseThrow();

        assertThat(summary.mean()).isCloseTo(10_000_000.2, withinPercentage(1e-13));
        assertThat(summary.sd().orElseThrow()).isCloseTo(0.1, withinPercentage(1e-6));
    }

    private static void assertCertified(double[] readings, double mean, double sd) {
        var summary = Summary.of(readings).orElseThrow();
        assertThat(summary.n()).isEqualTo(readings.length);
        assertThat(summary.mean()).isCloseTo(mean, withinPercentage(1e-7));
        assertThat(summary.sd().orElseThrow()).isCloseTo(sd, withinPercentage(1e-7));
    }
}
