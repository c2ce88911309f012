package plumbline.exam.photograph;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.patient.Patient;

/**
 * The photographs of one view, the oldest first, and the two of them that are compared.
 *
 * @param counts how many there are of each view of which there is any
 * @param compared two, or the only one, or none
 */
record OverTime(
        Patient patient,
        View view,
        Map<View, Integer> counts,
        List<Photograph> photographs,
        List<Photograph> compared) {

    /**
     * Takes out one view.
     *
     * @param all of the patient, the oldest first
     * @param chosen null for the first view of which there is any
     * @param first one to compare, null for the oldest
     * @param second what to compare it with, null for the newest
     * @return empty when one of these two is not there
     */
    static Optional<OverTime> of(
            Patient patient, List<Photograph> all, @Nullable View chosen, @Nullable UUID first, @Nullable UUID second) {
        var counts =
                all.stream().collect(Collectors.toMap(Photograph::view, photograph -> 1, Integer::sum, TreeMap::new));
        var view = chosen != null ? chosen : counts.isEmpty() ? View.BOTH_FEET_FROM_FRONT : counts.firstKey();
        var row = all.stream().filter(photograph -> photograph.view() == view).toList();
        if (!Stream.of(first, second).filter(Objects::nonNull).allMatch(id -> find(row, id)
                .isPresent())) {
            return Optional.empty();
        }
        var compared = row.size() < 2
                ? row
                : List.of(
                        find(row, first).orElseGet(row::getFirst),
                        find(row, second).orElseGet(row::getLast));
        return Optional.of(new OverTime(patient, view, counts, row, compared));
    }

    private static Optional<Photograph> find(List<Photograph> row, @Nullable UUID id) {
        return row.stream().filter(photograph -> photograph.id().equals(id)).findFirst();
    }

    /** How many there are of the view that is shown. */
    public int count() {
        return photographs.size();
    }
}
