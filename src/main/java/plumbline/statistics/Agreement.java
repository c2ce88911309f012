package plumbline.statistics;

import java.util.Optional;

/** How far ratings of the same things agree beyond chance, or the reason that cannot be said. */
public sealed interface Agreement {

    /**
     * A coefficient of agreement.
     *
     * @param n how many things were rated by every rater
     * @param coefficient 1 for perfect agreement, 0 for no more than chance gives, negative for less
     * @param interval empty where it would have no width, such as in perfect agreement, and claim a certainty nobody has
     */
    record Estimated(int n, double coefficient, Optional<Interval> interval) implements Agreement {}

    /**
     * No coefficient.
     *
     * @param n how many things were rated by every rater
     */
    record Refused(int n, Reason reason) implements Agreement {}

    /**
     * The bounds are as computed and may lie above 1, where no coefficient can be: cutting them there is for the page that
     * shows them.
     *
     * @param confidence the share of such intervals that cover the true coefficient, between 0 and 1
     */
    record Interval(double lower, double upper, double confidence) {}

    /** Why there is no coefficient. */
    enum Reason {
        /** Fewer things than the formula can be computed from. */
        TOO_FEW,
        /** A rater, or every rater, gave all things the same rating: nothing was told apart, so there is nothing to agree about. */
        NO_VARIATION
    }
}
