package plumbline.exam.derived;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.HeelTest;
import plumbline.exam.finding.History;
import plumbline.exam.finding.Pain;
import plumbline.exam.finding.Palpation;
import plumbline.exam.finding.Side;

/** Pain at the heel, and the back that may go with it. No direction of posture is read into either. */
final class HeelAndBack {

    private static final List<Finding> AT_THE_HEEL = List.of(
            Pain.HEEL_PAIN,
            Pain.FIRST_STEP_PAIN,
            Palpation.TENDER_TUBERCLE,
            Palpation.TENDER_FASCIA,
            Palpation.TENDER_FAT_PAD);
    private static final BigDecimal OBESE = BigDecimal.valueOf(30);
    private static final BigDecimal CENTIMETRES = BigDecimal.valueOf(100);

    private HeelAndBack() {}

    static List<String> windlass(Findings findings) {
        return Side.FEET.stream()
                .filter(side -> Stream.of(HeelTest.WINDLASS_STANDING, HeelTest.WINDLASS_LYING)
                        .anyMatch(test -> findings.is(side, test, "POSITIVE")))
                .map(side -> "The positive windlass test, %s, speaks for plantar fasciitis".formatted(side.word()))
                .toList();
    }

    static List<String> crossPrompt(Findings findings) {
        var heel = heelHurts(findings);
        var back = findings.whole(Side.NEITHER, History.LOW_BACK_PAIN);
        if (heel && back.isEmpty()) {
            return List.of("The heel hurts: ask about low back pain as well");
        }
        if (heel && back.getAsInt() > 0) {
            return List.of("Heel and low back both hurt: each is a reason to examine the other");
        }
        if (back.isPresent() && back.getAsInt() > 0 && heelIsUnasked(findings)) {
            return List.of("The low back hurts: ask about the heels as well");
        }
        return List.of();
    }

    static List<String> weight(Findings findings) {
        var height = findings.number(Side.NEITHER, History.HEIGHT);
        var weight = findings.number(Side.NEITHER, History.WEIGHT);
        return height
                .flatMap(tall -> weight.map(heavy -> index(tall, heavy)))
                .filter(index -> heelHurts(findings) && index.compareTo(OBESE) >= 0)
                .map(index -> "Heel pain with a body mass index of " + index.toPlainString())
                .stream()
                .toList();
    }

    /** Weight by height squared, in kg/m², to one decimal. */
    private static BigDecimal index(BigDecimal centimetres, BigDecimal kilograms) {
        var metres = centimetres.divide(CENTIMETRES, MathContext.DECIMAL64);
        return kilograms.divide(metres.multiply(metres), 1, RoundingMode.HALF_UP);
    }

    static boolean heelHurts(Findings findings) {
        return anyAtTheHeel()
                .anyMatch(place -> findings.whole(place.side(), place.finding()).orElse(0) > 0);
    }

    private static boolean heelIsUnasked(Findings findings) {
        return anyAtTheHeel().noneMatch(place -> findings.has(place));
    }

    private static Stream<Field> anyAtTheHeel() {
        return Side.FEET.stream().flatMap(side -> AT_THE_HEEL.stream().map(finding -> new Field(side, finding)));
    }
}
