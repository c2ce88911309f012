package plumbline.demo.simulator;

/**
 * The mean back pain of untreated people from the week in which they seek care: a quick fall at first, then a plateau.
 *
 * @param plateau what remains in the end, in points from 0 to 10
 * @param excess how far above it the pain begins, in points
 * @param weeks in which all but 37 % of the excess is gone
 */
public record NaturalCourse(double plateau, double excess, double weeks) {

    /**
     * Lasting low back pain. Pooled cohorts report 51, 33, 26 and 23 of 100 points after 0, 6, 26 and 52 weeks (Costa and
     * others 2012, CMAJ 184:E613); this curve, our fit, gives 51, 32, 23 and 23.
     */
    public static final NaturalCourse OF_LASTING_PAIN = new NaturalCourse(2.3, 2.8, 5.2);

    /** Points from 0 to 10 in that week. */
    public double at(double week) {
        return plateau + excess * Math.exp(-week / weeks);
    }

    /** What is left of the pain of one week some weeks later, as a share. */
    public double share(double week, double later) {
        return at(week + later) / at(week);
    }
}
