package plumbline.statistics;

/**
 * The interval of a {@link MeanChange}, and what its phases were counted for. The bounds are as computed and may lie
 * outside what the scale allows: a change of 0–10 readings cannot leave −10 to 10, and cutting the bounds there is for
 * the page that shows them.
 *
 * @param interval of the change, in points
 * @param autocorrelation r, the pooled lag-1 autocorrelation after bias correction, 0 to 0.9
 * @param effectiveBefore how many independent readings the phase before is worth
 * @param effectiveAfter how many independent readings the phase after is worth
 */
public record WelchInterval(Interval interval, double autocorrelation, double effectiveBefore, double effectiveAfter) {}
