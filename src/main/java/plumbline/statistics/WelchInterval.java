package plumbline.statistics;

/** The confidence interval of a {@link MeanChange}, or the reason there is none. */
public sealed interface WelchInterval {

    /**
     * The bounds are as computed and may lie outside what the scale allows: a change of 0–10 readings cannot leave
     * −10 to 10, and cutting the bounds there is for the page that shows them.
     *
     * @param lower lower bound of the change, in points
     * @param upper upper bound of the change, in points
     * @param confidence the share of such intervals that cover the true change, between 0 and 1
     * @param autocorrelation r, the pooled lag-1 autocorrelation after bias correction, 0 to 0.9
     * @param effectiveBefore how many independent readings the phase before is worth
     * @param effectiveAfter how many independent readings the phase after is worth
     */
    record Estimated(
            double lower,
            double upper,
            double confidence,
            double autocorrelation,
            double effectiveBefore,
            double effectiveAfter)
            implements WelchInterval {}

    /** No interval; the means and their change stand without one. */
    record Refused(Reason reason) implements WelchInterval {}

    /** Why there is no interval. */
    enum Reason {
        /** A phase of one reading says nothing about how readings vary. */
        TOO_FEW_READINGS,
        /** Each phase repeats one value, so an interval would have no width and claim a certainty nobody has. */
        NO_VARIATION
    }
}
