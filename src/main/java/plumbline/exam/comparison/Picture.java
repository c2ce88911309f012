package plumbline.exam.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.exam.finding.Side;
import plumbline.page.Language;
import plumbline.page.Words;

/**
 * The course of a measure as a drawing: across in percent of its width, so that it fits any page; down in pixels. A dot is
 * what was measured, its whisker the error of measuring; the line stays level where nothing changed beyond that error since
 * the first value.
 */
final class Picture {

    /** A place on an axis with what is written beside it. */
    record Mark(double at, String label) {}

    /** From one height to another. */
    record Band(double top, double height) {}

    /** From one value to the next of the same side. */
    record Line(Side side, double x1, double y1, double x2, double y2) {}

    /**
     * One value.
     *
     * @param top where its whisker begins; at the value itself where no error is published
     */
    record Dot(Side side, double x, double y, double top, double bottom) {}

    /** @param drawn the first value of its side where nothing has changed since, beyond the error */
    private record Value(Side side, LocalDate day, BigDecimal measured, BigDecimal drawn) {}

    private static final int HEIGHT = 300;
    private static final int TOP = 30;
    private static final int BOTTOM = 266;
    private static final double LEFT = 13;
    private static final double RIGHT = 95;

    /** The first and the last dot stand off the edge. */
    private static final double INSET = 3;

    /** The dots of both feet on one day stand beside each other. */
    private static final double APART = 0.8;

    /** How much room a date needs; the last one ends where the others have their middle. */
    private static final double DATE = 28;

    private static final double LAST_DATE = 1.5 * DATE;

    private final Measure measure;
    private final List<Value> values;
    private final Axis axis;
    private final LocalDate first;
    private final LocalDate last;

    /** @param course with at least one value */
    Picture(Course course) {
        measure = course.measure();
        values = measure.sides().stream().flatMap(side -> values(course, side)).toList();
        axis = axis();
        var days = values.stream().map(Value::day).sorted().toList();
        first = days.getFirst();
        last = days.getLast();
    }

    private Stream<Value> values(Course course, Side side) {
        var taken = course.measured(side).toList();
        return taken.stream().map(visit -> {
            var then = measure.of(taken.getFirst().findings(), side).orElseThrow();
            var now = measure.of(visit.findings(), side).orElseThrow();
            var changed = measure.change(then, now).isDifferent();
            return new Value(side, visit.day(), now, changed ? now : then);
        });
    }

    /** Fits the values and their errors. Without an error, or on a short scale, only the whole of it enlarges no change. */
    private Axis axis() {
        if (measure.error() == null || !measure.scale().options().isEmpty()) {
            return Axis.of(measure.scale());
        }
        var shown = Stream.concat(
                        usualLimits(),
                        values.stream()
                                .map(Value::measured)
                                .flatMap(value -> Stream.of(value.subtract(error()), value.add(error()))))
                .sorted()
                .toList();
        return Axis.of(measure.scale(), shown.getFirst(), shown.getLast());
    }

    /** The limits of the usual values that are not those of the scale itself. */
    private Stream<BigDecimal> usualLimits() {
        var usual = measure.definition().usual();
        return usual == null
                ? Stream.empty()
                : Stream.of(Optional.ofNullable(usual.from()), Optional.ofNullable(usual.to()))
                        .flatMap(Optional::stream)
                        .filter(limit -> limit.compareTo(measure.scale().min()) > 0
                                && limit.compareTo(measure.scale().max()) < 0);
    }

    private BigDecimal error() {
        var error = measure.error();
        return error == null ? BigDecimal.ZERO : error;
    }

    /** The marks of the upright axis. */
    public List<Mark> marks() {
        return axis.marks().stream()
                .map(mark -> new Mark(y(mark), measure.scale().words(mark.toPlainString())))
                .toList();
    }

    /** What stands above the upright axis: the unit, or where the scale begins and ends. */
    public String unit() {
        var scale = measure.scale();
        return scale.unit().isEmpty()
                ? Language.say(
                        "of %s to %s",
                        scale.words(scale.min().toPlainString()),
                        scale.words(scale.max().toPlainString()))
                : scale.unit();
    }

    /** The days of the exams, as many as have room: the first and the last always. */
    public List<Mark> days() {
        var days = new ArrayList<Mark>();
        days.add(new Mark(x(first), Words.inWords(first)));
        values.stream()
                .map(Value::day)
                .sorted()
                .filter(day -> x(day) - days.getLast().at() >= DATE && x(last) - x(day) >= LAST_DATE)
                .forEach(day -> days.add(new Mark(x(day), Words.inWords(day))));
        if (!last.equals(first)) {
            days.add(new Mark(x(last), Words.inWords(last)));
        }
        return days;
    }

    /** Where the usual values lie; null where they have no limits. */
    public @Nullable Band usual() {
        var usual = measure.definition().usual();
        if (usual == null || (usual.from() == null && usual.to() == null)) {
            return null;
        }
        var top = usual.to() == null ? TOP : y(usual.to());
        var bottom = usual.from() == null ? BOTTOM : y(usual.from());
        return new Band(top, bottom - top);
    }

    public List<Line> lines() {
        return measure.sides().stream().flatMap(this::lines).toList();
    }

    private Stream<Line> lines(Side side) {
        var own = values.stream().filter(value -> value.side() == side).toList();
        return IntStream.range(1, own.size()).mapToObj(i -> line(own.get(i - 1), own.get(i)));
    }

    private Line line(Value from, Value to) {
        return new Line(to.side(), x(from), y(from.drawn()), x(to), y(to.drawn()));
    }

    public List<Dot> dots() {
        return values.stream()
                .map(value -> new Dot(
                        value.side(),
                        x(value),
                        y(value.measured()),
                        y(value.measured().add(error())),
                        y(value.measured().subtract(error()))))
                .toList();
    }

    private double x(Value value) {
        return switch (value.side()) {
            case LEFT -> round(x(value.day()) - APART);
            case RIGHT -> round(x(value.day()) + APART);
            case NEITHER -> x(value.day());
        };
    }

    private double x(LocalDate day) {
        var whole = ChronoUnit.DAYS.between(first, last);
        var share = whole == 0 ? 0.5 : (double) ChronoUnit.DAYS.between(first, day) / whole;
        return round(LEFT + INSET + share * (RIGHT - LEFT - 2 * INSET));
    }

    private double y(BigDecimal value) {
        return round(BOTTOM - axis.share(value) * (BOTTOM - TOP));
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

    public double width() {
        return RIGHT - LEFT;
    }

    private static double round(double place) {
        return Math.round(place * 100) / 100.0;
    }
}
