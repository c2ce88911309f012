package plumbline.exam.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.LimbLength;
import plumbline.patient.Sex;

class LegLengthsTest {

    private static final Person ADULT = new Person(45, Sex.FEMALE);

    @ParameterizedTest
    @CsvSource({
        "0, LEFT, ''",
        "4, LEFT, ''",
        "5, LEFT, 'The legs differ by 5 mm, the left shorter'",
        "5, RIGHT, 'The legs differ by 5 mm, the right shorter'",
        "5, NEITHER, The legs differ by 5 mm",
        "5, '', The legs differ by 5 mm",
        "5, not-tested, The legs differ by 5 mm",
        "100, RIGHT, 'The legs differ by 100 mm, the right shorter'",
        "not-tested, LEFT, ''",
        "'', LEFT, ''"
    })
    void aDifferenceMattersFromFiveMillimetres(String difference, String shorter, String sentence) {
        assertSays(
                Found.nothing().once(LimbLength.LIMB_DIFFERENCE, difference).once(LimbLength.SHORTER_LEG, shorter),
                sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "880, 880, ''",
        "880, 884, ''",
        "884, 880, ''",
        "880, 885, 'The lengths of the legs differ by 5 mm, the left shorter'",
        "885, 880, 'The lengths of the legs differ by 5 mm, the right shorter'",
        "500, 1200, 'The lengths of the legs differ by 700 mm, the left shorter'",
        "880, not-tested, ''",
        "not-tested, 880, ''",
        "880, '', ''"
    })
    void withoutADifferenceItIsTakenFromTheLengths(String left, String right, String sentence) {
        assertSays(lengths(left, right), sentence);
        assertSays(lengths(left, right).once(LimbLength.LIMB_DIFFERENCE, "not-tested"), sentence);
    }

    /** Two lengths by tape each carry an error; what blocks or a picture show stands. */
    @ParameterizedTest
    @CsvSource({
        "3, ''",
        "0, ''",
        "7, 'The legs differ by 7 mm, the right shorter'",
    })
    void whatIsMeasuredAsADifferenceWinsOverTheLengths(String difference, String sentence) {
        assertSays(
                lengths("880", "900")
                        .once(LimbLength.LIMB_DIFFERENCE, difference)
                        .once(LimbLength.SHORTER_LEG, "RIGHT"),
                sentence);
    }

    @Test
    void theSideOfTheLengthsIsNotTakenForThatOfTheDifference() {
        assertSays(lengths("880", "900").once(LimbLength.LIMB_DIFFERENCE, "7"), "The legs differ by 7 mm");
    }

    private static Found lengths(String left, String right) {
        return Found.nothing().left(LimbLength.LIMB_LENGTH, left).right(LimbLength.LIMB_LENGTH, right);
    }

    private static void assertSays(Found found, String sentence) {
        assertThat(Rule.LIMB_LENGTH_DIFFERENCE.apply(found.findings(), ADULT))
                .isEqualTo(sentence.isEmpty() ? List.of() : List.of(sentence));
    }
}
