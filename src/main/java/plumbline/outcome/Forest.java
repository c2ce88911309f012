package plumbline.outcome;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.page.Words;
import plumbline.statistics.Interval;
import plumbline.statistics.MinimalImportantChange;

/**
 * The axis that the changes of all rows share, and where on it they lie, in percent of its width so that it fits any page.
 *
 * @param low the least whole number of points on it
 * @param high the greatest
 */
public record Forest(int low, int high) {

    /** A place on the axis with what is written there. */
    public record Mark(double at, String label) {}

    /**
     * The change of one row.
     *
     * @param size of its mark in pixels, by how many patients it stands for
     */
    public record Bar(double from, double to, double at, double size) {
        public double half() {
            return size / 2;
        }
    }

    private static final double INSET = 4;
    private static final double WHOLE = 100;
    private static final int MOST_MARKS = 6;
    private static final double SMALLEST_MARK = 5;
    private static final double LARGEST_MARK = 13;

    static Forest of(List<ViewResult> results) {
        var bounds = results.stream()
                .flatMap(result -> Stream.concat(
                        result.change().stream(),
                        result.changeInterval().stream()
                                .flatMap(interval -> Stream.of(interval.lower(), interval.upper()))))
                .mapToDouble(bound -> Math.clamp(bound, -10, 10))
                .summaryStatistics();
        var important = -MinimalImportantChange.OF_PAIN.points();
        return new Forest((int) Math.floor(Math.min(important, bounds.getMin()) - 0.5), (int)
                Math.ceil(Math.max(0, bounds.getMax()) + 0.5));
    }

    public List<Mark> marks() {
        var step = Math.ceilDiv(high - low, MOST_MARKS);
        return IntStream.rangeClosed(low, high)
                .filter(point -> point % step == 0)
                .mapToObj(point -> new Mark(at(point), Words.signed(point)))
                .toList();
    }

    public double zero() {
        return at(0);
    }

    /** Where a fall is large enough to matter to the person who has it. */
    public double important() {
        return at(-MinimalImportantChange.OF_PAIN.points());
    }

    /** Null where there is no interval to draw. */
    public @Nullable Bar bar(ViewResult result) {
        if (result.change().isEmpty() || result.changeInterval().isEmpty()) {
            return null;
        }
        var interval = result.changeInterval().map(Forest::onScale).orElseThrow();
        return new Bar(
                at(interval.lower()),
                at(interval.upper()),
                at(result.change().get()),
                Math.rint(Math.clamp(Math.sqrt(result.patients().orElseThrow()), SMALLEST_MARK, LARGEST_MARK)));
    }

    private static Interval onScale(Interval interval) {
        return new Interval(
                Math.clamp(interval.lower(), -10, 10), Math.clamp(interval.upper(), -10, 10), interval.confidence());
    }

    private double at(double points) {
        var share = (points - low) / (high - low);
        return Math.round((INSET + share * (WHOLE - 2 * INSET)) * 100) / 100.0;
    }
}
