package plumbline.exam.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.statistics.Agreement;
import plumbline.statistics.Estimate;
import plumbline.statistics.Interval;
import plumbline.statistics.Refusal;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "-0.3, poor",
        "-0.005, slight",
        "0, slight",
        "0.204, slight",
        "0.206, fair",
        "0.4, fair",
        "0.41, moderate",
        "0.6, moderate",
        "0.61, substantial",
        "0.8, substantial",
        "0.81, almost perfect",
        "1, almost perfect"
    })
    void landisAndKoch(double kappa, String word) {
        assertThat(Wording.KAPPA.of(withoutInterval(kappa))).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.3, poor",
        "0.494, poor",
        "0.5, moderate",
        "0.744, moderate",
        "0.75, good",
        "0.9, good",
        "0.91, excellent",
        "1, excellent"
    })
    void kooAndLi(double icc, String word) {
        assertThat(Wording.ICC.of(withoutInterval(icc))).isEqualTo(word);
    }

    @Test
    void theIntervalHasItsSay() {
        assertThat(Wording.ICC.of(estimated(0.63, 0.12, 0.88))).isEqualTo("moderate; anywhere from poor to good");
        assertThat(Wording.ICC.of(estimated(0.63, 0.52, 0.71))).isEqualTo("moderate");
        assertThat(Wording.KAPPA.of(estimated(0.85, 0.62, 1.08)))
                .isEqualTo("almost perfect; anywhere from substantial to almost perfect");
    }

    private static Agreement withoutInterval(double coefficient) {
        return new Agreement(20, coefficient, Estimate.refused(Refusal.NO_VARIATION));
    }

    private static Agreement estimated(double coefficient, double lower, double upper) {
        return new Agreement(20, coefficient, Estimate.of(new Interval(lower, upper, 0.95)));
    }
}
