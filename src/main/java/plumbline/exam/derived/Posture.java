package plumbline.exam.derived;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Side;
import plumbline.exam.finding.Stance;
import plumbline.page.Language;
import plumbline.page.Words;

/** What the posture of the feet says. */
final class Posture {

    private static final int CHILD_FROM = 6;
    private static final int CHILD_TO = 11;
    private static final int CHILD_85TH_PERCENTILE = 6;
    private static final int ADULT = 18;
    private static final int YOUNG_TO = 30;
    private static final int OLDER = 65;

    /** What an arch can give under weight; beyond, a measurement is wrong. */
    private static final BigDecimal LEAST_RIGIDITY = new BigDecimal("0.5");

    private static final BigDecimal MOST_RIGIDITY = new BigDecimal("1.2");

    private Posture() {}

    static List<String> bands(Findings findings) {
        return Side.FEET.stream()
                .flatMap(side -> PostureIndex.of(findings, side)
                        .map(index -> Language.say(
                                "Posture index %s %s: %s",
                                side.inWords(),
                                Words.signed(index.total()),
                                index.band().label()))
                        .stream())
                .toList();
    }

    static List<String> asymmetry(Findings findings) {
        return Asymmetry.of(findings)
                .filter(asymmetry -> asymmetry.degree() != Asymmetry.Degree.USUAL)
                .map(asymmetry ->
                        asymmetry.inWords() + ". " + asymmetry.degree().label())
                .stream()
                .toList();
    }

    static List<String> norm(Findings findings, Person person) {
        if (Side.FEET.stream().allMatch(side -> PostureIndex.of(findings, side).isEmpty())) {
            return List.of();
        }
        var age = person.age();
        if (age < CHILD_FROM) {
            return List.of(Language.say(
                    "No norm of the posture index is at hand for under 6 years; the bands are those of adults"));
        }
        if (age <= CHILD_TO) {
            return childNorm(findings);
        }
        if (age < ADULT) {
            return List.of(Language.say(
                    "No norm of the posture index is at hand for 12 to 17 years; the bands are those of adults"));
        }
        var norms = new ArrayList<String>();
        norms.add(
                age <= YOUNG_TO
                        ? Language.say("From 18 to 30 years −1 to +6 counts as normal too; women average +3, men +2")
                        : Language.say("Healthy adults average +4"));
        if (age >= OLDER) {
            norms.add(Language.say("In older people raters of the posture index agree moderately at best"));
        }
        return norms;
    }

    private static List<String> childNorm(Findings findings) {
        var norms = new ArrayList<String>();
        norms.add(
                Language.say(
                        "Children of 6 to 11 average +3.7 right and +3.8 left; 85 of 100 lie at +6 or below; the bands are those of adults"));
        for (var side : Side.FEET) {
            PostureIndex.of(findings, side)
                    .filter(index -> index.total() > CHILD_85TH_PERCENTILE)
                    .ifPresent(index -> norms.add(Language.say(
                            "The %s foot, %s, lies beyond the 85th percentile for 6 to 11 years",
                            side.inWords(), Words.signed(index.total()))));
        }
        return norms;
    }

    static List<String> archRigidity(Findings findings) {
        return Side.FEET.stream()
                .map(side -> archRigidity(findings, side))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> archRigidity(Findings findings, Side side) {
        var seated = findings.number(side, Stance.ARCH_HEIGHT_SEATED);
        var standing = findings.number(side, Stance.ARCH_HEIGHT_STANDING);
        return seated.flatMap(sitting -> standing.map(upright -> {
            var index = upright.divide(sitting, 2, RoundingMode.HALF_UP);
            return index.compareTo(LEAST_RIGIDITY) < 0 || index.compareTo(MOST_RIGIDITY) > 0
                    ? Language.say(
                            "Arch height %s, standing by seated, is %s: measure both again",
                            side.inWords(), Words.exact(index))
                    : Language.say("Arch rigidity index %s %s", side.inWords(), Words.exact(index));
        }));
    }
}
