package plumbline.statistics;

/**
 * An upper triangular matrix T without a 0 in its diagonal, which is what an orthogonal basis leaves of a linear model.
 *
 * @param rows of T, square; below the diagonal nothing is read
 */
record Triangle(double[][] rows) {

    int size() {
        return rows.length;
    }

    /** The b of T·b = d. */
    double[] solve(double[] d) {
        var b = d.clone();
        for (int i = size() - 1; i >= 0; i--) {
            for (int k = i + 1; k < size(); k++) {
                b[i] -= rows[i][k] * b[k];
            }
            b[i] /= rows[i][i];
        }
        return b;
    }

    /** The b of Tᵀ·b = d. */
    double[] solveTransposed(double[] d) {
        var b = d.clone();
        for (int i = 0; i < size(); i++) {
            for (int k = 0; k < i; k++) {
                b[i] -= rows[k][i] * b[k];
            }
            b[i] /= rows[i][i];
        }
        return b;
    }

    /** The covariance of b where d has the variance given and no covariance: variance·(TᵀT)⁻¹. */
    double[][] covariance(double variance) {
        var spread = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            spread[i][i] = variance;
        }
        return covariance(spread);
    }

    /** The covariance of b where that of d is known: T⁻¹·spread·T⁻ᵀ. */
    double[][] covariance(double[][] spread) {
        var half = new double[size()][];
        for (int i = 0; i < size(); i++) {
            half[i] = solve(spread[i]);
        }
        var covariance = new double[size()][];
        for (int i = 0; i < size(); i++) {
            var column = new double[size()];
            for (int k = 0; k < size(); k++) {
                column[k] = half[k][i];
            }
            covariance[i] = solve(column);
        }
        return covariance;
    }
}
