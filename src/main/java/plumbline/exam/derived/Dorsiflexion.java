package plumbline.exam.derived;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Motion;
import plumbline.exam.finding.Side;
import plumbline.page.Language;
import plumbline.page.Words;

/** What the lunge says about the ankle. */
final class Dorsiflexion {

    /** One way to measure, with the value below which it is called limited, and the difference of sides beyond its error. */
    private record Measure(Finding finding, BigDecimal limit, BigDecimal difference) {
        Measure(Finding finding, String limit, String difference) {
            this(finding, new BigDecimal(limit), new BigDecimal(difference));
        }
    }

    private static final List<Measure> MEASURES = List.of(
            new Measure(Motion.LUNGE_STRAIGHT, "30", "4.7"),
            new Measure(Motion.LUNGE_BENT, "30", "4.7"),
            new Measure(Motion.LUNGE_DISTANCE, "10", "1.5"));

    private Dorsiflexion() {}

    static List<String> limits(Findings findings) {
        return MEASURES.stream()
                .flatMap(measure -> Side.FEET.stream().flatMap(side -> limit(findings, measure, side)))
                .toList();
    }

    private static Stream<String> limit(Findings findings, Measure measure, Side side) {
        return findings
                .number(side, measure.finding())
                .filter(value -> value.compareTo(measure.limit()) < 0)
                .map(value -> Language.say(
                        "%s %s: below %s",
                        new Field(side, measure.finding()).label(),
                        findings.words(new Field(side, measure.finding())),
                        Words.exact(measure.limit())))
                .stream();
    }

    static List<String> asymmetry(Findings findings) {
        return MEASURES.stream()
                .flatMap(measure -> asymmetry(findings, measure))
                .toList();
    }

    private static Stream<String> asymmetry(Findings findings, Measure measure) {
        return findings
                .number(Side.LEFT, measure.finding())
                .flatMap(left -> findings.number(Side.RIGHT, measure.finding()).map(left::subtract))
                .filter(difference -> difference.abs().compareTo(measure.difference()) > 0)
                .map(difference -> Language.say(
                        "%s: %s is %s %s less",
                        measure.finding().label(),
                        (difference.signum() < 0 ? Side.LEFT : Side.RIGHT).inWords(),
                        Words.exact(difference.abs()),
                        measure.finding().scale().unit()))
                .stream();
    }
}
