package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static plumbline.statistics.Cohort.relative;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PairedChangeTest {

    /** Student 1908. */
    @Test
    void sleepOfTenPatients() {
        var sleep = PairedChange.of(new double[] {-1.2, -2.4, -1.3, -1.3, 0, -1.0, -1.8, -0.8, -4.6, -1.4}, 0.95)
                .found()
                .orElseThrow();

        assertThat(sleep.n()).isEqualTo(10);
        assertThat(sleep.mean()).isCloseTo(-1.58, within(1e-12));
        assertThat(sleep.t()).isCloseTo(-4.06212768338204, within(1e-12));
        assertThat(sleep.p()).isCloseTo(0.00283289019738, within(1e-13));
        assertThat(sleep.interval().lower()).isCloseTo(-2.45988576, within(5e-9));
        assertThat(sleep.interval().upper()).isCloseTo(-0.70011424, within(5e-9));
    }

    /** What src/test/r/cohort.R computed. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "paired-change.csv",
            useHeadersInDisplayName = false,
            numLinesToSkip = 1,
            maxCharsPerColumn = 10_000)
    void agreesWithR(
            String name,
            String changes,
            double confidence,
            int n,
            double mean,
            double sd,
            double t,
            double p,
            double lower,
            double upper,
            double dz,
            double g) {
        var actual =
                PairedChange.of(Cohort.numbers(changes), confidence).found().orElseThrow();

        assertThat(actual.n()).isEqualTo(n);
        assertThat(actual.mean()).isCloseTo(mean, relative(mean));
        assertThat(actual.sd()).isCloseTo(sd, relative(sd));
        assertThat(actual.t()).isCloseTo(t, relative(t));
        assertThat(actual.p()).isCloseTo(p, relative(p));
        assertThat(actual.interval().lower()).isCloseTo(lower, relative(lower));
        assertThat(actual.interval().upper()).isCloseTo(upper, relative(upper));
        assertThat(actual.interval().confidence()).isEqualTo(confidence);
        assertThat(actual.dz()).isCloseTo(dz, relative(dz));
        assertThat(actual.hedgesG()).isCloseTo(g, relative(g));
    }

    @Test
    void onePatientIsTooFew() {
        assertThat(PairedChange.of(new double[] {-2}, 0.95)).isEqualTo(Estimate.refused(Refusal.TOO_FEW));
    }

    /** 7.3 − 5.1 and 6.2 − 4.0 differ in the last bit. */
    @Test
    void patientsWhoAllChangeAlikeGiveNoInterval() {
        assertThat(PairedChange.of(new double[] {-2, -2, -2}, 0.95)).isEqualTo(Estimate.refused(Refusal.NO_VARIATION));
        assertThat(PairedChange.of(new double[] {7.3 - 5.1, 6.2 - 4.0, 2.2}, 0.95))
                .isEqualTo(Estimate.refused(Refusal.NO_VARIATION));
    }

    @Test
    void aChangeIsANumberAndConfidenceAShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedChange.of(new double[] {1, Double.POSITIVE_INFINITY}, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> PairedChange.of(new double[] {1, 2}, 95));
    }
}
