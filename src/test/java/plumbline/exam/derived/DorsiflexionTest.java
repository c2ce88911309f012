package plumbline.exam.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.Motion;
import plumbline.patient.Sex;

class DorsiflexionTest {

    private static final Person ADULT = new Person(45, Sex.FEMALE);

    @ParameterizedTest
    @CsvSource({
        "LUNGE_STRAIGHT, 29, 'Lunge angle, knee straight, left 29 °: below 30'",
        "LUNGE_STRAIGHT, 30, ''",
        "LUNGE_BENT, 0, 'Lunge angle, knee bent, left 0 °: below 30'",
        "LUNGE_BENT, 29, 'Lunge angle, knee bent, left 29 °: below 30'",
        "LUNGE_BENT, 30, ''",
        "LUNGE_DISTANCE, 9.9, 'Lunge, toe to wall, left 9.9 cm: below 10'",
        "LUNGE_DISTANCE, 0, 'Lunge, toe to wall, left 0 cm: below 10'",
        "LUNGE_DISTANCE, 10, ''",
        "LUNGE_DISTANCE, 25, ''"
    })
    void isLimitedBelowTheRangeInCommonUse(Motion measure, String value, String sentence) {
        assertThat(limits(Found.nothing().left(measure, value)))
                .isEqualTo(sentence.isEmpty() ? List.of() : List.of(sentence));
    }

    @Test
    void everyAngleBelowThirtyAndNoOtherIsLimited() {
        IntStream.rangeClosed(0, 70).forEach(angle -> assertThat(
                        limits(Found.nothing().right(Motion.LUNGE_STRAIGHT, Integer.toString(angle))))
                .hasSize(angle < 30 ? 1 : 0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Motion.class,
            names = {"LUNGE_STRAIGHT", "LUNGE_BENT", "LUNGE_DISTANCE"})
    void whatCouldNotBeMeasuredIsNeitherLimitedNorUneven(Motion measure) {
        for (var nothing : List.of("", Findings.NOT_TESTED, Findings.UNABLE)) {
            assertThat(limits(Found.nothing().both(measure, nothing))).isEmpty();
            assertThat(asymmetry(Found.nothing().left(measure, nothing).right(measure, "0")))
                    .isEmpty();
            assertThat(asymmetry(Found.nothing().left(measure, "0").right(measure, nothing)))
                    .isEmpty();
        }
    }

    @Test
    void anglesOfTheSidesDifferBeyondTheErrorFromFiveDegreesOn() {
        for (int left = 0; left <= 70; left++) {
            for (int right = 0; right <= 70; right++) {
                // when
                var sentences = asymmetry(Found.nothing()
                        .left(Motion.LUNGE_BENT, Integer.toString(left))
                        .right(Motion.LUNGE_BENT, Integer.toString(right)));

                // then
                assertThat(sentences)
                        .isEqualTo(
                                Math.abs(left - right) < 5
                                        ? List.of()
                                        : List.of("Lunge angle, knee bent: %s is %d ° less"
                                                .formatted(left < right ? "left" : "right", Math.abs(left - right))));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10, 11.5, ''",
        "11.5, 10, ''",
        "10, 11.6, 'Lunge, toe to wall: left is 1.6 cm less'",
        "11.6, 10, 'Lunge, toe to wall: right is 1.6 cm less'",
        "0, 25, 'Lunge, toe to wall: left is 25 cm less'",
        "8.4, 8.4, ''"
    })
    void distancesOfTheSidesDifferFromMoreThanFifteenMillimetres(String left, String right, String sentence) {
        assertThat(asymmetry(Found.nothing().left(Motion.LUNGE_DISTANCE, left).right(Motion.LUNGE_DISTANCE, right)))
                .isEqualTo(sentence.isEmpty() ? List.of() : List.of(sentence));
    }

    /** A straight knee on one side and a bent one on the other are two tests. */
    @Test
    void onlyTheSameMeasureIsCompared() {
        assertThat(asymmetry(Found.nothing().left(Motion.LUNGE_STRAIGHT, "20").right(Motion.LUNGE_BENT, "40")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BAREFOOT", "SHOD"})
    void whatIsOnTheFootAloneSaysNothing(String footwear) {
        assertThat(limits(Found.nothing().once(Motion.LUNGE_FOOTWEAR, footwear)))
                .isEmpty();
    }

    private static List<String> limits(Found found) {
        return Rule.DORSIFLEXION_LIMIT.apply(found.findings(), ADULT);
    }

    private static List<String> asymmetry(Found found) {
        return Rule.DORSIFLEXION_ASYMMETRY.apply(found.findings(), ADULT);
    }
}
