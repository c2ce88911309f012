package plumbline.exam.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.exam.finding.Dermatome;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.History;
import plumbline.exam.finding.LegSymptom;
import plumbline.exam.finding.Myotome;
import plumbline.exam.finding.NerveTension;
import plumbline.exam.finding.Reflex;
import plumbline.exam.finding.Scale;
import plumbline.exam.finding.Side;
import plumbline.patient.Sex;

class NervesTest {

    private static final Person ADULT = new Person(45, Sex.FEMALE);

    /** Everything that can be answered, and nothing. */
    private static List<String> answers(Finding finding) {
        return Stream.of(
                        Stream.of(""),
                        finding.scale().options().stream().map(Scale.Option::value),
                        Findings.passes(finding).stream())
                .flatMap(each -> each)
                .toList();
    }

    @Test
    void symptomsBelowTheKneeWithAPositiveTensionTestMayComeFromTheSpine() {
        for (var side : Side.FEET) {
            for (var below : answers(LegSymptom.BELOW_KNEE)) {
                for (var raise : answers(NerveTension.SLR)) {
                    for (var slump : answers(NerveTension.SLUMP)) {
                        // when
                        var sentences = spinalOrigin(Found.nothing()
                                .on(side, LegSymptom.BELOW_KNEE, below)
                                .on(side, NerveTension.SLR, raise)
                                .on(side, NerveTension.SLUMP, slump));

                        // then
                        assertThat(sentences)
                                .as("%s: below the knee %s, raise %s, slump %s", side, below, raise, slump)
                                .isEqualTo(
                                        below.equals("YES") && (raise.equals("POSITIVE") || slump.equals("POSITIVE"))
                                                ? suspected(side)
                                                : List.of());
                    }
                }
            }
        }
    }

    /** The clinician may have marked the calf and not the question; where both are answered, the question counts. */
    @ParameterizedTest
    @CsvSource({
        "IN_CALF, '', true",
        "IN_DORSUM, '', true",
        "IN_SOLE, '', true",
        "IN_SOLE, not-tested, true",
        "IN_SOLE, NO, false",
        "IN_SOLE, YES, true",
        "IN_THIGH, '', false",
        "TINGLING, '', false"
    })
    void whatIsFeltAtAPlaceBelowTheKneeIsFeltBelowTheKnee(LegSymptom felt, String below, boolean isSuspected) {
        assertThat(spinalOrigin(Found.nothing()
                        .left(felt, "YES")
                        .left(LegSymptom.BELOW_KNEE, below)
                        .left(NerveTension.SLR, "POSITIVE")))
                .isEqualTo(isSuspected ? suspected(Side.LEFT) : List.of());
    }

    @Test
    void symptomsOfOneLegAndATestOfTheOtherSayNothing() {
        assertThat(spinalOrigin(Found.nothing()
                        .left(LegSymptom.BELOW_KNEE, "YES")
                        .right(NerveTension.SLR, "POSITIVE")
                        .right(NerveTension.SLUMP, "POSITIVE")))
                .isEmpty();
    }

    /** A root: where it feels, what it moves, its reflex. */
    record Root(Dermatome area, List<Myotome> muscles, Reflex reflex) {}

    static Stream<Root> roots() {
        return Stream.of(
                new Root(Dermatome.FEELING_L4, List.of(Myotome.POWER_L4), Reflex.REFLEX_KNEE),
                new Root(
                        Dermatome.FEELING_L5,
                        List.of(Myotome.POWER_L5_TOE, Myotome.POWER_L5_HIP),
                        Reflex.REFLEX_HAMSTRING),
                new Root(
                        Dermatome.FEELING_S1,
                        List.of(Myotome.POWER_S1_CALF, Myotome.POWER_S1_EVERSION),
                        Reflex.REFLEX_ANKLE));
    }

