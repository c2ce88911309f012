package plumbline.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.exam.finding.Side;
import plumbline.orthotic.wear.WornDay;
import plumbline.statistics.Contrast;
import plumbline.statistics.Summary;

/**
 * What is known of one week.
 *
 * @param number counted from first wear
 * @param scored its readings; null without any
 * @param expected where the trend before leads; null where that is not said
 * @param left hours a day on the left foot, in the mean of the days that are known; null where none is
 * @param right the same on the right foot
 */
public record WeekOfProgress(
        int number,
        @Nullable Week scored,
        @Nullable Double expected,
        @Nullable Double left,
        @Nullable Double right) {

    /** The weeks of which anything is known, in order of time. */
    static List<WeekOfProgress> of(OwnTrend trend, List<WornDay> wear, LocalDate firstWear) {
        var scored = Stream.of(trend.before(), trend.settling(), trend.after())
                .flatMap(List::stream)
                .collect(Collectors.toMap(Week::number, week -> week, (one, other) -> one, TreeMap::new));
        var worn = wear.stream().collect(Collectors.groupingBy(day -> Week.numberOf(day.day(), firstWear)));
        return Stream.concat(scored.keySet().stream(), worn.keySet().stream())
                .distinct()
                .sorted()
                .map(number -> {
                    var days = worn.getOrDefault(number, List.of());
                    return new WeekOfProgress(
                            number,
                            scored.get(number),
                            trend.fit()
                                    .found()
                                    .map(fit -> fit.counterfactual(number + Week.HALF))
                                    .map(Contrast::estimate)
                                    .filter(value -> trend.range().holds(value))
                                    .orElse(null),
                            hours(days, Side.LEFT),
                            hours(days, Side.RIGHT));
                })
                .toList();
    }

    private static @Nullable Double hours(List<WornDay> days, Side side) {
        return Summary.of(days.stream()
                        .filter(day -> day.side() == side)
                        .mapToDouble(day -> day.hours().doubleValue())
                        .toArray())
                .map(Summary::mean)
                .orElse(null);
    }

    /** Whether it is one of the first with the device, which are left out. */
    public boolean isSettling() {
        return 0 <= number && number < OwnTrend.WEEKS_OF_SETTLING;
    }

    /** −3, with a typographic minus */
    public String inWords() {
        return number < 0 ? "−" + -number : String.valueOf(number);
    }
}
