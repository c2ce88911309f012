package plumbline.statistics;

/**
 * An interval of confidence. The bounds are as computed and may lie outside what the quantity allows: cutting them there is
 * for the page that shows them.
 *
 * @param lower bound, in the units of what is estimated
 * @param upper bound, at least {@code lower}
 * @param confidence the share of such intervals that cover the true value, between 0 and 1
 */
public record Interval(double lower, double upper, double confidence) {

    /** Whether it lies wholly on one side of 0. */
    public boolean isClearOfZero() {
        return lower > 0 || upper < 0;
    }

    public boolean holds(double value) {
        return lower <= value && value <= upper;
    }

    /** The interval that reaches as far on either side of an estimate. */
    static Interval around(double estimate, double reach, double confidence) {
        return new Interval(estimate - reach, estimate + reach, confidence);
    }

    /**
     * How many of such intervals miss on either side, as a share.
     *
     * @throws IllegalArgumentException for a confidence not between 0 and 1
     */
    static double tail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence must lie between 0 and 1, not be " + confidence);
        }
        return (1 - confidence) / 2;
    }
}
