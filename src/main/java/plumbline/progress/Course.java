package plumbline.progress;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.orthotic.Orthosis;
import plumbline.score.Limits;
import plumbline.score.Reading;
import plumbline.score.Scale;

/**
 * The readings of one scale in one episode, cut into phases at each day on which a device was first worn, stopped, resumed or replaced. The day of
 * first wear belongs to the device.
 *
 * @param limits what a change of it is worth
 * @param phases in order of time, at least one; together they hold every reading once
 */
public record Course(Scale scale, Limits limits, List<Phase> phases, ZoneId zone) {

    /**
     * @param opened the day on which the episode was opened
     * @param kept what was first worn before the episode and still worn when it began, in any order
     * @param begun what was first worn in it, in any order
     * @param readings all readings of the scale in it, in order of time
     * @param zone of the clinic, which decides on which day a reading was taken
     */
    static Course of(
            Scale scale,
            Limits limits,
            LocalDate opened,
            List<Orthosis> kept,
            List<Orthosis> begun,
            List<Reading> readings,
            ZoneId zone) {
        var all = Stream.concat(kept.stream(), begun.stream()).toList();
        var boundaries = new TreeSet<LocalDate>();
        begun.stream().flatMap(Course::changes).forEach(boundaries::add);
        kept.stream().flatMap(Course::changes).filter(opened::isBefore).forEach(boundaries::add);
        var phases = new ArrayList<Phase>();
        LocalDate from = null;
        for (var boundary : boundaries) {
            phases.add(phase(from, boundary, from == null ? kept : wornOn(from, all), readings, zone));
            from = boundary;
        }
        phases.add(phase(from, null, from == null ? kept : wornOn(from, all), readings, zone));
        return new Course(scale, limits, List.copyOf(phases), zone);
    }

    /** The days from which on a device is worn, or no longer is. */
    private static Stream<LocalDate> changes(Orthosis orthosis) {
        return orthosis.worn().stream()
                .flatMap(worn -> Stream.concat(Stream.of(worn.from()), Stream.ofNullable(worn.until())));
    }

    private static Phase phase(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<Orthosis> worn,
            List<Reading> readings,
            ZoneId zone) {
        var empty = new Phase(from, until, worn, List.of());
        return new Phase(
                from,
                until,
                worn,
                readings.stream()
                        .filter(reading -> empty.contains(reading.day(zone)))
                        .toList());
    }

    private static List<Orthosis> wornOn(LocalDate day, List<Orthosis> orthoses) {
        return orthoses.stream().filter(orthosis -> orthosis.isWornOn(day)).toList();
    }

    /** Each phase that begins with a first wear, held against the one just before it, in order of time; none without a device. */
    public List<Comparison> comparisons() {
        return IntStream.range(1, phases.size())
                .boxed()
                .flatMap(i -> phases.get(i).worn().stream()
                        .filter(orthosis -> orthosis.firstWornOn()
                                .filter(day -> day.equals(phases.get(i).from()))
                                .isPresent())
                        .map(begun -> Comparison.of(scale, limits, begun, phases.get(i - 1), phases.get(i))))
                .toList();
    }

    /** On which days near to another, but not on that day itself, something is worn that was not before, or no longer is. */
    List<LocalDate> changesNear(LocalDate day, int days) {
        return phases.stream()
                .map(Phase::from)
                .filter(Objects::nonNull)
                .filter(boundary -> !boundary.equals(day) && Math.abs(ChronoUnit.DAYS.between(day, boundary)) <= days)
                .toList();
    }

    /** All readings, in order of time. */
    List<Reading> readings() {
        return phases.stream().flatMap(phase -> phase.readings().stream()).toList();
    }

    /** The day of the first reading of all. */
    Optional<LocalDate> firstDay() {
        return readings().stream().findFirst().map(reading -> reading.day(zone));
    }

    public int n() {
        return phases.stream().mapToInt(Phase::n).sum();
    }
}
