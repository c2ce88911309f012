package plumbline.statistics;

/**
 * A fitted linear model: what {@link LeastSquares} or {@link AutoregressiveLikelihood} found out about its coefficients.
 */
public final class LinearFit {

    private final double[] coefficients;
    private final double[][] covariance;
    private final double sigma;
    private final int n;

    /**
     * @param coefficients in the order of the columns of the design
     * @param covariance of the coefficients, symmetric
     * @param sigma standard deviation of the errors, in the units of the response
     * @param n how many observations, more than there are coefficients
     */
    LinearFit(double[] coefficients, double[][] covariance, double sigma, int n) {
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.sigma = sigma;
        this.n = n;
    }

    public double[] coefficients() {
        return coefficients.clone();
    }

    public double[][] covariance() {
        var copy = new double[covariance.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = covariance[i].clone();
        }
        return copy;
    }

    /** Standard deviation of a single error, in the units of the response. */
    public double sigma() {
        return sigma;
    }

    /** Observations less coefficients, at least 1. */
    public int degreesOfFreedom() {
        return n - coefficients.length;
    }

    /** How many observations. */
    public int n() {
        return n;
    }

    /** One coefficient, counted from 0. */
    public Contrast coefficient(int index) {
        return new Contrast(coefficients[index], Math.sqrt(covariance[index][index]), degreesOfFreedom());
    }

    /**
     * The sum of the coefficients, each times its weight: an effect at some time, a fitted value.
     *
     * @param weights one for each coefficient
     * @throws IllegalArgumentException for another number of weights, or one that is not a finite number
     */
    public Contrast combination(double... weights) {
        Input.requireLength(coefficients.length, weights.length);
        Input.requireFinite(weights);
        double estimate = 0;
        double variance = 0;
        for (int i = 0; i < weights.length; i++) {
            estimate += weights[i] * coefficients[i];
            for (int j = 0; j < weights.length; j++) {
                variance += weights[i] * weights[j] * covariance[i][j];
            }
        }
        return new Contrast(estimate, Math.sqrt(Math.max(variance, 0)), degreesOfFreedom());
    }
}
