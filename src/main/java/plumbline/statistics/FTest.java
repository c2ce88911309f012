package plumbline.statistics;

import org.hipparchus.special.Beta;

/**
 * Whether several coefficients of a model are all 0, asked at once.
 *
 * @param f how much they explain, for each of them, in variances of the errors; at least 0
 * @param numerator degrees of freedom, how many coefficients are asked about
 * @param denominator degrees of freedom of the errors, more than 0, not always whole
 */
public record FTest(double f, double numerator, double denominator) {

    /**
     * What the larger of two models explains beyond the smaller, whose columns are all in it:
     *
     * <pre>
     * F = ((rest of the smaller − rest of the larger) / (df of the smaller − df of the larger)) / σ² of the larger
     * </pre>
     *
     * with rest the sum of the squared residuals, σ²·df.
     *
     * @param smaller fitted by {@link LeastSquares}
     * @param larger fitted to the same response, with more columns
     */
    static FTest between(LinearFit smaller, LinearFit larger) {
        int asked = smaller.degreesOfFreedom() - larger.degreesOfFreedom();
        double variance = larger.sigma() * larger.sigma();
        double explained =
                smaller.sigma() * smaller.sigma() * smaller.degreesOfFreedom() - variance * larger.degreesOfFreedom();
        return new FTest(Math.max(0, explained) / asked / variance, asked, larger.degreesOfFreedom());
    }

    /** Probability of an F at least as large where all coefficients asked about are 0. */
    public double p() {
        return Beta.regularizedBeta(denominator / (denominator + numerator * f), denominator / 2, numerator / 2);
    }
}
