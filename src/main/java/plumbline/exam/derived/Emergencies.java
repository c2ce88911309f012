package plumbline.exam.derived;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import plumbline.exam.finding.Dermatome;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.LegSymptom;
import plumbline.exam.finding.Myotome;
import plumbline.exam.finding.NerveTension;
import plumbline.exam.finding.RedFlag;
import plumbline.exam.finding.Side;

/**
 * The signs that ask for action the same day: recorded as such, or following from the nerve screen. What follows stands even
 * where the flag itself was answered "absent".
 */
public final class Emergencies {

    private Emergencies() {}

    /** The emergencies these findings hold, in the order of the form. */
    public static List<RedFlag> of(Findings findings) {
        return Arrays.stream(RedFlag.values())
                .filter(RedFlag::isEmergency)
                .filter(flag -> findings.is(Side.NEITHER, flag, RedFlag.PRESENT) || follows(findings, flag))
                .toList();
    }

    static List<String> sentences(Findings findings) {
        return of(findings).stream().map(RedFlag::label).toList();
    }

    static List<String> otherFlags(Findings findings) {
        return Arrays.stream(RedFlag.values())
                .filter(flag -> !flag.isEmergency() && findings.is(Side.NEITHER, flag, RedFlag.PRESENT))
                .map(RedFlag::label)
                .toList();
    }

    private static boolean follows(Findings findings, RedFlag flag) {
        return switch (flag) {
            case SADDLE_NUMBNESS ->
                findings.answer(Side.NEITHER, Dermatome.FEELING_SADDLE)
                        .filter(Dermatome::isReduced)
                        .isPresent();
            case WEAK_LEGS -> Side.FEET.stream().allMatch(side -> isWeak(findings, side));
            case SCIATICA_OF_BOTH_LEGS ->
                Side.FEET.stream()
                        .allMatch(side -> findings.is(side, NerveTension.SLR, "POSITIVE")
                                && findings.is(side, LegSymptom.BELOW_KNEE, "YES"));
            default -> false;
        };
    }

    private static boolean isWeak(Findings findings, Side side) {
        return Stream.of(Myotome.values()).anyMatch(muscle -> findings.answer(side, muscle)
                .filter(Myotome::isAtMostAgainstGravity)
                .isPresent());
    }
}
