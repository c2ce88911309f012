package plumbline.orthotic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a device was worn without a break.
 *
 * @param until the first day without it, or null while it is worn
 */
public record Worn(LocalDate from, @Nullable LocalDate until) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether there is a day that belongs to both. */
    boolean overlaps(Worn other) {
        return (other.until == null || from.isBefore(other.until)) && (until == null || other.from.isBefore(until));
    }
}
