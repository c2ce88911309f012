package plumbline.statistics;

/**
 * A linear model of one evenly spaced series whose errors are first-order autoregressive, fitted by least squares on
 * what each row has new over the one before:
 *
 * <pre>
 * ρ      = Σ e(t)·e(t−1) / Σ e(t−1)²                     t = 2 … n, held within −0.99 and 0.99
 * rows   = y(1)·√(1 − ρ²), then y(t) − ρ·y(t−1)          and X likewise
 * b      = least squares on those rows;  e = y − X·b;  again from ρ until it moves by less than 1e−10
 * </pre>
 *
 * <p>It stands beside {@link AutoregressiveLikelihood} for comparison with older work: in short series its ρ is too low
 * and its errors too small.
 *
 * <p>Source: Prais and Winsten 1954, Cowles Commission Discussion Paper 383.
 */
public final class PraisWinsten {

    private static final double HIGHEST = 0.99;
    private static final double SETTLED = 1e-10;
    private static final int MOST_ITERATIONS = 200;

    private PraisWinsten() {}

    /**
     * Fits one coefficient to each column and ρ to what they leave.
     *
     * @param times of the observations, strictly increasing and evenly spaced
     * @param design X, a row for each observation and a column for each coefficient
     * @param response y
     * @return refused for uneven times, when there are no more observations than coefficients, when a column follows
     *     from the others, when the fit is exact, or when ρ does not settle in 200 rounds; φ is ρ
     * @throws IllegalArgumentException for times that do not increase, lengths that differ, or a value that is not a
     *     finite number
     */
    public static Estimate<AutoregressiveFit> fit(double[] times, double[][] design, double[] response) {
        Input.requireLength(response.length, times.length);
        Input.requireIncreasing(times);
        return Spacing.isEven(times)
                ? LeastSquares.fit(design, response).then(start -> settle(design, response, start))
                : Estimate.refused(Refusal.UNEVEN_SPACING);
    }

    private static Estimate<AutoregressiveFit> settle(double[][] design, double[] response, LinearFit start) {
        double rho = 0;
        var model = start;
        for (int round = 0; round < MOST_ITERATIONS; round++) {
            double next = autocorrelation(design, response, model.coefficients());
            if (Math.abs(next - rho) < SETTLED) {
                return Estimate.of(new AutoregressiveFit(rho, model));
            }
            rho = next;
            var fit = LeastSquares.fit(innovations(design, rho), innovations(response, rho));
            if (fit.refusal().isPresent()) {
                return Estimate.refused(fit.refusal().get());
            }
            model = fit.found().orElseThrow();
        }
        return Estimate.refused(Refusal.NOT_CONVERGED);
    }

    private static double autocorrelation(double[][] design, double[] response, double[] coefficients) {
        double products = 0;
        double squares = 0;
        double earlier = response[0] - Projection.product(design[0], coefficients);
        for (int t = 1; t < response.length; t++) {
            double later = response[t] - Projection.product(design[t], coefficients);
            products += later * earlier;
            squares += earlier * earlier;
            earlier = later;
        }
        return squares == 0 ? 0 : Math.clamp(products / squares, -HIGHEST, HIGHEST);
    }

    private static double[][] innovations(double[][] rows, double rho) {
        var result = new double[rows.length][];
        for (int t = 0; t < rows.length; t++) {
            result[t] = rows[t].clone();
            for (int k = 0; t > 0 && k < rows[t].length; k++) {
                result[t][k] = innovation(rows[t - 1][k], rows[t][k], rho);
            }
        }
        return result;
    }

    private static double[] innovations(double[] series, double rho) {
        var result = series.clone();
        for (int t = 1; t < series.length; t++) {
            result[t] = innovation(series[t - 1], series[t], rho);
        }
        return result;
    }

    /** Divided by √(1 − ρ²), so that the first row stays as it is and σ is that of a single error. */
    private static double innovation(double earlier, double later, double rho) {
        return (later - rho * earlier) / Math.sqrt((1 - rho) * (1 + rho));
    }
}
