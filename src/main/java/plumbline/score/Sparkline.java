package plumbline.score;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.page.Language;
import plumbline.page.Words;

/**
 * The course of one scale as a small line on a field of {@link #width} by {@link #height}, from its least value at the bottom to
 * its most at the top.
 *
 * @param path the line, as SVG writes it; broken where nothing is known for more than two weeks
 * @param last where the line ends
 * @param from the time of its beginning
 * @param words what there is to see
 */
public record Sparkline(String path, Point last, Instant from, String words) {

    public record Point(double x, double y) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
        }
    }

    private static final int WIDTH = 300;
    private static final int HEIGHT = 60;

    private static final Duration GAP = Duration.ofDays(14);

    /** Room for the last point, which is round. */
    private static final int MARGIN = 5;

    /** Draws readings in time order; empty where there is none. */
    public static Optional<Sparkline> of(Scale scale, List<Reading> readings, ZoneId zone) {
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        var from = readings.getFirst().at();
        var to = readings.getLast().at();
        var points = readings.stream()
                .map(reading -> new Point(x(reading.at(), from, to), y(scale.range(), reading.value())))
                .toList();
        return Optional.of(
                new Sparkline(path(readings, points), points.getLast(), from, inWords(scale, readings, zone)));
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    public int top() {
        return MARGIN;
    }

    public int bottom() {
        return HEIGHT - MARGIN;
    }

    private static String path(List<Reading> readings, List<Point> points) {
        var path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            if (i == 0 || apart(readings.get(i - 1), readings.get(i))) {
                // A line to itself shows as a dot, should nothing follow.
                path.append("M").append(point);
            }
            path.append("L").append(point);
        }
        return path.toString();
    }

    private static boolean apart(Reading reading, Reading next) {
        return Duration.between(reading.at(), next.at()).compareTo(GAP) > 0;
    }

    private static double x(Instant at, Instant from, Instant to) {
        var whole = Duration.between(from, to).toMillis();
        var share = whole == 0 ? 1 : (double) Duration.between(from, at).toMillis() / whole;
        return MARGIN + share * (WIDTH - 2 * MARGIN);
    }

    private static double y(Range range, double value) {
        return HEIGHT - MARGIN - (value - range.least()) / range.width() * (HEIGHT - 2 * MARGIN);
    }

    private static String inWords(Scale scale, List<Reading> readings, ZoneId zone) {
        var first = readings.getFirst();
        var last = readings.getLast();
        return readings.size() == 1
                ? Language.say("%s on %s", scale.words(last.value()), Words.day(last.at(), zone))
                : Language.say(
                        "%d readings, from %s on %s to %s on %s",
                        readings.size(),
                        scale.words(first.value()),
                        Words.day(first.at(), zone),
                        scale.words(last.value()),
                        Words.day(last.at(), zone));
    }
}
