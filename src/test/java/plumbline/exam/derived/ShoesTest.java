package plumbline.exam.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.ShoeFit;
import plumbline.exam.finding.Side;
import plumbline.exam.finding.SoleWear;
import plumbline.exam.finding.WearZone;
import plumbline.patient.Sex;

class ShoesTest {

    private static final Person ADULT = new Person(45, Sex.FEMALE);

    /** Every grade, no answer, and not tested. */
    private static final List<String> GRADES = List.of("0", "1", "2", "3", "", Findings.NOT_TESTED);

    private static final String WORN_LEFT =
            "Worn along the outer border from midfoot to forefoot, left: a sign that may support supination";

    @Test
    void theLateralBorderIsWornWhereMidfootAndForefootBothAre() {
        for (var midfoot : GRADES) {
            for (var forefoot : GRADES) {
                // when
                var sentences = lateralBorder(Found.nothing()
                        .left(WearZone.WEAR_MIDFOOT_LATERAL, midfoot)
                        .left(WearZone.WEAR_FOREFOOT_LATERAL, forefoot));

                // then
                var bothAreWorn =
                        List.of("2", "3").contains(midfoot) && List.of("2", "3").contains(forefoot);
                assertThat(sentences)
                        .as(midfoot + " and " + forefoot)
                        .isEqualTo(bothAreWorn ? List.of(WORN_LEFT) : List.of());
            }
        }
    }

    /** Most walkers wear down the outer heel, those who pronate among them. */
    @ParameterizedTest
    @EnumSource(
            value = WearZone.class,
            names = {"WEAR_MIDFOOT_LATERAL", "WEAR_FOREFOOT_LATERAL"},
            mode = EnumSource.Mode.EXCLUDE)
    void noOtherZoneSaysAnything(WearZone zone) {
        for (var grade : GRADES) {
            // given
            var other = Found.nothing().both(zone, grade);

            // then
            assertThat(lateralBorder(other)).isEmpty();
            assertThat(lateralBorder(
                            other.left(WearZone.WEAR_MIDFOOT_LATERAL, "2").left(WearZone.WEAR_FOREFOOT_LATERAL, "2")))
                    .containsExactly(WORN_LEFT);
        }
    }

    @Test
    void everyOtherZoneWornThroughStillSaysNothing() {
        // given
        var worn = Found.nothing();
        Arrays.stream(WearZone.values()).forEach(zone -> worn.both(zone, "3"));

        // then
        assertThat(lateralBorder(worn)).hasSize(2);
        assertThat(lateralBorder(worn.both(WearZone.WEAR_FOREFOOT_LATERAL, "1")))
                .isEmpty();
    }

    @Test
    void aMidfootOfOneSideAndAForefootOfTheOtherMakeNoBorder() {
        assertThat(lateralBorder(Found.nothing()
                        .left(WearZone.WEAR_MIDFOOT_LATERAL, "3")
                        .right(WearZone.WEAR_FOREFOOT_LATERAL, "3")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4, ''",
        "4, 0, ''",
        "0, 4.1, 'The right heel is worn 4.1 mm more at its outer edge: by rule of thumb time for another shoe'",
        "12, 2.5, 'The right heel is worn 9.5 mm more at its inner edge: by rule of thumb time for another shoe'",
        "0, not-tested, ''",
        "'', 30, ''"
    })
    void aHeelIsWornUnevenlyFromMoreThanFourMillimetres(String medial, String lateral, String sentence) {
        assertSays(
                Rule.HEEL_WORN,
                Found.nothing()
                        .right(SoleWear.WEAR_HEEL_MEDIAL_DEPTH, medial)
                        .right(SoleWear.WEAR_HEEL_LATERAL_DEPTH, lateral),
                sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "250, 240, The left shoe is too short: inside 10 mm shorter than the foot",
        "250, 250, The left shoe is too short: inside 0 mm longer than the foot",
        "250, 254, The left shoe is too short: inside 4 mm longer than the foot",
        "250, 255, ''",
        "250, 260, ''",
        "250, 270, ''",
        "250, 271, The left shoe is too long: inside 21 mm longer than the foot",
        "250, not-tested, ''",
        "not-tested, 250, ''",
        "'', 250, ''"
    })
    void aShoeFitsFromFiveToTwentyMillimetresOverTheFoot(String foot, String shoe, String sentence) {
        assertSays(
                Rule.SHOE_FIT,
                Found.nothing().left(ShoeFit.FOOT_LENGTH, foot).left(ShoeFit.SHOE_LENGTH, shoe),
                sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 92, The left shoe is too narrow: inside 8 mm narrower than the foot",
        "100, 93, ''",
        "100, 107, ''",
        "100, 108, The left shoe is too wide: inside 8 mm wider than the foot",
        "100, not-tested, ''"
    })
    void aShoeFitsWithinHalfASizeOfWidth(String foot, String shoe, String sentence) {
        assertSays(
                Rule.SHOE_FIT, Found.nothing().left(ShoeFit.FOOT_WIDTH, foot).left(ShoeFit.SHOE_WIDTH, shoe), sentence);
    }

    /** Feet differ: a shoe is held against its own foot. */
    @Test
    void aShoeIsNotHeldAgainstTheOtherFoot() {
        assertSays(
                Rule.SHOE_FIT, Found.nothing().left(ShoeFit.FOOT_LENGTH, "250").right(ShoeFit.SHOE_LENGTH, "240"), "");
    }

    @Test
    void everyGapOfLengthHasOneJudgement() {
        IntStream.rangeClosed(150, 350).forEach(shoe -> {
            var gap = shoe - 250;
            assertThat(Rule.SHOE_FIT.apply(
                            Found.nothing()
                                    .on(Side.LEFT, ShoeFit.FOOT_LENGTH, "250")
                                    .on(Side.LEFT, ShoeFit.SHOE_LENGTH, Integer.toString(shoe))
                                    .findings(),
                            ADULT))
                    .hasSize(gap < 5 || gap > 20 ? 1 : 0);
        });
    }

    private static List<String> lateralBorder(Found found) {
        return Rule.LATERAL_BORDER.apply(found.findings(), ADULT);
    }

    private static void assertSays(Rule rule, Found found, String sentence) {
        assertThat(rule.apply(found.findings(), ADULT)).isEqualTo(sentence.isEmpty() ? List.of() : List.of(sentence));
    }
}
