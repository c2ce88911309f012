package plumbline.exam.derived;

import java.util.List;
import java.util.Optional;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.LimbLength;
import plumbline.exam.finding.Side;

/** Whether the legs differ in length by as much as trials have treated. */
final class LegLengths {

    private static final int TREATED_FROM_MM = 5;

    private LegLengths() {}

    static List<String> difference(Findings findings) {
        return measured(findings).or(() -> taken(findings)).stream().toList();
    }

    /** By blocks or imaging; it wins over two lengths, which each carry an error. */
    private static Optional<String> measured(Findings findings) {
        var difference = findings.whole(Side.NEITHER, LimbLength.LIMB_DIFFERENCE);
        if (difference.isEmpty()) {
            return Optional.empty();
        }
        var shorter = findings.answer(Side.NEITHER, LimbLength.SHORTER_LEG)
                .filter(leg -> !leg.equals("NEITHER"))
                .map(leg -> leg.equals("LEFT") ? ", the left shorter" : ", the right shorter")
                .orElse("");
        return Optional.of(sentence(difference.getAsInt(), shorter)).filter(text -> !text.isEmpty());
    }

    private static Optional<String> taken(Findings findings) {
        var left = findings.whole(Side.LEFT, LimbLength.LIMB_LENGTH);
        var right = findings.whole(Side.RIGHT, LimbLength.LIMB_LENGTH);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        var difference = left.getAsInt() - right.getAsInt();
        return Optional.of(
                        sentence(Math.abs(difference), difference < 0 ? ", the left shorter" : ", the right shorter"))
                .filter(text -> !text.isEmpty());
    }

    private static String sentence(int millimetres, String shorter) {
        return millimetres < TREATED_FROM_MM ? "" : "The legs differ by " + millimetres + " mm" + shorter;
    }
}
