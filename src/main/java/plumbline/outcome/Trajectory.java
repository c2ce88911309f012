package plumbline.outcome;

import java.util.List;
import java.util.stream.IntStream;
import plumbline.page.Words;

/**
 * The mean change from week to week as a drawing: across in percent of its width, so that it fits any page; down in pixels.
 *
 * @param low the least whole number of points on the axis
 * @param high the greatest
 */
public record Trajectory(List<WeekResult> weeks, int low, int high) {

    /** A place on an axis with what is written beside it. */
    public record Mark(double at, String label) {}

    /** The mean of one week, between the bounds of its interval. */
    public record Dot(double x, double y, double top, double bottom) {}

    private static final int HEIGHT = 280;
    private static final int TOP = 26;
    private static final int BOTTOM = 236;
    private static final double LEFT = 9;
    private static final double RIGHT = 98;
    private static final double INSET = 1.5;
    private static final int WEEKS_BETWEEN_MARKS = 6;
    private static final int MOST_MARKS = 6;

    static Trajectory of(List<WeekResult> weeks) {
        var least = weeks.stream().mapToDouble(WeekResult::lower).min().orElseThrow();
        var most = weeks.stream().mapToDouble(WeekResult::upper).max().orElseThrow();
        return new Trajectory(
                weeks, (int) Math.floor(Math.clamp(least, -10, -1)), (int) Math.ceil(Math.clamp(most, 1, 10)));
    }

    /** The marks of the upright axis, in points. */
    public List<Mark> points() {
        var step = Math.ceilDiv(high - low, MOST_MARKS);
        return IntStream.rangeClosed(low, high)
                .filter(point -> point % step == 0)
                .mapToObj(point -> new Mark(y(point), Words.signed(point)))
                .toList();
    }

    /** The marks of the level axis, in weeks from first wear. */
    public List<Mark> time() {
        return IntStream.rangeClosed(Cohort.FIRST_WEEK, Cohort.LAST_WEEK)
                .filter(week -> week % WEEKS_BETWEEN_MARKS == 0)
                .mapToObj(week -> new Mark(x(week), Words.signed(week)))
                .toList();
    }

    public List<Dot> dots() {
        return weeks.stream()
                .map(week -> new Dot(x(week.week() + 0.5), y(week.change()), y(week.upper()), y(week.lower())))
                .toList();
    }

    public double firstWear() {
        return x(0);
    }

    public double zero() {
        return y(0);
    }

    private static double x(double week) {
        var share = (week - Cohort.FIRST_WEEK) / (Cohort.LAST_WEEK + 1 - Cohort.FIRST_WEEK);
        return round(LEFT + INSET + share * (RIGHT - LEFT - 2 * INSET));
    }

    private double y(double points) {
        return round(BOTTOM - (Math.clamp(points, low, high) - low) / (high - low) * (BOTTOM - TOP));
    }

    private static double round(double place) {
        return Math.round(place * 100) / 100.0;
    }

    public int height() {
        return HEIGHT;
    }

    public int top() {
        return TOP;
    }

    public int bottom() {
        return BOTTOM;
    }

    public double left() {
        return LEFT;
    }

    public double right() {
        return RIGHT;
    }
}
