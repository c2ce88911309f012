package plumbline.exam.derived;

import java.util.Optional;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Side;
import plumbline.page.Language;

/**
 * How much the postures of two feet differ. Left minus right is usually within ±2; beyond ±2 counts as asymmetric, beyond ±4
 * as severely so (Lausch, Lykke, Hansen and Nielsen, Gait & Posture 2013: 930 healthy adults).
 *
 * @param leftMinusRight positive where the left foot is the more pronated
 */
public record Asymmetry(int leftMinusRight) {

    /** How unusual a difference is. */
    public enum Degree {
        USUAL("Within the usual ±2"),
        ASYMMETRIC("Beyond the usual ±2: asymmetric"),
        SEVERE("Beyond ±4: severely asymmetric");

        private final String label;

        Degree(String label) {
            this.label = label;
        }

        public String label() {
            return Language.say(label);
        }
    }

    private static final int USUAL = 2;
    private static final int SEVERE = 4;

    /** Empty unless both feet have an index. */
    public static Optional<Asymmetry> of(Findings findings) {
        return PostureIndex.of(findings, Side.LEFT).flatMap(left -> PostureIndex.of(findings, Side.RIGHT)
                .map(right -> new Asymmetry(left.total() - right.total())));
    }

    public Degree degree() {
        var size = Math.abs(leftMinusRight);
        return size <= USUAL ? Degree.USUAL : size <= SEVERE ? Degree.ASYMMETRIC : Degree.SEVERE;
    }

    /** Left is 4 more pronated than right */
    public String inWords() {
        var size = Math.abs(leftMinusRight);
        if (size == 0) {
            return Language.say("Left and right alike");
        }
        return leftMinusRight > 0
                ? Language.say("Left is %s more pronated than right", size)
                : Language.say("Right is %s more pronated than left", size);
    }
}
