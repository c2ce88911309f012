package plumbline.progress;

import java.util.List;
import java.util.stream.DoubleStream;
import plumbline.score.Scale;

/**
 * How back pain goes on in people who get no such device, drawn from where a patient stood before it: a context, and no test.
 * Nothing is known beyond a year.
 *
 * <p>Source: Costa and others 2012, CMAJ 184:E613: means with 95 % intervals of 33 cohorts, 0 to 100, at the beginning, after 6, 26
 * and 52 weeks. Here each is taken as a share of the mean at the beginning, and joined to its neighbours by straight lines.
 *
 * @param persistent whether the pain had lasted for 12 weeks when the course begins; otherwise it had just begun
 * @param baseline where it begins, in points of the scale
 */
public record Untreated(boolean persistent, double baseline) {

    /** The mean at a time, with the interval of the published means. */
    public record Point(double week, double mean, double lower, double upper) {}

    private static final List<Point> PERSISTENT = List.of(
            new Point(0, 51, 51, 51), new Point(6, 33, 29, 38), new Point(26, 26, 20, 33), new Point(52, 23, 16, 30));
    private static final List<Point> ACUTE = List.of(
            new Point(0, 52, 52, 52), new Point(6, 23, 21, 25), new Point(26, 12, 9, 15), new Point(52, 6, 3, 10));

    /** Whether what was published is about what the scale measures. */
    static boolean isKnownFor(Scale scale) {
        return scale == Scale.BACK_AVERAGE || scale == Scale.BACK_NOW || scale == Scale.BACK_LINE;
    }

    /** The published times up to a week, and that week; up to a year. */
    public List<Point> until(double week) {
        return DoubleStream.concat(
                        published().stream().mapToDouble(Point::week).filter(one -> one < week),
                        DoubleStream.of(Math.min(week, last().week())))
                .distinct()
                .mapToObj(this::at)
                .toList();
    }

    private Point at(double week) {
        var course = published();
        var from = course.getFirst();
        for (var to : course.subList(1, course.size())) {
            if (week <= to.week()) {
                var share = (week - from.week()) / (to.week() - from.week());
                return new Point(
                        week,
                        scaled(between(from.mean(), to.mean(), share)),
                        scaled(between(from.lower(), to.lower(), share)),
                        scaled(between(from.upper(), to.upper(), share)));
            }
            from = to;
        }
        return new Point(week, scaled(from.mean()), scaled(from.lower()), scaled(from.upper()));
    }

    /** Where it stands after so many weeks, 0 to 52. */
    public Point after(long weeks) {
        return at(weeks);
    }

    /** By how much the mean has changed after so many weeks, in points; negative is less pain. */
    public double changeAfter(long weeks) {
        return after(weeks).mean() - baseline;
    }

    private static double between(double from, double to, double share) {
        return from + share * (to - from);
    }

    private double scaled(double published) {
        return baseline * published / published().getFirst().mean();
    }

    private Point last() {
        return published().getLast();
    }

    private List<Point> published() {
        return persistent ? PERSISTENT : ACUTE;
    }
}
