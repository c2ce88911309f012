package plumbline.statistics;

/**
 * How far two single readings of one person must differ before the difference is more than the error of measuring twice:
 *
 * <pre>
 * SEM = sd·√(1 − reliability)
 * SDC = 1.96·√2·SEM
 * RCI = (after − before) / (√2·SEM)
 * </pre>
 *
 * <p>Sources: Jacobson and Truax 1991, Journal of Consulting and Clinical Psychology 59:12, for the index; Terwee and
 * others 2007, Journal of Clinical Epidemiology 60:34, for the smallest detectable change.
 *
 * @param smallestDetectable SDC, in points of the scale, more than 0: a change as large as this one, or larger, is more
 *     than error in 95 of 100 people who did not change
 */
public record ReliableChange(double smallestDetectable) {

    /** A single rating of pain from 0 to 10. */
    public static final ReliableChange OF_PAIN = new ReliableChange(2);

    private static final double NORMAL_QUANTILE = 1.96;

    /** What a change amounts to. */
    public enum Verdict {
        FELL,
        /** It may be nothing but the error of measuring. */
        WITHIN_ERROR,
        ROSE
    }

    /** Readings of tenths rarely subtract exactly; a change of just the SDC must not fail by the last bit. */
    private static final double ROUNDING = 1e-9;

    public ReliableChange {
        if (!(smallestDetectable > 0) || Double.isInfinite(smallestDetectable)) {
            throw new IllegalArgumentException("The smallest detectable change must be more than 0");
        }
    }

    /**
     * From a study of the scale.
     *
     * @param sd standard deviation of the scale among people like this one, in points, more than 0
     * @param reliability of the scale when nothing changed, from 0 to less than 1
     */
    public static ReliableChange of(double sd, double reliability) {
        if (!(reliability >= 0 && reliability < 1)) {
            throw new IllegalArgumentException("Reliability must lie from 0 to less than 1, not be " + reliability);
        }
        return new ReliableChange(NORMAL_QUANTILE * Math.sqrt(2) * sd * Math.sqrt(1 - reliability));
    }

    /** RCI: the change in standard errors of a difference; more than 1.96 either way is reliable. */
    public double index(double before, double after) {
        return NORMAL_QUANTILE * (after - before) / smallestDetectable;
    }

    public Verdict verdict(double before, double after) {
        double change = after - before;
        if (Math.abs(change) < smallestDetectable - ROUNDING) {
            return Verdict.WITHIN_ERROR;
        }
        return change < 0 ? Verdict.FELL : Verdict.ROSE;
    }
}
