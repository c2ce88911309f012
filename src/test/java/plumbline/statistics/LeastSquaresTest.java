package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static plumbline.statistics.Series.assertCoefficients;
import static plumbline.statistics.Series.relative;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LeastSquaresTest {

    private static final double MIDDLE_OF_FILIP = -6;

    /**
     * Nine significant digits of whatever NIST certifies. Filip is fitted in powers of x + 6 and its coefficients brought
     * back to x by combining them: see {@link #filipIsFittedAsWellAsDoublesCanWriteIt}. The two exact fits are refused,
     * which is what a certified error of 0 asks for; their coefficients are right all the same.
     */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "nist-linear-regression.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void agreesWithNist(
            String name, String model, String x, String y, String coefficients, String errors, double sigma) {
        double middle = name.equals("Filip") ? MIDDLE_OF_FILIP : 0;
        double[][] design = design(model, x, middle);
        double[] b = Series.of(coefficients);
        double[] se = Series.of(errors);

        var estimate = LeastSquares.fit(design, Series.of(y));

        if (sigma == 0) {
            var exact = Projection.of(design, Series.of(y)).found().orElseThrow();
            assertThat(estimate.refusal()).contains(Refusal.NO_VARIATION);
            assertDigits(9, exact.triangle().solve(exact.coordinates()), b);
            return;
        }
        var fit = estimate.found().orElseThrow();
        var about0 = IntStream.range(0, b.length)
                .mapToObj(k -> middle == 0 ? fit.coefficient(k) : fit.combination(aboutZero(k, b.length, middle)))
                .toList();
        assertDigits(9, new double[] {fit.sigma()}, new double[] {sigma});
        assertDigits(9, about0.stream().mapToDouble(Contrast::estimate).toArray(), b);
        assertDigits(9, about0.stream().mapToDouble(Contrast::standardError).toArray(), se);
    }

    /**
     * Powers of Filip's x up to the tenth, rounded to doubles, have another exact solution than the powers themselves: it
     * agrees with the certified one in 7.6 digits, and no arithmetic could find the rest.
     */
    @Test
    void filipIsFittedAsWellAsDoublesCanWriteIt() throws IOException {
        var filip = filip();

        var fit = LeastSquares.fit(design(filip[1], filip[2], 0), Series.of(filip[3]))
                .found()
                .orElseThrow();

        assertDigits(7, fit.coefficients(), Series.of(filip[4]));
    }

    /** What src/test/r/series.R had from {@code lm}. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "least-squares.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void agreesWithR(
            String name,
            String model,
            String times,
            String readings,
            String coefficients,
            String errors,
            double sigma) {
        double[] t = Series.of(times);

        var fit = LeastSquares.fit(Series.design(model, t), Series.of(readings))
                .found()
                .orElseThrow();

        assertThat(fit.sigma()).isCloseTo(sigma, relative(sigma));
        assertThat(fit.degreesOfFreedom()).isEqualTo(t.length - fit.coefficients().length);
        assertCoefficients(fit, coefficients, errors);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "refused-series.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void refusesWhatCannotBeTold(String name, String model, String times, String readings, Refusal refusal) {
        var estimate = LeastSquares.fit(Series.design(model, Series.of(times)), Series.of(readings));

        assertThat(estimate.refusal()).contains(refusal);
    }

    /** Five points, and what R's {@code summary(lm)} and {@code confint} print of their slope. */
    @Test
    void aContrastHasAnIntervalAndAProbability() {
        double[][] design = Series.design("line", new double[] {1, 2, 3, 4, 5});
        var slope = LeastSquares.fit(design, new double[] {2, 1, 4, 3, 7})
                .found()
                .orElseThrow()
                .coefficient(1);

        assertThat(slope.t()).isCloseTo(2.52050415125, within(1e-9));
        assertThat(slope.p()).isCloseTo(0.086138631314, within(1e-9));
        assertThat(slope.interval(0.9).lower()).isCloseTo(0.0795748976009, within(1e-8));
        assertThat(slope.interval(0.9).upper()).isCloseTo(2.3204251023991, within(1e-8));
    }

    @Test
    void whatItGaveAwayCannotBeChanged() {
        double[][] design = Series.design("line", new double[] {1, 2, 3, 4, 5});
        var fit = LeastSquares.fit(design, new double[] {2, 1, 4, 3, 7}).found().orElseThrow();

        fit.coefficients()[0] = 1000;
        fit.covariance()[0][0] = 1000;

        assertThat(fit.coefficient(0).estimate()).isLessThan(1);
        assertThat(fit.coefficient(0).standardError()).isLessThan(2);
    }

    @Test
    void theDesignIsARectangleOfNumbersAsLongAsTheResponse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(new double[][] {{1, 0}, {1}, {1, 2}}, new double[] {1, 2, 3}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(new double[][] {{1}, {1}}, new double[] {1, 2, 3}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(new double[][] {{1}, {Double.NaN}}, new double[] {1, 2}));
    }

    @Test
    void withoutDataThereIsNothingToFit() {
        assertThat(LeastSquares.fit(new double[0][0], new double[0]).refusal()).contains(Refusal.TOO_FEW);
    }

    private static double[][] design(String model, String rows, double middle) {
        return Stream.of(rows.split(";"))
                .map(Series::of)
                .map(row -> switch (model.split(" ")[0]) {
                    case "polynomial" -> powers(row[0] - middle, Integer.parseInt(model.split(" ")[1]));
                    case "plane" ->
                        IntStream.rangeClosed(0, row.length)
                                .mapToDouble(k -> k == 0 ? 1 : row[k - 1])
                                .toArray();
                    case "origin" -> row;
                    default -> throw new IllegalArgumentException(model);
                })
                .toArray(double[][]::new);
    }

    private static double[] powers(double x, int degree) {
        var powers = new double[degree + 1];
        Arrays.setAll(powers, k -> k == 0 ? 1 : powers[k - 1] * x);
        return powers;
    }

    /** What the coefficients of a polynomial in x − middle add to that of x^k. */
    private static double[] aboutZero(int k, int p, double middle) {
        return IntStream.range(0, p)
                .mapToDouble(j -> j < k ? 0 : CombinatoricsUtils.binomialCoefficient(j, k) * Math.pow(-middle, j - k))
                .toArray();
    }

    private static String[] filip() throws IOException {
        try (var rows = new BufferedReader(new InputStreamReader(
                LeastSquaresTest.class.getResourceAsStream("nist-linear-regression.csv"), StandardCharsets.UTF_8))) {
            return rows.lines()
                    .filter(row -> row.startsWith("Filip"))
                    .findFirst()
                    .orElseThrow()
                    .split(",");
        }
    }

    private static void assertDigits(int digits, double[] actual, double[] certified) {
        for (int k = 0; k < certified.length; k++) {
            assertThat(actual[k])
                    .isCloseTo(certified[k], within(5 * Math.pow(10, -digits - 1) * Math.abs(certified[k])));
        }
    }
}
