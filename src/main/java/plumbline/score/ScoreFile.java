package plumbline.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The readings of a file, or what is wrong with it. Only a file without a problem may be stored.
 *
 * @param readings in the order of the file
 * @param problems by line
 */
record ScoreFile(List<Line> readings, List<Problem> problems) {

    /** What a patient has at most once in a file. */
    record Slot(LocalDate day, Scale scale) {}

    /** One reading and the line it begins on, counted from 1 with the header. */
    record Line(int number, Slot slot, double value) {

        String text() {
            return slot.day() + ", " + slot.scale().code() + ", " + Range.words(value);
        }
    }

    /**
     * What is wrong on one line.
     *
     * @param value what stands there
     */
    record Problem(int line, String value, String reason) {}

    /** A reading that is already kept. */
    record Kept(Slot slot, double value) {}

    /** The same file without what is kept already; another value kept for a day is a problem. */
    ScoreFile without(List<Kept> kept) {
        var values = new HashMap<Slot, Set<Double>>();
        kept.forEach(one ->
                values.computeIfAbsent(one.slot(), slot -> new TreeSet<>()).add(one.value()));
        var missing = new ArrayList<Line>();
        var found = new ArrayList<>(problems);
        for (var line : readings) {
            var there = values.getOrDefault(line.slot(), Set.of());
            if (there.isEmpty()) {
                missing.add(line);
            } else if (!there.contains(line.value())) {
                found.add(new Problem(line.number(), line.text(), "Already recorded that day as " + joined(there)));
            }
        }
        found.sort(Comparator.comparingInt(Problem::line));
        return new ScoreFile(List.copyOf(missing), List.copyOf(found));
    }

    private static String joined(Set<Double> values) {
        return String.join(" and ", values.stream().map(Range::words).toList());
    }
}
