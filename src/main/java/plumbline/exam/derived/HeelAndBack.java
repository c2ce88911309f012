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
import plumbline.page.Language;
import plumbline.page.Words;

/** Pain at the heel, and the back that may go with it. No direction of posture is read into either. */
final class HeelAndBack {

    private static final List<Finding> AT_THE_HEEL = List.of(
            Pain.HEEL_PAIN,
            Pain.FIRST_STEP_PAIN,
            Palpation.TENDER_TUBERCLE,
            Palpation.TENDER_FASCIA,
            Palpation.TENDER_FAT_PAD);
    private static final BigDecimal OBESE = BigDecimal.valueOf(30);
    private static final BigDecimal SQUARE_CENTIMETRES = BigDecimal.valueOf(10_000);
    private static final int ADULT = 18;

    private HeelAndBack() {}

    static List<String> windlass(Findings findings) {
        return Side.FEET.stream()
                .filter(side -> Stream.of(HeelTest.WINDLASS_STANDING, HeelTest.WINDLASS_LYING)
                        .anyMatch(test -> findings.is(side, test, "POSITIVE")))
                .map(side -> Language.say(
                        "Windlass test positive, %s: speaks for pain from the plantar fascia", side.inWords()))
                .toList();
    }

    static List<String> crossPrompt(Findings findings) {
        var heel = heelHurts(findings);
        var back = findings.whole(Side.NEITHER, History.LOW_BACK_PAIN);
        if (heel && back.isEmpty()) {
            return List.of(Language.say("The heel hurts: ask about low back pain as well"));
        }
        if (heel && back.getAsInt() > 0) {
            return List.of(Language.say("Heel and low back both hurt: each is a reason to examine the other"));
        }
        if (back.isPresent() && back.getAsInt() > 0 && heelIsUnasked(findings)) {
            return List.of(Language.say("The low back hurts: ask about the heels as well"));
        }
        return List.of();
    }

    /** Body mass index as it was studied, in adults. */
    static List<String> weight(Findings findings, Person person) {
        if (person.age() < ADULT || !heelHurts(findings)) {
            return List.of();
        }
        return findings.number(Side.NEITHER, History.HEIGHT).stream()
                .flatMap(tall ->
                        findings.number(Side.NEITHER, History.WEIGHT).stream().map(heavy -> index(tall, heavy)))
                .filter(index -> index.compareTo(OBESE) >= 0)
                .map(index -> Language.say(
                        "Heel pain with a body mass index of %s", Words.exact(index.setScale(1, RoundingMode.DOWN))))
                .toList();
    }

    /** Weight by height squared, in kg/m². */
    private static BigDecimal index(BigDecimal centimetres, BigDecimal kilograms) {
        return kilograms.multiply(SQUARE_CENTIMETRES).divide(centimetres.multiply(centimetres), MathContext.DECIMAL64);
    }

    private static boolean heelHurts(Findings findings) {
        return anyAtTheHeel()
                .anyMatch(place -> findings.whole(place.side(), place.finding()).orElse(0) > 0);
    }

    private static boolean heelIsUnasked(Findings findings) {
        return anyAtTheHeel().allMatch(place -> findings.answer(place.side(), place.finding())
                .isEmpty());
    }

    private static Stream<Field> anyAtTheHeel() {
        return Side.FEET.stream().flatMap(side -> AT_THE_HEEL.stream().map(finding -> new Field(side, finding)));
    }
}
