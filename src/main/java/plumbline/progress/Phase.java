package plumbline.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.orthotic.Orthosis;
import plumbline.page.Language;
import plumbline.score.Reading;
import plumbline.statistics.Summary;

/**
 * A stretch of time in which the same orthoses were worn, with all readings that fall into it.
 *
 * @param from the first day, or null where the phase has no beginning
 * @param until the first day that no longer belongs to it, or null where it still goes on
 * @param worn what was worn; empty where none was
 * @param readings in order of time
 */
public record Phase(@Nullable LocalDate from, @Nullable LocalDate until, List<Orthosis> worn, List<Reading> readings) {

    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** Custom insole, both feet; or what it means that none is worn. */
    public String label() {
        if (worn.isEmpty()) {
            return Language.say(from == null ? "Before" : "Without a device");
        }
        return worn.stream().map(Orthosis::inWords).collect(Collectors.joining("; "));
    }

    /** The last day that belongs to it, or null where it still goes on. */
    public @Nullable LocalDate lastDay() {
        return until == null ? null : until.minusDays(1);
    }

    public int n() {
        return readings.size();
    }

    /** n, mean and spread; empty without readings. */
    public Optional<Summary> summary() {
        return Summary.of(values());
    }

    double[] values() {
        return readings.stream().mapToDouble(Reading::value).toArray();
    }
}
