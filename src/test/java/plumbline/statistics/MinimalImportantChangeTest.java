package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static plumbline.statistics.MinimalImportantChange.OF_PAIN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.statistics.MinimalImportantChange.Verdict;

class MinimalImportantChangeTest {

    @ParameterizedTest
    @CsvSource({
        "7.7142857, 2.9285714, BETTER",
        "5, 3, BETTER",
        "5, 3.01, LESS_THAN_IMPORTANT",
        "5, 5, LESS_THAN_IMPORTANT",
        "5, 6.99, LESS_THAN_IMPORTANT",
        "5, 7, WORSE",
        "2, 0, BETTER",
        "0, 2, WORSE",
    })
    void twoPointsEitherWay(double before, double after, Verdict verdict) {
        assertThat(OF_PAIN.verdict(before, after)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"9, 6.4, LESS_THAN_IMPORTANT", "9, 6.3, BETTER", "10, 8, LESS_THAN_IMPORTANT", "10, 7, BETTER"})
    void fromSeverePainAFallMustReachThirtyPercentToo(double before, double after, Verdict verdict) {
        assertThat(OF_PAIN.verdict(before, after)).isEqualTo(verdict);
    }

    /** 30 % of 8 would be 2.4, which the scale has no room for. */
    @Test
    void fromSeverePainARiseOfTwoPointsIsWorse() {
        assertThat(OF_PAIN.verdict(8, 10)).isEqualTo(Verdict.WORSE);
    }

    @ParameterizedTest
    @CsvSource({"1.9, 0, LESS_THAN_IMPORTANT", "1, 2.9, LESS_THAN_IMPORTANT", "1, 3, WORSE"})
    void belowTwoPointsOnlyARiseCanMatter(double before, double after, Verdict verdict) {
        assertThat(OF_PAIN.verdict(before, after)).isEqualTo(verdict);
        assertThat(OF_PAIN.relativeChange(before, after)).isEmpty();
    }

    @Test
    void relativeChangeIsAShareOfTheScoreBefore() {
        assertThat(OF_PAIN.relativeChange(8, 4)).hasValue(-0.5);
        assertThat(OF_PAIN.relativeChange(2, 3)).hasValue(0.5);
        assertThat(OF_PAIN.relativeChange(7.7142857, 2.9285714).orElseThrow()).isCloseTo(-0.6203704, within(5e-8));
    }

    /** Every two points that means of whole readings can be apart, in phases of up to 30 readings. */
    @Test
    void aChangeOfExactlyTwoPointsIsNotLostToRounding() {
        for (int n = 1; n <= 30; n++) {
            for (int sum = 2 * n; sum <= 20 * n / 3; sum++) {
                double high = (double) sum / n;
                double low = (double) (sum - 2 * n) / n;
                assertThat(OF_PAIN.verdict(high, low)).isEqualTo(Verdict.BETTER);
                assertThat(OF_PAIN.verdict(low, high)).isEqualTo(Verdict.WORSE);
            }
        }
    }

    @Test
    void otherScoresBringTheirOwnPoints() {
        var ofDisability = new MinimalImportantChange(10, 0.30);

        assertThat(ofDisability.verdict(40, 31)).isEqualTo(Verdict.LESS_THAN_IMPORTANT);
        assertThat(ofDisability.verdict(40, 29)).isEqualTo(Verdict.LESS_THAN_IMPORTANT);
        assertThat(ofDisability.verdict(40, 28)).isEqualTo(Verdict.BETTER);
    }
}
