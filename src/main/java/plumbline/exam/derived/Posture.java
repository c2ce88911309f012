package plumbline.exam.derived;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Side;
import plumbline.exam.finding.Stance;
import plumbline.page.Words;

/** What the posture of the feet says. */
final class Posture {

    private static final int CHILD_FROM = 6;
    private static final int CHILD_TO = 11;
    private static final int CHILD_85TH_PERCENTILE = 6;
    private static final int ADULT = 18;
    private static final int YOUNG_TO = 30;
    private static final int OLDER = 65;

    private Posture() {}

    static List<String> bands(Findings findings) {
        return Side.FEET.stream()
                .flatMap(side -> PostureIndex.of(findings, side)
                        .map(index -> "Posture index %s %s: %s"
                                .formatted(
                                        side.word(),
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
            return List.of("Under 6 years of age no norm of the posture index is published");
        }
        if (age <= CHILD_TO) {
            return childNorm(findings);
        }
        if (age < ADULT) {
            return List.of("Between 12 and 17 years no own norm is published; the bands are those of adults");
        }
        var norms = new ArrayList<String>();
        norms.add(
                age <= YOUNG_TO
                        ? "From 18 to 30 years −1 to +6 is normal; women average +3, men +2"
                        : "Healthy adults average +4; a change of 1 or 2 points may be the rater, not the foot");
        if (age >= OLDER) {
            norms.add("In older adults raters of the posture index agree less");
        }
        return norms;
    }

    private static List<String> childNorm(Findings findings) {
        var norms = new ArrayList<String>();
        norms.add("Children of 6 to 11 average +3.7 right and +3.8 left; 85 of 100 lie at +6 or below");
        for (var side : Side.FEET) {
            PostureIndex.of(findings, side)
                    .filter(index -> index.total() > CHILD_85TH_PERCENTILE)
                    .ifPresent(index -> norms.add("The %s foot, %s, lies beyond the 85th percentile for 6 to 11 years"
                            .formatted(side.word(), Words.signed(index.total()))));
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
        return seated.flatMap(sitting -> standing.map(upright ->
                "Arch rigidity index %s %s".formatted(side.word(), upright.divide(sitting, 2, RoundingMode.HALF_UP))));
    }
}
