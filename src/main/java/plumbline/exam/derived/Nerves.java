package plumbline.exam.derived;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import plumbline.exam.finding.Dermatome;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.History;
import plumbline.exam.finding.LegSymptom;
import plumbline.exam.finding.Myotome;
import plumbline.exam.finding.NerveTension;
import plumbline.exam.finding.Reflex;
import plumbline.exam.finding.Side;

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
                .stream()
                .toList();
    }

    static List<String> spinalOrigin(Findings findings) {
        return Side.FEET.stream()
                .filter(side -> isSpinalOriginSuspected(findings, side))
                .map(side -> "The signs in the %s leg may come from the spine: look there before an orthosis"
                        .formatted(side.word()))
                .toList();
    }

    static boolean isSpinalOriginSuspected(Findings findings, Side side) {
        return isTensionPositiveBelowKnee(findings, side)
                || ROOTS.stream().anyMatch(root -> isRootDisturbed(findings, side, root));
    }

    private static boolean isTensionPositiveBelowKnee(Findings findings, Side side) {
        return findings.is(side, LegSymptom.BELOW_KNEE, "YES")
                && (findings.is(side, NerveTension.SLR, "POSITIVE")
                        || findings.is(side, NerveTension.SLUMP, "POSITIVE"));
    }

    private static boolean isRootDisturbed(Findings findings, Side side, Root root) {
        return findings.answer(side, root.area()).filter(Dermatome::isReduced).isPresent()
                && (root.muscles().stream().anyMatch(muscle -> findings.answer(side, muscle)
                                .filter(Myotome::isReduced)
                                .isPresent())
                        || findings.answer(side, root.reflex())
                                .filter(reflex -> !reflex.equals(USUAL_REFLEX))
                                .isPresent());
    }

    static List<String> footDrop(Findings findings) {
        return Side.FEET.stream()
                .filter(side -> findings.answer(side, Myotome.POWER_L4)
                        .filter(Myotome::isAtMostAgainstGravity)
                        .isPresent())
                .map(side -> "Foot drop, %s: ankle dorsiflexion %s of 5"
                        .formatted(
                                side.word(),
                                findings.answer(side, Myotome.POWER_L4).orElseThrow()))
                .toList();
    }

    static List<String> upperMotorNeuron(Findings findings) {
        return Side.FEET.stream()
                .flatMap(side -> Stream.of(
                                findings.is(side, Reflex.BABINSKI, "UP") ? "Plantar response up, " + side.word() : "",
                                findings.whole(side, Reflex.CLONUS).orElse(0) >= CLONUS
                                        ? "Clonus of %d beats, %s"
                                                .formatted(
                                                        findings.whole(side, Reflex.CLONUS)
                                                                .orElseThrow(),
                                                        side.word())
                                        : "")
                        .filter(text -> !text.isEmpty()))
                .map(text -> text + ": a sign above the lower motor neuron")
                .toList();
    }
}
