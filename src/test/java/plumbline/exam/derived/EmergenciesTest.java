package plumbline.exam.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.exam.finding.Dermatome;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.FlagDetail;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.LegSymptom;
import plumbline.exam.finding.Myotome;
import plumbline.exam.finding.NerveTension;
import plumbline.exam.finding.RedFlag;
import plumbline.patient.Sex;

class EmergenciesTest {

    private static final Person ADULT = new Person(45, Sex.FEMALE);

    private static final Set<RedFlag> SAME_DAY = EnumSet.of(
            RedFlag.BLADDER_OR_BOWEL,
            RedFlag.SADDLE_NUMBNESS,
            RedFlag.WEAK_LEGS,
            RedFlag.SEXUAL_FUNCTION,
            RedFlag.SCIATICA_OF_BOTH_LEGS,
            RedFlag.GROWING_WEAKNESS,
            RedFlag.PULSATING_ABDOMEN,
            RedFlag.COLD_FOOT,
            RedFlag.THROMBOSIS,
            RedFlag.HOT_FOOT,
            RedFlag.INFECTED_FOOT);

    @ParameterizedTest
    @EnumSource(RedFlag.class)
    void aFlagThatIsPresentIsAnEmergencyOrAskedForBeforeTreatmentGoesOn(RedFlag flag) {
        // given
        var present = Found.nothing().once(flag, "PRESENT").findings();

        // then
        var isEmergency = SAME_DAY.contains(flag);
        assertThat(Emergencies.of(present)).isEqualTo(isEmergency ? List.of(flag) : List.of());
        assertThat(Rule.EMERGENCY.apply(present, ADULT)).isEqualTo(isEmergency ? List.of(flag.label()) : List.of());
        assertThat(Rule.OTHER_FLAGS.apply(present, ADULT)).isEqualTo(isEmergency ? List.of() : List.of(flag.label()));
    }

    @ParameterizedTest
    @EnumSource(RedFlag.class)
    void aFlagThatIsAbsentOrNotAskedSaysNothing(RedFlag flag) {
        assertThat(List.of("ABSENT", Findings.NOT_TESTED)).allSatisfy(answer -> {
            var findings = Found.nothing().once(flag, answer).findings();
            assertThat(Emergencies.of(findings)).isEmpty();
            assertThat(DerivedFinding.of(findings, ADULT)).isEmpty();
        });
    }

    @Test
    void allOfThemTogetherAreToldInTheOrderOfTheForm() {
        // given
        var found = Found.nothing();
        Arrays.stream(RedFlag.values()).forEach(flag -> found.once(flag, "PRESENT"));

        // then
        assertThat(Emergencies.of(found.findings())).containsExactlyElementsOf(SAME_DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL, false",
        "REDUCED, true",
        "ABSENT, true",
        "INCREASED, true",
        "DECLINED, false",
        "not-tested, false"
    })
    void aSaddleAreaThatFeelsOtherwiseIsAnEmergency(String feeling, boolean isEmergency) {
        assertThat(Emergencies.of(
                        Found.nothing().once(Dermatome.FEELING_SADDLE, feeling).findings()))
                .isEqualTo(isEmergency ? List.of(RedFlag.SADDLE_NUMBNESS) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"0, false", "199, false", "200, true", "3000, true", "not-tested, false"})
    void muchUrineLeftAfterVoidingIsAnEmergencyAndLittleRulesNothingOut(String millilitres, boolean isEmergency) {
        // given
        var found = Found.nothing().once(FlagDetail.RESIDUAL_URINE, millilitres);

        // then
        assertThat(Emergencies.of(found.findings()))
                .isEqualTo(isEmergency ? List.of(RedFlag.BLADDER_OR_BOWEL) : List.of());
        assertThat(Emergencies.of(
                        found.once(RedFlag.BLADDER_OR_BOWEL, "PRESENT").findings()))
                .containsExactly(RedFlag.BLADDER_OR_BOWEL);
    }

    @Test
    void aMarkedlyWeakMuscleInBothLegsIsAnEmergencyWhicheverItIs() {
        for (var left : Myotome.values()) {
            for (var right : Myotome.values()) {
                for (var grade : List.of("0", "1", "2", "3", "4-", "4", "4+", "5", Findings.UNABLE)) {
                    assertThat(Emergencies.of(Found.nothing()
                                    .left(left, "3")
                                    .right(right, grade)
                                    .findings()))
                            .as("%s 3 left, %s %s right", left, right, grade)
                            .isEqualTo(
                                    List.of("0", "1", "2", "3").contains(grade)
                                            ? List.of(RedFlag.WEAK_LEGS)
                                            : List.of());
                }
            }
        }
    }

    @Test
    void everyMuscleOfOneLegAloneIsNot() {
        // given
        var found = Found.nothing();
        Arrays.stream(Myotome.values())
                .forEach(muscle -> found.left(muscle, "0").right(muscle, "5"));

        // then
        assertThat(Emergencies.of(found.findings())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLR", "SLUMP"})
    void nervesTenderBelowBothKneesAreAnEmergencyAndBelowOneAreNot(String name) {
        // given
        var test = NerveTension.valueOf(name);
        var found = Found.nothing()
                .both(LegSymptom.BELOW_KNEE, "YES")
                .left(test, "POSITIVE")
                .right(test, "NEGATIVE");

        // then
        assertThat(Emergencies.of(found.findings())).isEmpty();
        assertThat(Emergencies.of(found.right(test, "POSITIVE").findings()))
                .containsExactly(RedFlag.SCIATICA_OF_BOTH_LEGS);
        assertThat(Emergencies.of(found.left(LegSymptom.BELOW_KNEE, "NO").findings()))
                .isEmpty();
    }

    /** Whoever answered "absent" may not have seen what the nerve screen adds up to. */
    @Test
    void whatFollowsStandsAgainstAnAnswerOfAbsentAndIsToldApart() {
        // given
        var findings = Found.nothing()
                .once(RedFlag.SADDLE_NUMBNESS, "ABSENT")
                .once(Dermatome.FEELING_SADDLE, "REDUCED")
                .once(RedFlag.THROMBOSIS, "PRESENT")
                .findings();

        // then
        assertThat(Rule.EMERGENCY.apply(findings, ADULT))
                .containsExactly(
                        RedFlag.SADDLE_NUMBNESS.label() + ": suggested by other findings", RedFlag.THROMBOSIS.label());
    }
}
