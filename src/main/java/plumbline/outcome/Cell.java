package plumbline.outcome;

/**
 * A count as somebody sees it who knows what it is made of.
 *
 * @param count as it is
 * @param least what it must be at least, when it is hidden
 * @param most what it must be at most
 * @param hidden whether it must not be shown
 */
record Cell(int count, int least, int most, boolean hidden) {

    /** What has no bound of its own. */
    static final int UNBOUNDED = Integer.MAX_VALUE;

    /** By how much it could be larger. */
    double room() {
        return most == UNBOUNDED ? Double.POSITIVE_INFINITY : most - count;
    }
}
