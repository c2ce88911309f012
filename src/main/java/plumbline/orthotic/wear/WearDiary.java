package plumbline.orthotic.wear;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.exam.finding.Side;
import plumbline.orthotic.Orthosis;

/**
 * Some weeks of wearing one device, and what all of it comes to.
 *
 * @param page of {@value #DAYS} days each, 1 the latest
 * @param from the first day shown
 * @param until the last day shown
 * @param charts one for each foot
 * @param days the days shown, the latest first
 * @param sinceFirstWear one for each foot, over all the time it was worn
 */
public record WearDiary(
        Orthosis orthosis,
        int page,
        LocalDate from,
        LocalDate until,
        List<WearChart> charts,
        List<Row> days,
        List<Adherence> sinceFirstWear) {

    static final int DAYS = 28;

    /** One day with all that was entered for it, in error too. */
    public record Row(LocalDate day, String planned, List<Wear> entries) {}

    static WearDiary of(Orthosis orthosis, int page, LocalDate today, WearLog log) {
        var firstWear = orthosis.firstWornOn().orElseThrow();
        var last = orthosis.wornUntil().map(day -> day.minusDays(1)).orElse(today);
        var number = Math.clamp(page, 1, pages(firstWear, last));
        var until = last.minusDays((long) DAYS * (number - 1));
        var from = until.minusDays(DAYS - 1);
        var worn = log.days(orthosis, firstWear, last);
        var feet = Side.FEET.stream()
                .filter(foot -> orthosis.side().includes(foot))
                .toList();
        return new WearDiary(
                orthosis,
                number,
                from,
                until,
                feet.stream()
                        .map(foot -> WearChart.of(orthosis, foot, from, until, within(worn, from, until)))
                        .toList(),
                rows(orthosis, from, until, log.entries(orthosis, from, until)),
                feet.stream()
                        .map(foot -> Adherence.of(orthosis, foot, firstWear, last, worn))
                        .toList());
    }

    private static List<WornDay> within(List<WornDay> worn, LocalDate from, LocalDate until) {
        return worn.stream()
                .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(until))
                .toList();
    }

    private static int pages(LocalDate firstWear, LocalDate last) {
        return 1 + (int) (Math.max(0, ChronoUnit.DAYS.between(firstWear, last)) / DAYS);
    }

    private static List<Row> rows(Orthosis orthosis, LocalDate from, LocalDate until, List<Wear> entries) {
        var byDay = entries.stream().collect(Collectors.groupingBy(Wear::day));
        return from.datesUntil(until.plusDays(1))
                .filter(orthosis::isWornOn)
                .map(day -> new Row(day, planned(orthosis, day), byDay.getOrDefault(day, List.of())))
                .toList()
                .reversed();
    }

    private static String planned(Orthosis orthosis, LocalDate day) {
        var planned = orthosis.prescribedHoursOn(day);
        return planned.isPresent() ? Hours.inWords(java.math.BigDecimal.valueOf(planned.getAsDouble())) : "–";
    }

    public boolean hasNewer() {
        return page > 1;
    }

    public boolean hasOlder() {
        return from.isAfter(orthosis.firstWornOn().orElseThrow());
    }

    public int newer() {
        return page - 1;
    }

    public int older() {
        return page + 1;
    }
}
