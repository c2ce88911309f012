package plumbline.exam.comparison;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.exam.derived.Asymmetry;
import plumbline.exam.derived.PostureIndex;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Section;
import plumbline.exam.finding.Side;
import plumbline.page.Language;

/** Two exams side by side: every finding that has a result in either, on both sides, and what became of it. */
record Comparison(Findings then, Findings now) {

    /** Findings that stand together. */
    record Block(String title, List<Row> rows) {}

    /**
     * One finding.
     *
     * @param caution whether its reliability is poor
     * @param measure the address of its course over time, if it has one
     */
    record Row(String label, boolean caution, @Nullable String measure, List<Line> lines) {

        /** Whether its sides differ from what they were. */
        boolean isDifferent() {
            return lines.stream().anyMatch(line -> line.change().isDifferent());
        }

        /** The first kind of change that either side has. */
        Change.Kind kind() {
            return lines.stream()
                    .map(line -> line.change().kind())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /** One finding on one side. */
    record Line(Side side, String then, String now, Change change) {}

    private static final int MAY_BE_THE_RATER = 2;

    /** What there is to show, in the order of the form; of findings that changed on one side, both sides. */
    public List<Block> blocks(boolean onlyChanged) {
        return all().map(block -> new Block(
                        block.title(),
                        block.rows().stream()
                                .filter(row -> !onlyChanged || row.isDifferent())
                                .toList()))
                .filter(block -> !block.rows().isEmpty())
                .toList();
    }

    /** 3 changed, 2 differ without a published error, 12 did not change, 1 cannot be compared */
    public String summary() {
        return all()
                .flatMap(block -> block.rows().stream())
                .collect(Collectors.groupingBy(Row::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> kind.getValue() + " " + kind.getKey().words())
                .collect(Collectors.joining(", "));
    }

    private Stream<Block> all() {
        return Arrays.stream(Section.values())
                .flatMap(section -> section.groups().stream().map(group -> block(section, group)));
    }

    private Block block(Section section, Section.Group group) {
        var found = group.findings().stream().filter(this::hasResult).map(this::row);
        return new Block(
                group.title().isEmpty() ? section.title() : group.title(),
                group.isPosture() ? Stream.concat(found, posture()).toList() : found.toList());
    }

    private boolean hasResult(Finding finding) {
        return finding.sides().stream()
                .map(side -> new Field(side, finding))
                .anyMatch(field -> then.isExamined(field) || now.isExamined(field));
    }

    private Row row(Finding finding) {
        return new Row(
                finding.label(),
                finding.definition().caution(),
                Measure.of(finding).map(Measure::code).orElse(null),
                finding.sides().stream()
                        .map(side -> line(new Field(side, finding)))
                        .toList());
    }

    private Line line(Field field) {
        return new Line(field.side(), then.words(field), now.words(field), Change.of(field, then, now));
    }

    /** What is added up from the six criteria. */
    private Stream<Row> posture() {
        var total = new Measure.Total();
        if (total.sides().stream()
                .noneMatch(side ->
                        total.of(then, side).or(() -> total.of(now, side)).isPresent())) {
            return Stream.of();
        }
        return Stream.of(
                new Row(total.definition().label(), false, total.code(), feet(side -> total(total, side))),
                new Row(Language.say("Band"), false, null, feet(this::band)),
                new Row(Language.say("Left against right"), false, null, List.of(asymmetry(total))));
    }

    private static List<Line> feet(Function<Side, Line> line) {
        return Side.FEET.stream().map(line).toList();
    }

    private Line total(Measure total, Side side) {
        return added(side, findings -> total.of(findings, side), total::words, Language.say("no total"), total::change);
    }

    private Line band(Side side) {
        return added(
                side,
                findings -> PostureIndex.of(findings, side),
                index -> index.band().label(),
                Language.say("no total"),
                Comparison::bands);
    }

    private Line asymmetry(Measure total) {
        return added(
                Side.NEITHER,
                Asymmetry::of,
                Asymmetry::inWords,
                Language.say("no total of both feet"),
                (before, after) -> total.change(difference(before), difference(after)));
    }

    private <T> Line added(
            Side side,
            Function<Findings, Optional<T>> reading,
            Function<T, String> words,
            String missing,
            BiFunction<T, T, Change> change) {
        var before = reading.apply(then);
        var after = reading.apply(now);
        return new Line(
                side,
                before.map(words).orElse(missing),
                after.map(words).orElse(missing),
                before.isPresent() && after.isPresent()
                        ? change.apply(before.get(), after.get())
                        : Change.incomparable(before.isPresent() ? "" : missing, after.isPresent() ? "" : missing));
    }

    /** A total has no published error, and so its band has none either; for a point or two it may be the same foot. */
    private static Change bands(PostureIndex before, PostureIndex after) {
        if (before.band() == after.band()) {
            return Change.NO_CHANGE;
        }
        var from = before.band().label();
        var to = after.band().label();
        var points = Math.abs(after.total() - before.total());
        if (points > MAY_BE_THE_RATER) {
            return Change.unbounded(Language.say("changed from %s to %s", from, to));
        }
        return Change.unbounded(
                points == 1
                        ? Language.say("changed from %s to %s by 1 point, which may be the rater", from, to)
                        : Language.say("changed from %s to %s by %s points, which may be the rater", from, to, points));
    }

    private static BigDecimal difference(Asymmetry asymmetry) {
        return BigDecimal.valueOf(asymmetry.leftMinusRight());
    }
}
