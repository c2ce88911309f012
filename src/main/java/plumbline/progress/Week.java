package plumbline.progress;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plumbline.score.Reading;
import plumbline.statistics.Summary;

/**
 * The mean of a week's readings. Weeks are counted from a first wear: week 0 begins on that day, week −1 ends with the day
 * before it. A week without a reading is none.
 *
 * @param mean in points of one scale
 * @param readings how many there are in it, at least one
 */
public record Week(int number, double mean, int readings) {

    static final int DAYS = 7;
    /** What lies between the beginning of a week and its middle. */
    public static final double HALF = 0.5;

    /** The weeks with readings, in order of time. */
    static List<Week> of(List<Reading> readings, LocalDate firstWear, ZoneId zone) {
        return readings.stream()
                .collect(Collectors.groupingBy(
                        reading -> numberOf(reading.day(zone), firstWear),
                        TreeMap::new,
                        Collectors.mapping(Reading::value, Collectors.toList())))
                .entrySet()
                .stream()
                .map(week -> of(week.getKey(), week.getValue()))
                .toList();
    }

    private static Week of(int number, List<Double> values) {
        var summary = Summary.of(values.stream().mapToDouble(value -> value).toArray())
                .orElseThrow();
        return new Week(number, summary.mean(), summary.n());
    }

    /** The number of the week in which a day falls. */
    static int numberOf(LocalDate day, LocalDate firstWear) {
        return Math.toIntExact(Math.floorDiv(ChronoUnit.DAYS.between(firstWear, day), DAYS));
    }

    /** The middle of the week, in weeks from first wear: −0.5 for the week before it. */
    public double middle() {
        return number + HALF;
    }
}
