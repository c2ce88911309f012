package plumbline.exam.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.HeelTest;
import plumbline.exam.finding.History;
import plumbline.exam.finding.Pain;
import plumbline.exam.finding.Palpation;
import plumbline.patient.Sex;

class HeelAndBackTest {

    private static final Person ADULT = new Person(45, Sex.FEMALE);
    private static final String ASK_BACK = "The heel hurts: ask about low back pain as well";
    private static final String ASK_HEEL = "The low back hurts: ask about the heels as well";
    private static final String BOTH = "Heel and low back both hurt: each is a reason to examine the other";

    @Test
    void onlyAPositiveWindlassTestSaysAnything() {
        var answers = List.of("", Findings.NOT_TESTED, Findings.UNABLE, "NEGATIVE", "POSITIVE");
        for (var standing : answers) {
            for (var lying : answers) {
                // when
                var sentences = Rule.PLANTAR_FASCIA.apply(
                        Found.nothing()
                                .right(HeelTest.WINDLASS_STANDING, standing)
                                .right(HeelTest.WINDLASS_LYING, lying)
                                .findings(),
                        ADULT);

                // then
                assertThat(sentences)
                        .isEqualTo(
                                standing.equals("POSITIVE") || lying.equals("POSITIVE")
                                        ? List.of(
                                                "Windlass test positive, right: speaks for pain from the plantar fascia")
                                        : List.of());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5, '', ask the back",
        "5, 0, ''",
        "5, 1, both",
        "1, 10, both",
        "0, 5, ''",
        "'', 5, ask the heel",
        "not-tested, 5, ask the heel",
        "0, 0, ''",
        "0, '', ''",
        "'', 0, ''",
        "not-tested, '', ''",
        "'', '', ''"
    })
    void heelAndBackAskForEachOther(String heel, String back, String what) {
        assertThat(Rule.HEEL_AND_BACK.apply(
                        Found.nothing()
                                .left(Pain.HEEL_PAIN, heel)
                                .once(History.LOW_BACK_PAIN, back)
                                .findings(),
                        ADULT))
                .isEqualTo(
                        switch (what) {
                            case "ask the back" -> List.of(ASK_BACK);
                            case "ask the heel" -> List.of(ASK_HEEL);
                            case "both" -> List.of(BOTH);
                            default -> List.of();
                        });
    }

    static Stream<Finding> atTheHeel() {
        return Stream.of(
                Pain.HEEL_PAIN,
                Pain.FIRST_STEP_PAIN,
                Palpation.TENDER_TUBERCLE,
                Palpation.TENDER_FASCIA,
                Palpation.TENDER_FAT_PAD);
    }

    @ParameterizedTest
    @MethodSource("atTheHeel")
    void whateverHurtsUnderTheHeelOnEitherSideCounts(Finding place) {
        assertThat(Rule.HEEL_AND_BACK.apply(Found.nothing().left(place, "1").findings(), ADULT))
                .containsExactly(ASK_BACK);
        assertThat(Rule.HEEL_AND_BACK.apply(Found.nothing().right(place, "1").findings(), ADULT))
                .containsExactly(ASK_BACK);
    }

    /** What was studied is pain under the heel. */
    @ParameterizedTest
    @EnumSource(
            value = Palpation.class,
            names = {"TENDER_ACHILLES", "TENDER_PERONEAL"})
    void whatHurtsBehindOrBesideTheHeelDoesNot(Palpation place) {
        assertThat(Rule.HEEL_AND_BACK.apply(Found.nothing().both(place, "10").findings(), ADULT))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "170, 86.6, ''",
        "200, 119.9, ''",
        "200, 120, Heel pain with a body mass index of 30.0",
        "170, 86.7, Heel pain with a body mass index of 30.0",
        "170, 100, Heel pain with a body mass index of 34.6",
        "170, '', ''",
        "'', 120, ''"
    })
    void weightIsToldFromABodyMassIndexOfThirty(String height, String weight, String sentence) {
        assertThat(weight(weighing(height, weight).left(Pain.HEEL_PAIN, "3"), ADULT))
                .isEqualTo(sentence.isEmpty() ? List.of() : List.of(sentence));
    }

    @Test
    void weightIsToldOnlyWithHeelPain() {
        assertThat(weight(weighing("170", "120"), ADULT)).isEmpty();
        assertThat(weight(weighing("170", "120").both(Pain.HEEL_PAIN, "0"), ADULT))
                .isEmpty();
    }

    /** The index of a child is read against its age, which was not studied. */
    @Test
    void weightIsToldOfAdultsOnly() {
        IntStream.rangeClosed(0, 120).forEach(age -> assertThat(
                        weight(weighing("170", "120").left(Pain.HEEL_PAIN, "3"), new Person(age, Sex.MALE)))
                .hasSize(age < 18 ? 0 : 1));
    }

    @Property
    void weightIsToldExactlyFromThirtyWhateverTheSize(
            @ForAll @IntRange(min = 40, max = 250) int height, @ForAll @IntRange(min = 20, max = 4000) int tenths) {
        // given
        var weight = BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();

        // when
        var sentences = weight(weighing(Integer.toString(height), weight).left(Pain.FIRST_STEP_PAIN, "3"), ADULT);

        // then
        assertThat(sentences).hasSize(tenths * 1000 >= 30 * height * height ? 1 : 0);
    }

    private static Found weighing(String height, String weight) {
        return Found.nothing().once(History.HEIGHT, height).once(History.WEIGHT, weight);
    }

    private static List<String> weight(Found found, Person person) {
        return Rule.HEEL_AND_WEIGHT.apply(found.findings(), person);
    }
}
