package plumbline.exam.derived;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.ShoeFit;
import plumbline.exam.finding.Side;
import plumbline.exam.finding.SoleWear;
import plumbline.exam.finding.WearZone;
import plumbline.page.Language;
import plumbline.page.Words;

/** What the shoes say. */
final class Shoes {

    private static final int CLEARLY_WORN = 2;
    private static final BigDecimal HEEL_EDGES = BigDecimal.valueOf(4);
    private static final BigDecimal SHORT = BigDecimal.valueOf(5);
    private static final BigDecimal LONG = BigDecimal.valueOf(20);
    private static final BigDecimal HALF_A_SIZE = BigDecimal.valueOf(7);

    private Shoes() {}

    static List<String> lateralBorder(Findings findings) {
        return Side.FEET.stream()
                .filter(side -> isLateralBorderWorn(findings, side))
                .map(side -> Language.say(
                        "Worn along the outer border from midfoot to forefoot, %s: a sign that may support supination",
                        side.inWords()))
                .toList();
    }

    /** The only wear that may support a supinated foot; a worn outer heel alone never does. */
    private static boolean isLateralBorderWorn(Findings findings, Side side) {
        return findings.whole(side, WearZone.WEAR_MIDFOOT_LATERAL).orElse(0) >= CLEARLY_WORN
                && findings.whole(side, WearZone.WEAR_FOREFOOT_LATERAL).orElse(0) >= CLEARLY_WORN;
    }

    static List<String> heelWorn(Findings findings) {
        return Side.FEET.stream()
                .flatMap(side ->
                        difference(findings, side, SoleWear.WEAR_HEEL_LATERAL_DEPTH, SoleWear.WEAR_HEEL_MEDIAL_DEPTH)
                                .filter(difference -> difference.abs().compareTo(HEEL_EDGES) > 0)
                                .map(difference -> Language.say(
                                        "The %s heel is worn %s mm more at its %s edge: by rule of thumb time for another shoe",
                                        side.inWords(),
                                        Words.exact(difference.abs()),
                                        difference.signum() > 0 ? Language.say("outer") : Language.say("inner")))
                                .stream())
                .toList();
    }

    static List<String> fit(Findings findings) {
        var misfits = new ArrayList<String>();
        for (var side : Side.FEET) {
            difference(findings, side, ShoeFit.SHOE_LENGTH, ShoeFit.FOOT_LENGTH)
                    .filter(gap -> gap.compareTo(SHORT) < 0 || gap.compareTo(LONG) > 0)
                    .ifPresent(gap -> misfits.add(misfit(
                            side,
                            gap,
                            gap.compareTo(SHORT) < 0 ? "short" : "long",
                            gap.signum() < 0 ? "shorter" : "longer")));
            difference(findings, side, ShoeFit.SHOE_WIDTH, ShoeFit.FOOT_WIDTH)
                    .filter(gap -> gap.abs().compareTo(HALF_A_SIZE) > 0)
                    .ifPresent(gap -> misfits.add(misfit(
                            side, gap, gap.signum() < 0 ? "narrow" : "wide", gap.signum() < 0 ? "narrower" : "wider")));
        }
        return misfits;
    }

    private static String misfit(Side side, BigDecimal gap, String fault, String than) {
        return Language.say(
                "The %s shoe is too %s: inside %s mm %s than the foot",
                side.inWords(), Language.say(fault), Words.exact(gap.abs()), Language.say(than));
    }

    private static Optional<BigDecimal> difference(Findings findings, Side side, Finding from, Finding less) {
        return findings.number(side, from)
                .flatMap(one -> findings.number(side, less).map(one::subtract));
    }
}
