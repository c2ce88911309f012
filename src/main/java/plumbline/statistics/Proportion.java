package plumbline.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * A share of people with Wilson's interval, which stays within 0 and 1 and has a width even where everyone or no one counts.
 *
 * <pre>
 * p      = count / n;   z the (1 + confidence) / 2 quantile of the normal distribution
 * bounds = (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n)
 * </pre>
 *
 * <p>Source: Wilson 1927, Journal of the American Statistical Association 22:209.
 *
 * @param count how many of them, 0 to n
 * @param n how many people, at least 1
 */
public record Proportion(int count, int n, Interval interval) {

    /**
     * Estimates a share; refused where there is no one.
     *
     * @param count how many count, 0 to {@code n}
     * @param n of how many
     * @param confidence of the interval, between 0 and 1, usually 0.95
     * @throws IllegalArgumentException for a count not between 0 and n, or a confidence not between 0 and 1
     */
    public static Estimate<Proportion> of(int count, int n, double confidence) {
        double z = -new NormalDistribution().inverseCumulativeProbability(Interval.tail(confidence));
        if (count < 0 || count > n) {
            throw new IllegalArgumentException(count + " of " + n + " is no share");
        }
        if (n == 0) {
            return Estimate.refused(Refusal.TOO_FEW);
        }
        double share = (double) count / n;
        double centre = share + z * z / (2 * n);
        double reach = z * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
        double scale = 1 + z * z / n;
        // Where no one or everyone counts a bound is 0 or 1 but for rounding.
        double lower = count == 0 ? 0 : (centre - reach) / scale;
        double upper = count == n ? 1 : (centre + reach) / scale;
        return Estimate.of(new Proportion(count, n, new Interval(lower, upper, confidence)));
    }

    /** From 0 to 1. */
    public double share() {
        return (double) count / n;
    }
}
