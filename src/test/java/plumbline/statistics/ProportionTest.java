package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static plumbline.statistics.Cohort.relative;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProportionTest {

    @Test
    void sevenOfTwenty() {
        var seven = Proportion.of(7, 20, 0.95).found().orElseThrow();

        assertThat(seven.share()).isEqualTo(0.35);
        assertThat(seven.interval().lower()).isCloseTo(0.1812, within(5e-5));
        assertThat(seven.interval().upper()).isCloseTo(0.5671, within(5e-5));
    }

    /** What src/test/r/cohort.R computed. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvFileSource(resources = "proportion.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void agreesWithR(int count, int n, double confidence, double lower, double upper) {
        var actual = Proportion.of(count, n, confidence).found().orElseThrow();

        assertThat(actual.count()).isEqualTo(count);
        assertThat(actual.n()).isEqualTo(n);
        assertThat(actual.interval().lower()).isCloseTo(lower, relative(lower));
        assertThat(actual.interval().upper()).isCloseTo(upper, relative(upper));
    }

    @Test
    void thereIsNoShareOfNobody() {
        assertThat(Proportion.of(0, 0, 0.95)).isEqualTo(Estimate.refused(Refusal.TOO_FEW));
    }

    @Test
    void aCountIsAPartOfAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(21, 20, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(-1, 20, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(7, 20, 1));
    }
}
