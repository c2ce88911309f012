package plumbline.statistics;

/**
 * How far ratings of the same things agree beyond chance.
 *
 * @param n how many things were rated by every rater
 * @param coefficient 1 for perfect agreement, 0 for no more than chance gives, negative for less
 * @param interval refused where it would have no width, such as in perfect agreement, and claim a certainty nobody has; its
 *     upper bound may lie above 1, where no coefficient can be
 */
public record Agreement(int n, double coefficient, Estimate<Interval> interval) {}
