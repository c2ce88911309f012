package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.statistics.Series.relative;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AutoregressiveLikelihoodTest {

    /** What src/test/r/series.R had from {@code nlme::gls}. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "autoregressive.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void agreesWithGls(
            String name,
            String design,
            String times,
            String readings,
            double phi,
            String coefficients,
            String errors,
            double sigma) {
        double[] t = Series.of(times);

        var fit = AutoregressiveLikelihood.fit(t, design(design, t), Series.of(readings))
                .found()
                .orElseThrow();

        assertThat(fit.phi()).isCloseTo(phi, relative(phi));
        assertThat(fit.model().sigma()).isCloseTo(sigma, relative(sigma));
        double[] b = Series.of(coefficients);
        double[] se = Series.of(errors);
        for (int i = 0; i < b.length; i++) {
            var weights = new double[b.length];
            weights[i] = 1;
            var coefficient = fit.model().combination(weights);
            assertThat(coefficient.estimate()).isCloseTo(b[i], relative(b[i]));
            assertThat(coefficient.standardError()).isCloseTo(se[i], relative(se[i]));
        }
    }

    static double[][] design(String kind, double[] times) {
        return Arrays.stream(times)
                .mapToObj(t -> switch (kind) {
                    case "mean" -> new double[] {1};
                    case "line" -> new double[] {1, t};
                    case "curve" -> new double[] {1, t, t * t};
                    case "segmented" -> new double[] {1, t, t >= 0 ? 1 : 0, t >= 0 ? t : 0};
                    default -> throw new IllegalArgumentException(kind);
                })
                .toArray(double[][]::new);
    }
}
