package plumbline.exam.derived;

import java.util.List;
import java.util.Optional;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.LimbLength;
import plumbline.exam.finding.Side;
import plumbline.page.Language;

/** Whether the legs differ in length by as much as trials have treated. */
final class LegLengths {

    private static final int TREATED_FROM_MM = 5;

    private LegLengths() {}

    static List<String> difference(Findings findings) {
        return measured(findings)
                .or(() -> taken(findings))
                .filter(difference -> difference.millimetres() >= TREATED_FROM_MM)
                .map(Difference::inWords)
                .stream()
                .toList();
    }

    /**
     * How much the legs differ.
     *
     * @param what differs, as a sentence begins
     * @param shorter which is the shorter, where that is known
     */
    private record Difference(String what, int millimetres, Optional<Side> shorter) {
        String inWords() {
            return shorter.map(side -> Language.say(
                            "%s differ by %d mm, the %s shorter", Language.say(what), millimetres, side.inWords()))
                    .orElseGet(() -> Language.say("%s differ by %d mm", Language.say(what), millimetres));
        }
    }

    /** By blocks or imaging; it wins over two lengths, which each carry an error. */
    private static Optional<Difference> measured(Findings findings) {
        var shorter = findings.answer(Side.NEITHER, LimbLength.SHORTER_LEG)
                .map(Side::valueOf)
                .filter(Side.FEET::contains);
        return findings.whole(Side.NEITHER, LimbLength.LIMB_DIFFERENCE).stream()
                .mapToObj(millimetres -> new Difference("The legs", millimetres, shorter))
                .findFirst();
    }

    private static Optional<Difference> taken(Findings findings) {
        var left = findings.whole(Side.LEFT, LimbLength.LIMB_LENGTH);
        var right = findings.whole(Side.RIGHT, LimbLength.LIMB_LENGTH);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        var leftLess = right.getAsInt() - left.getAsInt();
        return Optional.of(new Difference(
                "The lengths of the legs", Math.abs(leftLess), Optional.of(leftLess > 0 ? Side.LEFT : Side.RIGHT)));
    }
}
