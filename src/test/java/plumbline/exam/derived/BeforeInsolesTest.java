package plumbline.exam.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.History;
import plumbline.exam.finding.Safety;
import plumbline.exam.finding.Side;
import plumbline.patient.Sex;

class BeforeInsolesTest {

    private static final Person ADULT = new Person(45, Sex.FEMALE);

    /** Of skin and pulses only the first answer to choose from is as it should be. */
    @ParameterizedTest
    @EnumSource(
            value = Safety.class,
            names = {"SKIN", "PULSE_DORSAL", "PULSE_TIBIAL"})
    void everyAnswerButTheFirstWarns(Safety finding) {
        var answers = finding.scale().options();
        for (var side : Side.FEET) {
            assertThat(warnings(
                            Found.nothing().on(side, finding, answers.getFirst().value())))
                    .isEmpty();
            assertThat(answers.stream().skip(1)).isNotEmpty().allSatisfy(answer -> assertThat(
                            warnings(Found.nothing().on(side, finding, answer.value())))
                    .containsExactly(new Field(side, finding).label() + ": " + answer.text()));
        }
    }

    @Test
    void everyMonofilamentSiteThatIsNotFeltWarns() {
        IntStream.rangeClosed(0, 10).forEach(sites -> assertThat(
                        warnings(Found.nothing().right(Safety.MONOFILAMENT, Integer.toString(sites))))
                .isEqualTo(
                        sites == 10
                                ? List.of()
                                : List.of("Only %d of 10 monofilament sites felt, right".formatted(sites))));
    }

    @ParameterizedTest
    @EnumSource(Safety.class)
    void whatWasNotTestedDoesNotWarn(Safety finding) {
        assertThat(warnings(Found.nothing().both(finding, Findings.NOT_TESTED))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NEUROPATHY, Known neuropathy",
        "ALLERGY_EVA, Allergic to EVA foam",
        "ALLERGY_LATEX, Allergic to latex",
        "ALLERGY_ADHESIVE, Allergic to adhesive"
    })
    void whatIsKnownWarns(History known, String warning) {
        assertThat(warnings(Found.nothing().once(known, "YES"))).containsExactly(warning);
        assertThat(warnings(Found.nothing().once(known, "NO"))).isEmpty();
    }

    private static List<String> warnings(Found found) {
        return Rule.BEFORE_INSOLES.apply(found.findings(), ADULT);
    }
}
