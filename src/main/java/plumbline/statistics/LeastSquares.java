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
 * <p>Source: Golub 1965, Numerische Mathematik 7:206, for solving it by orthogonal columns rather than by XᵀX.
 */
public final class LeastSquares {

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
        return Projection.of(design, response).then(projection -> {
            double left = projection.residualNorm();
            if (left == 0) {
                return Estimate.refused(Refusal.NO_VARIATION);
            }
            int n = response.length;
            int p = projection.coordinates().length;
            return Estimate.of(
                    LinearFit.solve(projection.triangle(), projection.coordinates(), left * left / (n - p), n));
        });
    }
}
