package plumbline.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One view of a snapshot as it is shown: its own result, and those of its parts.
 *
 * @param groups for each dimension by which it can be narrowed
 * @param weeks in order of time
 * @param findings answered for everyone only, empty for other views
 */
public record Outcomes(
        Snapshot snapshot, View view, Row whole, List<Group> groups, List<WeekResult> weeks, List<Finding> findings) {

    /** @param label what the row is called where it stands */
    public record Row(View view, String label, ViewResult result) {}

    /** The parts of a view in one dimension. */
    public record Group(Dimension dimension, List<Row> rows) {

        /** The rows with patients, or where how many cannot be shown. */
        public List<Row> some() {
            return rows.stream().filter(row -> !row.result.isEmpty()).toList();
        }

        /** The bands in which nobody is. */
        public List<String> nobody() {
            return rows.stream()
                    .filter(row -> row.result.isEmpty())
                    .map(Row::label)
                    .toList();
        }
    }

    static Outcomes of(
            Snapshot snapshot, View view, List<ViewResult> results, List<WeekResult> weeks, List<Finding> findings) {
        var byView = results.stream().collect(Collectors.toMap(ViewResult::view, result -> result));
        return new Outcomes(
                snapshot,
                view,
                row(view, view.inWords(), byView),
                view.open().stream()
                        .map(dimension -> new Group(
                                dimension,
                                dimension.bands().stream()
                                        .map(band -> row(view.with(dimension, band), band.label(), byView))
                                        .toList()))
                        .toList(),
                weeks,
                findings.stream()
                        .sorted(Comparator.comparing(Finding::question))
                        .toList());
    }

    private static Row row(View view, String label, Map<String, ViewResult> results) {
        return new Row(
                view, label, Optional.ofNullable(results.get(view.address())).orElseThrow());
    }

    /** Its own row, and those of its parts. */
    Stream<Row> rows() {
        return Stream.concat(Stream.of(whole), groups.stream().flatMap(group -> group.rows.stream()));
    }

    /** Whether anything is hidden on this page. */
    public boolean isHidingSomething() {
        return rows().anyMatch(row -> row.result.isHidden());
    }

    /** For how many days it stands at least. */
    public int days() {
        return Night.DAYS;
    }

    public Forest forest() {
        return Forest.of(rows().map(Row::result).toList());
    }

    /** The course over the weeks as a drawing; empty where fewer than two weeks can be shown. */
    public Optional<Trajectory> trajectory() {
        return weeks.size() < 2 ? Optional.empty() : Optional.of(Trajectory.of(weeks));
    }

    /** The address of this view below that of the page. */
    public String query() {
        return view.bands().isEmpty() ? "" : "?" + view.address();
    }
}
