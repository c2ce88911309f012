package plumbline.orthotic.wear;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import plumbline.exam.finding.Side;
import plumbline.orthotic.Orthosis;

/**
 * The hours of one foot, a bar a day, on a field of {@link #width} by {@link #height}, with the plan as a line. A day of which
 * nothing is known has no bar but a mark of its own, for it is not a day without the device.
 *
 * @param plan the line, as SVG writes it; empty where there is no plan
 * @param top the hours at the top
 */
public record WearChart(Side side, List<Bar> bars, String plan, int top) {

    /** @param hours null where nothing is known */
    public record Bar(
            double x,
            double y,
            double width,
            double height,
            @Nullable String hours) {

        public boolean isKnown() {
            return hours != null;
        }
    }

    private static final int WIDTH = 560;
    private static final int HEIGHT = 120;
    private static final int FLOOR = 110;
    private static final int CEILING = 8;
    private static final int STEP = 4;
    private static final double BAR = 0.72;
    private static final double THINNEST = 1.5;

    /**
     * @param from the first day
     * @param until the last day
     */
    static WearChart of(Orthosis orthosis, Side side, LocalDate from, LocalDate until, List<WornDay> worn) {
        var hours = worn.stream().filter(one -> one.side() == side).collect(Collectors.toMap(WornDay::day, one -> one));
        var days = from.datesUntil(until.plusDays(1)).toList();
        var most = days.stream()
                .mapToDouble(day -> Math.max(
                        orthosis.prescribedHoursOn(day).orElse(0),
                        Optional.ofNullable(hours.get(day))
                                .map(one -> one.hours().doubleValue())
                                .orElse(0.0)))
                .max()
                .orElse(0);
        var top = (int) Math.max(2 * STEP, STEP * Math.ceil(most / STEP));
        var slot = (double) WIDTH / days.size();
        var bars = LongStream.range(0, days.size())
                .mapToObj(place -> bar(place * slot, slot, hours, days.get((int) place), top))
                .toList();
        return new WearChart(side, bars, plan(orthosis, from, until, slot, top), top);
    }

    private static Bar bar(double x, double slot, Map<LocalDate, WornDay> hours, LocalDate day, int top) {
        var one = hours.get(day);
        var left = x + slot * (1 - BAR) / 2;
        if (one == null) {
            return new Bar(left, FLOOR - THINNEST, slot * BAR, THINNEST, null);
        }
        var height = Math.max(THINNEST, (FLOOR - CEILING) * one.hours().doubleValue() / top);
        return new Bar(left, FLOOR - height, slot * BAR, height, Hours.inWords(one.hours()));
    }

    /** Whether there is a line of the plan. */
    public boolean isPlanned() {
        return !plan.isEmpty();
    }

    private static String plan(Orthosis orthosis, LocalDate from, LocalDate until, double slot, int top) {
        var path = new StringBuilder();
        for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
            var prescribed = orthosis.prescribedHoursOn(day);
            if (prescribed.isPresent() && prescribed.getAsDouble() > 0) {
                var y = FLOOR - (FLOOR - CEILING) * prescribed.getAsDouble() / top;
                var x = slot * ChronoUnit.DAYS.between(from, day);
                path.append(String.format(Locale.ROOT, "%s%.1f %.1fH%.1f", path.isEmpty() ? "M" : "L", x, y, x + slot));
            }
        }
        return path.toString();
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    public int floor() {
        return FLOOR;
    }

    public int ceiling() {
        return CEILING;
    }
}
