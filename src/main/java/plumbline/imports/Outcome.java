package plumbline.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file. With a problem in it nothing was added.
 *
 * @param patients who is named in it and known
 * @param from the first day in it, null where no row could be read
 * @param until the last day in it
 * @param added how many rows were added
 * @param kept how many were there already
 * @param problems the first of them, by line
 * @param problemCount how many there are
 */
public record Outcome(
        Set<UUID> patients,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int added,
        int kept,
        List<Problem> problems,
        int problemCount) {

    /** How many problems there are beside those that are listed. */
    public int more() {
        return problemCount - problems.size();
    }
}
