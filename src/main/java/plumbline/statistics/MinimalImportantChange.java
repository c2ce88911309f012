package plumbline.statistics;

import java.util.OptionalDouble;

/**
 * The smallest change of a score that matters to the person who has it, for scores on which 0 is none and higher is
 * worse: a number of points and a share of where the person began.
 *
 * <p>A fall is {@link Verdict#BETTER} when it reaches both. A rise is {@link Verdict#WORSE} when it reaches the points
 * alone: the share was proposed for improvement, and asked of a rise it could not be met from 7.7 of 10 upward, so that
 * the worst pain would never be called worse. The verdict looks at the change as it is; whether the change is more than
 * noise is for its interval to say.
 *
 * <p>Some scores have only one of the two. Where there are no points, a rise is held against the share instead.
 *
 * <p>Source: Ostelo and others 2008, Spine 33:90, for the points and the 30 %; to ask a fall for both is our caution.
 *
 * @param points the least change in points of the score, or 0 where no points are known
 * @param share the least change as a share of the score before, 0.30 being 30 %; or 0 where no share is known
 */
public record MinimalImportantChange(double points, double share) {

    /** Pain on a numeric rating scale from 0 to 10: 2 points and 30 %. */
    public static final MinimalImportantChange OF_PAIN = new MinimalImportantChange(2, 0.30);

    /** What a change amounts to. */
    public enum Verdict {
        BETTER,
        LESS_THAN_IMPORTANT,
        WORSE
    }

    /** Means of whole readings rarely subtract exactly; a change of just 2 points must not fail by the last bit. */
    private static final double ROUNDING = 1e-9;

    /**
     * Holds a change against the points and the share.
     *
     * @param before score or mean score before, in points, at least 0
     * @param after score or mean score after, in points, at least 0
     */
    public Verdict verdict(double before, double after) {
        if (Math.abs(after - before) <= ROUNDING) {
            return Verdict.LESS_THAN_IMPORTANT;
        }
        if (after > before) {
            boolean roseByPoints = after - before >= points - ROUNDING;
            return (points > 0 ? roseByPoints : reaches(share, relativeChange(before, after)))
                    ? Verdict.WORSE
                    : Verdict.LESS_THAN_IMPORTANT;
        }
        boolean fellByPoints = before - after >= points - ROUNDING;
        boolean fellByShare = share <= 0 || reaches(-share, relativeChange(before, after));
        return fellByPoints && fellByShare ? Verdict.BETTER : Verdict.LESS_THAN_IMPORTANT;
    }

    /**
     * The change as a share of the score before: −0.5 for half of it gone.
     *
     * @return empty where the score before is less than {@link #points()}: so near 0 a share says nothing, and no fall
     *     can be important
     */
    public OptionalDouble relativeChange(double before, double after) {
        return before < points - ROUNDING || before <= ROUNDING
                ? OptionalDouble.empty()
                : OptionalDouble.of((after - before) / before);
    }

    /** Whether a change goes at least as far as the share, in the same direction. */
    private static boolean reaches(double share, OptionalDouble change) {
        return change.isPresent() && change.getAsDouble() * Math.signum(share) >= Math.abs(share) - ROUNDING;
    }
}
