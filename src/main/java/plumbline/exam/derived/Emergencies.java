package plumbline.exam.derived;

import java.util.Arrays;
import java.util.List;
import plumbline.exam.finding.Dermatome;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.FlagDetail;
import plumbline.exam.finding.RedFlag;
import plumbline.exam.finding.Side;
import plumbline.page.Language;

/**
 * The signs that ask for action the same day: recorded as such, or following from the nerve screen. What follows stands even
 * where the flag itself was answered "absent".
 */
public final class Emergencies {

    /** In millilitres; less rules nothing out. */
    private static final int MUCH_RESIDUAL_URINE = 200;

    private Emergencies() {}

    /** The emergencies these findings hold, in the order of the form. */
    public static List<RedFlag> of(Findings findings) {
        return Arrays.stream(RedFlag.values())
                .filter(RedFlag::isEmergency)
                .filter(flag -> isPresent(findings, flag) || follows(findings, flag))
                .toList();
    }

    static List<String> sentences(Findings findings) {
        return of(findings).stream()
                .map(flag -> isPresent(findings, flag)
                        ? flag.label()
                        : Language.say("%s: suggested by other findings", flag.label()))
                .toList();
    }

    static List<String> otherFlags(Findings findings) {
        return Arrays.stream(RedFlag.values())
                .filter(flag -> !flag.isEmergency() && isPresent(findings, flag))
                .map(RedFlag::label)
                .toList();
    }

    private static boolean isPresent(Findings findings, RedFlag flag) {
        return findings.is(Side.NEITHER, flag, RedFlag.PRESENT);
    }

    private static boolean follows(Findings findings, RedFlag flag) {
        return switch (flag) {
            case BLADDER_OR_BOWEL ->
                findings.whole(Side.NEITHER, FlagDetail.RESIDUAL_URINE).orElse(0) >= MUCH_RESIDUAL_URINE;
            case SADDLE_NUMBNESS ->
                findings.answer(Side.NEITHER, Dermatome.FEELING_SADDLE)
                        .filter(Dermatome::isAltered)
                        .isPresent();
            case WEAK_LEGS -> Side.FEET.stream().allMatch(side -> Nerves.isMarkedlyWeak(findings, side));
            case SCIATICA_OF_BOTH_LEGS ->
                Side.FEET.stream().allMatch(side -> Nerves.isTensionPositiveBelowKnee(findings, side));
            default -> false;
        };
    }
}
