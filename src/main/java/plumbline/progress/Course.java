package plumbline.progress;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import plumbline.orthotic.Orthosis;
import plumbline.score.Reading;

/**
 * One patient's readings of one item, cut into phases at each day on which a device was first worn or stopped. The day of
 * first wear belongs to the device.
 *
 * @param phases in order of time, at least one; together they hold every reading once
 */
public record Course(List<Phase> phases, ZoneId zone) {

    /**
     * @param orthoses all the patient ever wore, in any order
     * @param readings all readings of one item, in order of time
     * @param zone of the clinic, which decides on which day a reading was taken
     */
    static Course of(List<Orthosis> orthoses, List<Reading> readings, ZoneId zone) {
        var boundaries = new TreeSet<LocalDate>();
        for (var orthosis : orthoses) {
            boundaries.add(orthosis.firstWornOn());
            orthosis.wornUntil().ifPresent(boundaries::add);
        }
        var phases = new ArrayList<Phase>();
        LocalDate from = null;
        for (var boundary : boundaries) {
            phases.add(phase(from, boundary, orthoses, readings, zone));
            from = boundary;
        }
        phases.add(phase(from, null, orthoses, readings, zone));
        return new Course(List.copyOf(phases), zone);
    }

    private static Phase phase(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<Orthosis> orthoses,
            List<Reading> readings,
            ZoneId zone) {
        var worn = from == null
                ? List.<Orthosis>of()
                : orthoses.stream().filter(orthosis -> wornOn(orthosis, from)).toList();
        var empty = new Phase(from, until, worn, List.of());
        return new Phase(
                from,
                until,
                worn,
                readings.stream()
                        .filter(reading -> empty.contains(reading.day(zone)))
                        .toList());
    }

    private static boolean wornOn(Orthosis orthosis, LocalDate day) {
        return !day.isBefore(orthosis.firstWornOn())
                && orthosis.wornUntil().map(day::isBefore).orElse(true);
    }

    /** The phase that begins with the latest first wear, held against the one just before it; empty without a device. */
    Optional<Comparison> sinceLatestFirstWear() {
        for (int i = phases.size() - 1; i > 0; i--) {
            var after = phases.get(i);
            var begun = after.worn().stream()
                    .filter(orthosis -> orthosis.firstWornOn().equals(after.from()))
                    .findFirst();
            if (begun.isPresent()) {
                return Optional.of(new Comparison(begun.get(), phases.get(i - 1), after));
            }
        }
        return Optional.empty();
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
