package plumbline.exam.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Side;
import plumbline.page.Language;
import plumbline.page.Words;

/**
 * One measure over the exams that count.
 *
 * @param visits in the order of time
 */
record Course(Measure measure, List<Visit> visits) {

    /** What one exam has recorded of it. */
    record Visit(UUID exam, LocalDate day, Findings findings) {}

    /** One visit, with a cell for each side. */
    record Row(Visit visit, List<Cell> cells) {}

    /**
     * One value in words, or why there is none.
     *
     * @param sinceFirst what became of the first value; null where there is nothing to compare
     */
    record Cell(String words, @Nullable Change sinceFirst) {}

    public List<Row> rows() {
        return visits.stream()
                .map(visit -> new Row(
                        visit,
                        measure.sides().stream().map(side -> cell(visit, side)).toList()))
                .toList();
    }

    private Cell cell(Visit visit, Side side) {
        var first = measured(side).findFirst().filter(earlier -> !earlier.equals(visit));
        return new Cell(
                measure.words(visit.findings(), side),
                first.flatMap(earlier -> change(earlier, visit, side)).orElse(null));
    }

    private Optional<Change> change(Visit then, Visit now, Side side) {
        return measure.of(then.findings(), side)
                .flatMap(before -> measure.of(now.findings(), side).map(after -> measure.change(before, after)));
    }

    /** The visits that have a value of this side. */
    Stream<Visit> measured(Side side) {
        return visits.stream()
                .filter(visit -> measure.of(visit.findings(), side).isPresent());
    }

    /** What became of the first value of a side until the last. */
    public String sentence(Side side) {
        var measured = measured(side).toList();
        if (measured.isEmpty()) {
            return Language.say("not measured yet");
        }
        var first = measured.getFirst();
        if (measured.size() == 1) {
            return Language.say("measured once, %s; a second exam shows whether it changes", on(first, side));
        }
        var last = measured.getLast();
        return change(first, last, side).orElseThrow().words() + " (" + on(first, side) + ", " + on(last, side) + ")";
    }

    private String on(Visit visit, Side side) {
        return Language.say("%s on %s", measure.words(visit.findings(), side), Words.inWords(visit.day()));
    }

    /** The values as a picture; empty while no side has two. */
    public Optional<Picture> picture() {
        return measure.sides().stream().anyMatch(side -> measured(side).count() > 1)
                ? Optional.of(new Picture(this))
                : Optional.empty();
    }
}
