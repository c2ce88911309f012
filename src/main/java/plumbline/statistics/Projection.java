package plumbline.statistics;

/**
 * A response split into what the columns of a design explain and what they leave, X = Q·R and y = Q·c + e, by
 * Gram–Schmidt done twice, which leaves Q orthogonal to the last bits however alike the columns are.
 *
 * <p>Source: Giraud, Langou and Rozložník 2005, Numerische Mathematik 101:87.
 *
 * @param basis the columns of Q, each as long as the response
 * @param triangle R
 * @param coordinates c
 * @param residual e
 * @param residualNorm length of e; 0 where it is no more than rounding, the model then fitting exactly
 */
record Projection(double[][] basis, Triangle triangle, double[] coordinates, double[] residual, double residualNorm) {

    /** How much of a column must be its own for it to count, as a share of its length. */
    private static final double OWN = 1e-12;

    /** A residual below this share of the response is rounding. */
    static final double ROUNDING = 1e-13;

    static Estimate<Projection> of(double[][] design, double[] response) {
        Input.requireRectangle(design, response);
        int n = response.length;
        if (n == 0 || n <= design[0].length) {
            return Estimate.refused(Refusal.TOO_FEW);
        }
        int p = design[0].length;
        var basis = new double[p][n];
        var triangle = new double[p][p];
        for (int j = 0; j < p; j++) {
            var column = basis[j];
            for (int t = 0; t < n; t++) {
                column[t] = design[t][j];
            }
            double length = norm(column);
            var coordinates = split(column, basis, j);
            double own = norm(column);
            if (own <= OWN * length) {
                return Estimate.refused(Refusal.RANK_DEFICIENT);
            }
            for (int k = 0; k < j; k++) {
                triangle[k][j] = coordinates[k];
            }
            triangle[j][j] = own;
            for (int t = 0; t < n; t++) {
                column[t] /= own;
            }
        }
        var residual = response.clone();
        var coordinates = split(residual, basis, p);
        double left = norm(residual);
        return Estimate.of(new Projection(
                basis, new Triangle(triangle), coordinates, residual, left <= ROUNDING * norm(response) ? 0 : left));
    }

    /** Takes from the vector its parts along the first columns of the basis, and returns them. */
    private static double[] split(double[] vector, double[][] basis, int columns) {
        var coordinates = new double[columns];
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < columns; k++) {
                var direction = basis[k];
                double part = product(direction, vector);
                coordinates[k] += part;
                for (int t = 0; t < vector.length; t++) {
                    vector[t] -= part * direction[t];
                }
            }
        }
        return coordinates;
    }

    static double product(double[] one, double[] other) {
        double sum = 0;
        for (int t = 0; t < one.length; t++) {
            sum += one[t] * other[t];
        }
        return sum;
    }

    private static double norm(double[] vector) {
        return Math.sqrt(product(vector, vector));
    }
}
