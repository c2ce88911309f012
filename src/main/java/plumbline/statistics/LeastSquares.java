package plumbline.statistics;

/**
 * Ordinary least squares, for errors that know nothing of one another:
 *
 * <pre>
 * b      = (XᵀX)⁻¹·Xᵀy
 * σ²     = |y − X·b|² / (n − p)
 * Var(b) = σ²·(XᵀX)⁻¹
 * </pre>
 *
 * <p>Columns that are much alike would cost the coefficients as many digits as they share. So coefficients and
 * residuals are refined, against the misfit of both X·b + e = y and Xᵀe = 0 in twice the precision, which leaves no error
 * but that of writing the design down.
 *
 * <p>Sources: Golub 1965, Numerische Mathematik 7:206, for solving it by orthogonal columns rather than by XᵀX; Björck
 * 1967, BIT 7:257, for the refinement; Ogita, Rump and Oishi 2005, SIAM Journal on Scientific Computing 26:1955, for
 * products summed in twice the precision.
 */
public final class LeastSquares {

    /** Each gains as many digits as the columns do not share; three do for columns that share 12 of 16. */
    private static final int REFINEMENTS = 3;

    private LeastSquares() {}

    /**
     * Fits one coefficient to each column; a model with an intercept has a column of 1.
     *
     * @param design X, a row for each observation and a column for each coefficient
     * @param response y
     * @return refused when there are no more observations than coefficients, when a column follows from the others, or
     *     when the fit is exact so that every standard error would be 0
     * @throws IllegalArgumentException for rows of different lengths, another number of rows than responses, or a value
     *     that is not a finite number
     */
    public static Estimate<LinearFit> fit(double[][] design, double[] response) {
        return Projection.of(design, response)
                .then(projection -> projection.residualNorm() == 0
                        ? Estimate.refused(Refusal.NO_VARIATION)
                        : Estimate.of(refined(design, response, projection)));
    }

    private static LinearFit refined(double[][] design, double[] response, Projection projection) {
        int n = response.length;
        int p = projection.coordinates().length;
        var b = projection.triangle().solve(projection.coordinates());
        var e = projection.residual().clone();
        for (int pass = 0; pass < REFINEMENTS; pass++) {
            refine(design, response, projection, b, e);
        }
        double variance = Projection.product(e, e) / (n - p);
        return new LinearFit(b, projection.triangle().covariance(variance), Math.sqrt(variance), n);
    }

    private static void refine(double[][] design, double[] response, Projection projection, double[] b, double[] e) {
        var misfit = new double[e.length];
        for (int t = 0; t < e.length; t++) {
            var sum = new Sum();
            sum.add(response[t], 1);
            sum.add(e[t], -1);
            for (int k = 0; k < b.length; k++) {
                sum.add(design[t][k], -b[k]);
            }
            misfit[t] = sum.value();
        }
        var slant = new double[b.length];
        for (int k = 0; k < b.length; k++) {
            var sum = new Sum();
            for (int t = 0; t < e.length; t++) {
                sum.add(design[t][k], -e[t]);
            }
            slant[k] = sum.value();
        }
        var explained = projection.triangle().solveTransposed(slant);
        var change = new double[b.length];
        for (int k = 0; k < b.length; k++) {
            change[k] = Projection.product(projection.basis()[k], misfit) - explained[k];
        }
        for (int t = 0; t < e.length; t++) {
            e[t] += misfit[t];
            for (int k = 0; k < b.length; k++) {
                e[t] -= projection.basis()[k][t] * change[k];
            }
        }
        var correction = projection.triangle().solve(change);
        for (int k = 0; k < b.length; k++) {
            b[k] += correction[k];
        }
    }

    /** A sum of products in twice the precision of a double. */
    private static final class Sum {

        private double high;
        private double low;

        private void add(double one, double other) {
            double product = one * other;
            double sum = high + product;
            double kept = sum - high;
            low += high - (sum - kept) + (product - kept) + Math.fma(one, other, -product);
            high = sum;
        }

        private double value() {
            return high + low;
        }
    }
}
