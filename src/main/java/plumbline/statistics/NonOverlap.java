package plumbline.statistics;

/**
 * How far two phases keep apart, over all pairs of a reading before and a reading after. It describes; a trend under way
 * in both phases looks like an effect in it.
 *
 * <p>Sources: Parker and Vannest 2009, Behavior Therapy 40:357, for NAP; Parker and others 2011, Behavior Therapy 42:284,
 * for Tau.
 *
 * @param lower pairs in which the reading after is the lower one
 * @param higher pairs in which the reading after is the higher one
 * @param equal pairs in which both are the same
 */
public record NonOverlap(long lower, long higher, long equal) {

    /**
     * Counts the pairs.
     *
     * @param before readings of the phase before in any order, in points of one scale
     * @param after readings of the phase after in any order, on the same scale
     * @return refused when a phase has no reading
     * @throws IllegalArgumentException for a reading that is not a finite number
     */
    public static Estimate<NonOverlap> between(double[] before, double[] after) {
        Input.requireFinite(before);
        Input.requireFinite(after);
        if (before.length == 0 || after.length == 0) {
            return Estimate.refused(Refusal.TOO_FEW);
        }
        long lower = 0;
        long higher = 0;
        for (double b : before) {
            for (double a : after) {
                lower += a < b ? 1 : 0;
                higher += a > b ? 1 : 0;
            }
        }
        long pairs = (long) before.length * after.length;
        return Estimate.of(new NonOverlap(lower, higher, pairs - lower - higher));
    }

    /** All pairs. */
    public long pairs() {
        return lower + higher + equal;
    }

    /**
     * NAP, the non-overlap of all pairs: the share in which the reading after is the better one, equal ones by half. 0.5
     * is no difference, 1 is every reading after better than every one before.
     *
     * @param higherIsBetter whether the scale is one on which more is better; of pain, less is
     */
    public double nap(boolean higherIsBetter) {
        return ((higherIsBetter ? higher : lower) + equal / 2.0) / pairs();
    }

    /** Tau, from −1 where every reading after is lower, over 0, to 1 where every one is higher. */
    public double tau() {
        return (double) (higher - lower) / pairs();
    }
}
