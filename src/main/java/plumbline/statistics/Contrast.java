package plumbline.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * One quantity a fitted model answers for, a weighted sum of its coefficients, as sure as the data make it.
 *
 * @param estimate in the units of the response
 * @param standardError of the estimate, in the same units, more than 0
 * @param degreesOfFreedom of the t distribution the error is taken from, more than 0, not always whole
 */
public record Contrast(double estimate, double standardError, double degreesOfFreedom) {

    /** How many standard errors the estimate lies from 0. */
    public double t() {
        return estimate / standardError;
    }

    /** Two-sided probability of a t at least as far from 0 where the true value is 0. */
    public double p() {
        return 2 * new TDistribution(degreesOfFreedom).cumulativeProbability(-Math.abs(t()));
    }

    /**
     * Estimate ± t·standard error, with the (1 + confidence) / 2 quantile of t.
     *
     * @param confidence between 0 and 1, usually 0.95
     * @throws IllegalArgumentException for a confidence that is not between 0 and 1
     */
    public Interval interval(double confidence) {
        double t = -new TDistribution(degreesOfFreedom).inverseCumulativeProbability(Interval.tail(confidence));
        return Interval.around(estimate, t * standardError, confidence);
    }
}
