package plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class FitsTest {

    private final Fits fits = new Fits();

    @Test
    void whatIsMeasuredIsTwoFitsOfTheSamePoints() {
        var plain = fits.leastSquares().found().orElseThrow();
        var autoregressive = fits.autoregressive().found().orElseThrow();

        assertThat(plain.n()).isEqualTo(52);
        assertThat(autoregressive.model().n()).isEqualTo(52);
        assertThat(autoregressive.phi()).isNotZero();
        assertThat(autoregressive.model().coefficients()[2]).isCloseTo(plain.coefficients()[2], offset(0.5));
        assertThat(fits.autoregressiveOfTwoYears().found().orElseThrow().model().n())
                .isEqualTo(104);
    }
}
