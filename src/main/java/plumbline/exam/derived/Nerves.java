package plumbline.exam.derived;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import plumbline.exam.finding.Dermatome;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.History;
import plumbline.exam.finding.LegSymptom;
import plumbline.exam.finding.Myotome;
import plumbline.exam.finding.NerveTension;
import plumbline.exam.finding.Reflex;
import plumbline.exam.finding.Side;
import plumbline.page.Language;

/** What the nerve screen says about the back. */
final class Nerves {

    /** A root with the area it feels, the muscles it moves and its reflex. */
    private record Root(Dermatome area, List<Myotome> muscles, Reflex reflex) {}

    private static final List<Root> ROOTS = List.of(
            new Root(Dermatome.FEELING_L4, List.of(Myotome.POWER_L4), Reflex.REFLEX_KNEE),
            new Root(
                    Dermatome.FEELING_L5, List.of(Myotome.POWER_L5_TOE, Myotome.POWER_L5_HIP), Reflex.REFLEX_HAMSTRING),
            new Root(
                    Dermatome.FEELING_S1,
                    List.of(Myotome.POWER_S1_CALF, Myotome.POWER_S1_EVERSION),
                    Reflex.REFLEX_ANKLE));

    /** Where symptoms are felt that lies below the knee. */
    private static final List<LegSymptom> PLACES_BELOW_KNEE =
            List.of(LegSymptom.IN_CALF, LegSymptom.IN_DORSUM, LegSymptom.IN_SOLE);

    private static final List<LegSymptom> SYMPTOMS_OF_NERVES =
            List.of(LegSymptom.TINGLING, LegSymptom.NUMBNESS, LegSymptom.WEAKNESS);

    private static final List<Reflex> REFLEXES =
            List.of(Reflex.REFLEX_KNEE, Reflex.REFLEX_ANKLE, Reflex.REFLEX_HAMSTRING);
    private static final String USUAL_REFLEX = "2";
    private static final int CLONUS = 3;

    private static final Map<String, String> EASING = Map.of(
            "SITTING", "Walking pain that sitting or bending forward eases may come from the spinal canal",
            "STANDING", "Walking pain that standing still eases may come from the arteries: feel the pulses",
            "EITHER", "Walking pain eased by sitting and by standing still: spine and arteries are both possible");

    private Nerves() {}

    static List<String> walkingPain(Findings findings) {
        return findings
                .answer(Side.NEITHER, History.WALKING_EASED)
                .filter(EASING::containsKey)
                .map(EASING::get)
                .map(english -> Language.say(english))
                .stream()
                .toList();
    }

    static List<String> spinalOrigin(Findings findings) {
        return Side.FEET.stream()
                .filter(side -> isSpinalOriginSuspected(findings, side))
                .map(side -> Language.say(
                        "The signs in the %s leg may come from the spine: look there before an orthosis",
                        side.inWords()))
                .toList();
    }

    private static boolean isSpinalOriginSuspected(Findings findings, Side side) {
        return isTensionPositiveBelowKnee(findings, side)
                || ROOTS.stream().anyMatch(root -> isRootDisturbed(findings, side, root));
    }

    static boolean isTensionPositiveBelowKnee(Findings findings, Side side) {
        return isFeltBelowKnee(findings, side)
                && (findings.is(side, NerveTension.SLR, "POSITIVE")
                        || findings.is(side, NerveTension.SLUMP, "POSITIVE"));
    }

    /** Said as such; where that has no answer, felt at a place below the knee. */
    private static boolean isFeltBelowKnee(Findings findings, Side side) {
        return findings.answer(side, LegSymptom.BELOW_KNEE)
                .map("YES"::equals)
                .orElseGet(() -> PLACES_BELOW_KNEE.stream().anyMatch(place -> findings.is(side, place, "YES")));
    }

    private static boolean isRootDisturbed(Findings findings, Side side, Root root) {
        return isFeelingReduced(findings, side, root)
                && (isPowerReduced(findings, side, root)
                        || findings.answer(side, root.reflex())
                                .filter(reflex -> !reflex.equals(USUAL_REFLEX))
                                .isPresent());
    }

    private static boolean isFeelingReduced(Findings findings, Side side, Root root) {
        return findings.answer(side, root.area()).filter(Dermatome::isReduced).isPresent();
    }

    private static boolean isPowerReduced(Findings findings, Side side, Root root) {
        return root.muscles().stream()
                .anyMatch(muscle ->
                        findings.answer(side, muscle).filter(Myotome::isReduced).isPresent());
    }

    static List<String> bothLegs(Findings findings) {
        return Side.FEET.stream().allMatch(side -> hasSignOfNerves(findings, side))
                ? List.of(
                        Language.say(
                                "Tingling, numbness or weakness in both legs: ask about bladder, bowel, saddle area and sexual function"))
                : List.of();
    }

    private static boolean hasSignOfNerves(Findings findings, Side side) {
        return SYMPTOMS_OF_NERVES.stream().anyMatch(symptom -> findings.is(side, symptom, "YES"))
                || ROOTS.stream()
                        .anyMatch(
                                root -> isFeelingReduced(findings, side, root) || isPowerReduced(findings, side, root));
    }

    static List<String> footDrop(Findings findings) {
        return Side.FEET.stream()
                .flatMap(side -> markedWeakness(findings, side, Myotome.POWER_L4)
                        .map(grade -> Language.say("Foot drop, %s: ankle dorsiflexion %s of 5", side.inWords(), grade)))
                .toList();
    }

    static List<String> markedWeakness(Findings findings) {
        return Side.FEET.stream()
                .flatMap(side -> Arrays.stream(Myotome.values())
                        .filter(muscle -> muscle != Myotome.POWER_L4)
                        .flatMap(muscle -> markedWeakness(findings, side, muscle)
                                .map(grade -> Language.say(
                                        "%s: %s of 5, against gravity at most",
                                        new Field(side, muscle).label(), grade))))
                .toList();
    }

    private static Stream<String> markedWeakness(Findings findings, Side side, Myotome muscle) {
        return findings.answer(side, muscle).filter(Myotome::isAtMostAgainstGravity).stream();
    }

    static boolean isMarkedlyWeak(Findings findings, Side side) {
        return Arrays.stream(Myotome.values())
                .flatMap(muscle -> markedWeakness(findings, side, muscle))
                .findAny()
                .isPresent();
    }

    static List<String> reflexAsymmetry(Findings findings) {
        return REFLEXES.stream()
                .filter(reflex -> findings.answer(Side.LEFT, reflex)
                        .flatMap(left -> findings.answer(Side.RIGHT, reflex).filter(right -> !right.equals(left)))
                        .isPresent())
                .map(reflex -> Language.say(
                        "%s: left %s, right %s",
                        reflex.label(),
                        findings.words(new Field(Side.LEFT, reflex)),
                        findings.words(new Field(Side.RIGHT, reflex))))
                .toList();
    }

    static List<String> upperMotorNeuron(Findings findings) {
        return Side.FEET.stream()
                .flatMap(side -> Stream.of(
                                findings.is(side, Reflex.BABINSKI, "UP")
                                        ? Language.say("Plantar response up, %s", side.inWords())
                                        : "",
                                findings.whole(side, Reflex.CLONUS).orElse(0) >= CLONUS
                                        ? Language.say(
                                                "Clonus of %d beats, %s",
                                                findings.whole(side, Reflex.CLONUS)
                                                        .orElseThrow(),
                                                side.inWords())
                                        : "")
                        .filter(text -> !text.isEmpty()))
                .map(text -> Language.say("%s: a sign above the lower motor neuron", text))
                .toList();
    }
}
