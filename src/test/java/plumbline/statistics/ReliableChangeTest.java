package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.statistics.ReliableChange.Verdict;

class ReliableChangeTest {

    /** Jacobson and Truax 1991: 47.5 before, 32.5 after, on a scale of SD 7.5 and reliability .80. */
    @Test
    void jacobsonAndTruax() {
        var change = ReliableChange.of(7.5, 0.80);

        assertThat(change.index(47.5, 32.5)).isCloseTo(-3.162, within(5e-4));
        assertThat(change.smallestDetectable()).isCloseTo(1.96 * Math.sqrt(2) * 7.5 * Math.sqrt(0.2), within(1e-12));
        assertThat(change.verdict(47.5, 32.5)).isEqualTo(Verdict.FELL);
    }

    @ParameterizedTest
    @CsvSource({"7, 5, FELL", "7, 5.1, WITHIN_ERROR", "3, 5, ROSE", "3, 4.9, WITHIN_ERROR", "4, 4, WITHIN_ERROR"})
    void twoPointsOfASingleRatingAreMoreThanError(double before, double after, Verdict verdict) {
        assertThat(ReliableChange.OF_PAIN.verdict(before, after)).isEqualTo(verdict);
    }

    /** 4.1 − 2.1 is a hair less than 2. */
    @Test
    void aChangeOfJustTheLeastIsReliableThoughItsLastBitIsNot() {
        assertThat(ReliableChange.OF_PAIN.verdict(4.1, 2.1)).isEqualTo(Verdict.FELL);
        assertThat(ReliableChange.OF_PAIN.verdict(2.1, 4.1)).isEqualTo(Verdict.ROSE);
    }

    @Test
    void aScaleWithoutErrorOrOfNothingElseHasNoReliableChange() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReliableChange.of(7.5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ReliableChange.of(7.5, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> ReliableChange.of(0, 0.8));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReliableChange(Double.NaN));
    }
}
