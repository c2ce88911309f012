package plumbline.exam.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Dermatome;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.Motion;
import plumbline.exam.finding.Side;

class ComparisonTest {

    @Test
    void onlyWhatHasAResultIsShownWithBothSides() {
        // given
        var then = Found.nothing()
                .left(Motion.LUNGE_STRAIGHT, "38")
                .both(Motion.LUNGE_BENT, Findings.NOT_TESTED)
                .findings();

        // when
        var blocks = new Comparison(then, Findings.NONE).blocks(false);

        // then
        assertThat(blocks).singleElement().satisfies(block -> {
            assertThat(block.title()).isEqualTo("Motion and strength");
            assertThat(block.rows()).singleElement().satisfies(row -> {
                assertThat(row.label()).isEqualTo("Lunge angle, knee straight");
                assertThat(row.measure()).isEqualTo("lunge_straight");
                assertThat(row.lines()).extracting(Comparison.Line::side).containsExactly(Side.LEFT, Side.RIGHT);
            });
        });
    }

    @Test
    void onlyWhatChangedLeavesOutWhatDidNotOrCannotBeCompared() {
        // given
        var then = Found.nothing()
                .left(Motion.LUNGE_STRAIGHT, "30")
                .both(Motion.LUNGE_BENT, "30")
                .left(Dermatome.FEELING_S1, "NORMAL")
                .findings();
        var now = Found.nothing()
                .left(Motion.LUNGE_STRAIGHT, "40")
                .both(Motion.LUNGE_BENT, "33")
                .right(Dermatome.FEELING_S1, "NORMAL")
                .findings();

        // when
        var comparison = new Comparison(then, now);

        // then
        assertThat(labels(comparison, true)).containsExactly("Lunge angle, knee straight");
        assertThat(labels(comparison, false)).hasSize(3);
        assertThat(comparison.summary()).isEqualTo("1 changed, 1 did not change, 1 cannot be compared");
    }

    @Test
    void thePostureIsAddedUp() {
        // given
        var then = Found.nothing().posture(Side.LEFT, 8).posture(Side.RIGHT, 6).findings();
        var now = Found.nothing().posture(Side.LEFT, 4).posture(Side.RIGHT, 5).findings();

        // when
        var rows = new Comparison(then, now).blocks(false).getFirst().rows().subList(Criterion.values().length, 9);

        // then
        assertThat(rows)
                .extracting(Comparison.Row::label)
                .containsExactly("Foot Posture Index", "Band", "Left against right");
        assertThat(rows.get(0).measure()).isEqualTo("posture_index");
        assertThat(lines(rows.get(0)))
                .containsExactly(
                        "+8, +4, −4: no published error; 1 or 2 points may be the rater",
                        "+6, +5, −1: no published error; 1 or 2 points may be the rater");
        assertThat(lines(rows.get(1)))
                .containsExactly(
                        "pronated, normal, changed from pronated to normal",
                        "pronated, normal, changed from pronated to normal by 1 point, which may be the rater");
        assertThat(lines(rows.get(2)))
                .containsExactly("Left is 2 more pronated than right, Right is 1 more pronated than left,"
                        + " −3: no published error; 1 or 2 points may be the rater");
    }

    @Test
    void noTotalIsGuessed() {
        // given
        var then = Found.nothing().posture(Side.LEFT, 8).findings();
        var now = Found.nothing()
                .posture(Side.LEFT, 8)
                .left(Criterion.TALAR_HEAD, Findings.NOT_TESTED)
                .findings();

        // when
        var total = new Comparison(then, now).blocks(false).getFirst().rows().get(Criterion.values().length);

        // then
        assertThat(lines(total))
                .containsExactly(
                        "+8, no total, not comparable: no total now",
                        "no total, no total, not comparable: no total then and now");
    }

    private static List<String> labels(Comparison comparison, boolean onlyChanged) {
        return comparison.blocks(onlyChanged).stream()
                .flatMap(block -> block.rows().stream())
                .map(Comparison.Row::label)
                .toList();
    }

    private static List<String> lines(Comparison.Row row) {
        return row.lines().stream()
                .map(line ->
                        String.join(", ", line.then(), line.now(), line.change().words()))
                .toList();
    }
}
