package plumbline.exam.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plumbline.exam.comparison.Picture.Line;
import plumbline.exam.comparison.Picture.Mark;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.History;
import plumbline.exam.finding.Motion;
import plumbline.exam.finding.Pain;
import plumbline.exam.finding.Side;
import plumbline.exam.finding.Stance;

class CourseTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 3);

    @Test
    void theLineStaysLevelWhereNothingChangedBeyondTheError() {
        // given 33 is within 4.7 of 30, and 39 is not
        var course = lefts(Motion.LUNGE_STRAIGHT, "30", "33", "39");

        // when
        var picture = course.picture().orElseThrow();

        // then
        assertThat(picture.lines())
                .extracting(Line::y1, Line::y2)
                .satisfiesExactly(
                        level -> assertThat(level.toList().getFirst())
                                .isEqualTo(level.toList().getLast()),
                        up -> assertThat((double) up.toList().getFirst())
                                .isGreaterThan((double) up.toList().getLast()));
        assertThat(picture.dots()).hasSize(3).allSatisfy(dot -> {
            assertThat(dot.top()).isLessThan(dot.y());
            assertThat(dot.bottom()).isGreaterThan(dot.y());
        });
        assertThat(picture.dots().get(1).y())
                .isLessThan(picture.lines().getFirst().y1());
        assertThat(picture.dots().get(1).bottom())
                .isGreaterThan(picture.lines().getFirst().y1());
    }

    @Test
    void theLevelIsSaidInWordsToo() {
        // when
        var course = lefts(Motion.LUNGE_STRAIGHT, "30", "33", "39");

        // then
        assertThat(course.rows())
                .extracting(row -> row.cells().getFirst())
                .containsExactly(
                        new Course.Cell("30 °", null),
                        new Course.Cell("33 °", Change.none("no change (within the error of ±4.7 °)")),
                        new Course.Cell("39 °", Change.changed("+9 °: beyond the error")));
        assertThat(course.sentence(Side.LEFT))
                .isEqualTo("+9 °: beyond the error (30 ° on 3 Feb 2026, 39 ° on 5 Feb 2026)");
        assertThat(course.sentence(Side.RIGHT)).isEqualTo("not measured yet");
    }

    @Test
    void theAxisFitsTheValuesWithTheirErrors() {
        // when
        var picture = lefts(Motion.LUNGE_STRAIGHT, "30", "39").picture().orElseThrow();

        // then from 30 less 4.7 to 39 and 4.7
        assertThat(picture.marks()).extracting(Mark::label).containsExactly("25", "30", "35", "40", "45");
        assertThat(picture.marks().getFirst().at()).isEqualTo(picture.bottom());
        assertThat(picture.unit()).isEqualTo("°");
        assertThat(picture.usual())
                .isEqualTo(
                        new Picture.Band(picture.top(), picture.marks().get(1).at() - picture.top()));
    }

    @Test
    void withoutAnErrorTheWholeScaleIsShown() {
        // when
        var picture = lefts(Stance.NAVICULAR_DROP, "12", "9").picture().orElseThrow();

        // then
        assertThat(picture.marks()).extracting(Mark::label).containsExactly("0", "10", "20", "30", "40");
        assertThat(picture.dots()).allSatisfy(dot -> assertThat(dot.top()).isEqualTo(dot.bottom()));
    }

    @Test
    void aShortScaleIsShownWhole() {
        // when
        var picture = lefts(Pain.HEEL_PAIN, "7", "4").picture().orElseThrow();

        // then
        assertThat(picture.marks()).extracting(Mark::label).containsExactly("0", "2", "4", "6", "8", "10");
        assertThat(picture.dots().getFirst().top())
                .isLessThan(picture.dots().getFirst().y());
    }

    @Test
    void aScaleWithoutAUnitSaysHowFarItGoes() {
        var course = new Course(
                new Measure.Total(),
                List.of(
                        visit(0, Found.nothing().posture(Side.LEFT, 8).findings()),
                        visit(1, Found.nothing().posture(Side.LEFT, 3).findings())));

        var picture = course.picture().orElseThrow();

        assertThat(picture.unit()).isEqualTo("of −12 to +12");
        assertThat(picture.marks()).extracting(Mark::label).containsExactly("−10", "−5", "0", "+5", "+10");
    }

    @Test
    void theFirstAndTheLastDayAlwaysHaveRoom() {
        // given 24 visits, day after day
        var values = IntStream.range(0, 24).mapToObj(Integer::toString).toArray(String[]::new);

        // when
        var days = lefts(Motion.LUNGE_DISTANCE, values).picture().orElseThrow().days();

        // then
        assertThat(days)
                .extracting(Mark::label)
                .startsWith("3 Feb 2026")
                .endsWith("26 Feb 2026")
                .hasSize(3);
        assertThat(days).extracting(Mark::at).isSorted();
    }

    @Test
    void bothFeetHaveTheirOwnLine() {
        // given
        var course = new Course(
                Measure.of(Motion.LUNGE_STRAIGHT).orElseThrow(),
                List.of(
                        visit(
                                0,
                                Found.nothing()
                                        .left(Motion.LUNGE_STRAIGHT, "30")
                                        .right(Motion.LUNGE_STRAIGHT, "20")
                                        .findings()),
                        visit(
                                1,
                                Found.nothing()
                                        .left(Motion.LUNGE_STRAIGHT, "30")
                                        .findings()),
                        visit(
                                2,
                                Found.nothing()
                                        .left(Motion.LUNGE_STRAIGHT, "30")
                                        .right(Motion.LUNGE_STRAIGHT, "28")
                                        .findings())));

        // then
        assertThat(course.picture().orElseThrow().lines())
                .extracting(Line::side)
                .containsExactly(Side.LEFT, Side.LEFT, Side.RIGHT);
        assertThat(course.rows().get(1).cells().get(1)).isEqualTo(new Course.Cell("no answer", null));
        assertThat(course.sentence(Side.RIGHT)).startsWith("+8 °: beyond the error");
    }

    @Test
    void whatHasNoSideHasOneLine() {
        var course = new Course(
                Measure.of(History.WEIGHT).orElseThrow(),
                List.of(
                        visit(0, Found.nothing().once(History.WEIGHT, "86.5").findings()),
                        visit(1, Found.nothing().once(History.WEIGHT, "84").findings())));

        assertThat(course.picture().orElseThrow().lines())
                .extracting(Line::side)
                .containsExactly(Side.NEITHER);
        assertThat(course.sentence(Side.NEITHER)).startsWith("−2.5 kg: no published error");
    }

    @Test
    void oneValueIsNoCourse() {
        // when
        var course = lefts(Motion.LUNGE_STRAIGHT, "30");

        // then
        assertThat(course.picture()).isEmpty();
        assertThat(course.sentence(Side.LEFT))
                .isEqualTo("measured once, 30 ° on 3 Feb 2026; a second exam shows whether it changes");
    }

    @Test
    void onlyFiguresAreMeasures() {
        assertThat(Measure.at("lunge_straight")).contains(new Measure.Figure(Motion.LUNGE_STRAIGHT));
        assertThat(Measure.at("posture_index")).contains(new Measure.Total());
        assertThat(Measure.at("foot_type")).isEmpty();
        assertThat(Measure.at("elbow")).isEmpty();
        assertThat(Measure.at("")).isEmpty();
    }

    private static Course lefts(Finding finding, String... values) {
        return new Course(
                Measure.of(finding).orElseThrow(),
                IntStream.range(0, values.length)
                        .mapToObj(i -> visit(
                                i, Found.nothing().left(finding, values[i]).findings()))
                        .toList());
    }

    private static Course.Visit visit(int day, Findings findings) {
        return new Course.Visit(new UUID(0, day), FEBRUARY.plusDays(day), findings);
    }
}
