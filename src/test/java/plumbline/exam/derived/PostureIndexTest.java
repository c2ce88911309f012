package plumbline.exam.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.Side;

class PostureIndexTest {

    @Test
    void isTheSumOfTheSixInEveryOneOfThe15625Cases() {
        for (var ratings : everyCombination(Criterion.values().length)) {
            // when
            var index =
                    PostureIndex.of(Found.nothing().rated(Side.LEFT, ratings).findings(), Side.LEFT);

            // then
            assertThat(index)
                    .contains(new PostureIndex(
                            ratings.stream().mapToInt(Integer::intValue).sum()));
        }
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void isAbsentWhileOneCriterionHasNoAnswer(Criterion missing) {
        // given
        var findings = Found.nothing().posture(Side.LEFT, 0).left(missing, "").findings();

        // then
        assertThat(PostureIndex.of(findings, Side.LEFT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void isAbsentWhenOneCriterionWasNotTested(Criterion passedOver) {
        // given
        var findings = Found.nothing()
                .posture(Side.LEFT, 12)
                .left(passedOver, Findings.NOT_TESTED)
                .findings();

        // then
        assertThat(PostureIndex.of(findings, Side.LEFT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-12, HIGHLY_SUPINATED",
        "-5, HIGHLY_SUPINATED",
        "-4, SUPINATED",
        "-1, SUPINATED",
        "0, NORMAL",
        "5, NORMAL",
        "6, PRONATED",
        "9, PRONATED",
        "10, HIGHLY_PRONATED",
        "12, HIGHLY_PRONATED"
    })
    void bandsBeginAndEndWhereTheyShould(int total, Band band) {
        assertThat(new PostureIndex(total).band()).isEqualTo(band);
    }

    @Test
    void everyTotalHasExactlyOneBand() {
        IntStream.rangeClosed(-12, 12).forEach(total -> assertThat(
                        Arrays.stream(Band.values()).filter(band -> band.from() <= total && total <= band.to()))
                .containsExactly(Band.of(total)));
    }

    @Test
    void whatIsNoTotalHasNoBand() {
        assertThatThrownBy(() -> Band.of(13)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Band.of(-13)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<Integer>> everyCombination(int length) {
        var all = List.<List<Integer>>of(List.of());
        for (int i = 0; i < length; i++) {
            var longer = new ArrayList<List<Integer>>();
            for (var begun : all) {
                for (int rating = -2; rating <= 2; rating++) {
                    var next = new ArrayList<>(begun);
                    next.add(rating);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }
}