    @ParameterizedTest
    @MethodSource("roots")
    void reducedFeelingWithAWeakMuscleOrAChangedReflexOfTheSameRootMayComeFromTheSpine(Root root) {
        for (var feeling : answers(root.area())) {
            for (var muscle : root.muscles()) {
                for (var grade : answers(muscle)) {
                    for (var reflex : answers(root.reflex())) {
                        // when
                        var sentences = spinalOrigin(Found.nothing()
                                .right(root.area(), feeling)
                                .right(muscle, grade)
                                .right(root.reflex(), reflex));

                        // then
                        var isReduced = List.of("REDUCED", "ABSENT").contains(feeling);
                        var isWeak =
                                List.of("0", "1", "2", "3", "4-", "4", "4+").contains(grade);
                        var isChanged = List.of("0", "1", "3", "4").contains(reflex);
                        assertThat(sentences)
                                .as("%s %s, %s %s, %s %s", root.area(), feeling, muscle, grade, root.reflex(), reflex)
                                .isEqualTo(isReduced && (isWeak || isChanged) ? suspected(Side.RIGHT) : List.of());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("roots")
    void theMuscleAndTheReflexOfAnotherRootDoNotCount(Root root) {
        // given
        var found = Found.nothing().left(root.area(), "ABSENT");

        // when
        Arrays.stream(Myotome.values())
                .filter(muscle -> !root.muscles().contains(muscle))
                .forEach(muscle -> found.left(muscle, "0"));
        Stream.of(Reflex.REFLEX_KNEE, Reflex.REFLEX_ANKLE, Reflex.REFLEX_HAMSTRING)
                .filter(reflex -> reflex != root.reflex())
                .forEach(reflex -> found.left(reflex, "0"));

        // then
        assertThat(spinalOrigin(found)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("roots")
    void theMuscleOfTheOtherLegDoesNotCount(Root root) {
        assertThat(spinalOrigin(Found.nothing()
                        .left(root.area(), "ABSENT")
                        .right(root.muscles().getFirst(), "0")
                        .right(root.reflex(), "0")))
                .isEmpty();
    }

    @Test
    void aFootDropsFromThreeDown() {
        for (var grade : answers(Myotome.POWER_L4)) {
            assertThat(Rule.FOOT_DROP.apply(
                            Found.nothing().left(Myotome.POWER_L4, grade).findings(), ADULT))
                    .isEqualTo(
                            List.of("0", "1", "2", "3").contains(grade)
                                    ? List.of("Foot drop, left: ankle dorsiflexion " + grade + " of 5")
                                    : List.of());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Myotome.class, names = "POWER_L4", mode = EnumSource.Mode.EXCLUDE)
    void everyOtherMuscleIsMarkedlyWeakFromThreeDown(Myotome muscle) {
        for (var grade : answers(muscle)) {
            // given
            var found = Found.nothing().right(muscle, grade);

            // then
            assertThat(markedWeakness(found))
                    .isEqualTo(
                            List.of("0", "1", "2", "3").contains(grade)
                                    ? List.of(muscle.label() + ", right: " + grade + " of 5, against gravity at most")
                                    : List.of());
            assertThat(Rule.FOOT_DROP.apply(found.findings(), ADULT)).isEmpty();
        }
    }

    @Test
    void aFootDropIsToldOnce() {
        assertThat(markedWeakness(Found.nothing().both(Myotome.POWER_L4, "0"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Reflex.class,
            names = {"REFLEX_KNEE", "REFLEX_ANKLE", "REFLEX_HAMSTRING"})
    void aReflexThatDiffersBetweenTheSidesIsTold(Reflex reflex) {
        for (var left : answers(reflex)) {
            for (var right : answers(reflex)) {
                // when
                var sentences = Rule.REFLEX_ASYMMETRY.apply(
                        Found.nothing().left(reflex, left).right(reflex, right).findings(), ADULT);

                // then
                var bothAreAnswered = Stream.of(left, right).allMatch(answer -> answer.matches("[0-4]"));
                assertThat(sentences)
                        .isEqualTo(
                                bothAreAnswered && !left.equals(right)
                                        ? List.of("%s: left %s, right %s"
                                                .formatted(reflex.label(), shown(left), shown(right)))
                                        : List.of());
            }
        }
    }

    private static String shown(String reflex) {
        return reflex.equals("0") ? "0" : reflex + "+";
    }

    @Test
    void aPlantarResponseUpOrClonusOfThreeBeatsLiesAboveTheLowerMotorNeuron() {
        for (var response : answers(Reflex.BABINSKI)) {
            for (int beats = 0; beats <= 20; beats++) {
                // given
                var expected = new ArrayList<String>();
                if (response.equals("UP")) {
                    expected.add("Plantar response up, left: a sign above the lower motor neuron");
                }
                if (beats >= 3) {
                    expected.add("Clonus of " + beats + " beats, left: a sign above the lower motor neuron");
                }

                // then
                assertThat(Rule.UPPER_MOTOR_NEURON.apply(
                                Found.nothing()
                                        .left(Reflex.BABINSKI, response)
                                        .left(Reflex.CLONUS, Integer.toString(beats))
                                        .findings(),
                                ADULT))
                        .isEqualTo(expected);
            }
        }
    }

    /** One sign of the nerves, in the form in which it is kept. */
    record Sign(Finding finding, String answer) {}

    static Stream<Sign> signs() {
        return Stream.of(
                new Sign(LegSymptom.TINGLING, "YES"),
                new Sign(LegSymptom.NUMBNESS, "YES"),
                new Sign(LegSymptom.WEAKNESS, "YES"),
                new Sign(Dermatome.FEELING_L4, "REDUCED"),
                new Sign(Dermatome.FEELING_L5, "ABSENT"),
                new Sign(Dermatome.FEELING_S1, "REDUCED"),
                new Sign(Myotome.POWER_L4, "4+"),
                new Sign(Myotome.POWER_L5_TOE, "4"),
                new Sign(Myotome.POWER_L5_HIP, "4-"),
                new Sign(Myotome.POWER_S1_CALF, "3"),
                new Sign(Myotome.POWER_S1_EVERSION, "0"));
    }

    @ParameterizedTest
    @MethodSource("signs")
    void anySignInOneLegWithAnySignInTheOtherAsksForTheEmergencies(Sign left) {
        signs().forEach(right -> assertThat(bothLegs(
                        Found.nothing().left(left.finding(), left.answer()).right(right.finding(), right.answer())))
                .hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("signs")
    void signsInOneLegDoNot(Sign sign) {
        assertThat(bothLegs(Found.nothing().left(sign.finding(), sign.answer())))
                .isEmpty();
        assertThat(bothLegs(Found.nothing().right(sign.finding(), sign.answer())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SITTING, Walking pain that sitting or bending forward eases may come from the spinal canal",
        "STANDING, 'Walking pain that standing still eases may come from the arteries: feel the pulses'",
        "EITHER, 'Walking pain eased by sitting and by standing still: spine and arteries are both possible'",
        "NOTHING, ''",
        "'', ''"
    })
    void whatEasesWalkingPainSaysWhereToLook(String eased, String sentence) {
        assertThat(Rule.WALKING_PAIN.apply(
                        Found.nothing().once(History.WALKING_EASED, eased).findings(), ADULT))
                .isEqualTo(sentence.isEmpty() ? List.of() : List.of(sentence));
    }

    private static List<String> suspected(Side side) {
        return List.of("The signs in the %s leg may come from the spine: look there before an orthosis"
                .formatted(side.word()));
    }

    private static List<String> spinalOrigin(Found found) {
        return Rule.SPINAL_ORIGIN.apply(found.findings(), ADULT);
    }

    private static List<String> markedWeakness(Found found) {
        return Rule.MARKED_WEAKNESS.apply(found.findings(), ADULT);
    }

    private static List<String> bothLegs(Found found) {
        return Rule.BOTH_LEGS.apply(found.findings(), ADULT);
    }
}
