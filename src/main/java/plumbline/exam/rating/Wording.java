package plumbline.exam.rating;

import java.util.List;
import plumbline.page.Language;
import plumbline.statistics.Agreement;

/** What published scales call a coefficient of agreement. */
enum Wording {
    /** Landis and Koch 1977, Biometrics 33:159: to 0.20 slight, to 0.40 fair, to 0.60 moderate, to 0.80 substantial. */
    KAPPA(
            new Step("poor", -1),
            new Step("slight", 20),
            new Step("fair", 40),
            new Step("moderate", 60),
            new Step("substantial", 80),
            new Step("almost perfect", 100)),
    /** Koo and Li 2016, Journal of Chiropractic Medicine 15:155: below 0.50 poor, below 0.75 moderate, to 0.90 good. */
    ICC(new Step("poor", 49), new Step("moderate", 74), new Step("good", 90), new Step("excellent", 100));

    /**
     * A word and the highest coefficient it is used for.
     *
     * @param upTo in hundredths, as the coefficient is shown, so that number and word never contradict each other
     */
    private record Step(String word, int upTo) {}

    @SuppressWarnings("ImmutableEnumChecker") // List.of copies and never changes.
    private final List<Step> steps;

    Wording(Step... steps) {
        this.steps = List.of(steps);
    }

    /** Good; somewhere from moderate to excellent */
    String of(Agreement agreement) {
        var word = word(agreement.coefficient());
        return agreement
                .interval()
                .found()
                .map(interval -> {
                    var from = word(interval.lower());
                    var to = word(interval.upper());
                    return from.equals(to) ? word : Language.say("%s; anywhere from %s to %s", word, from, to);
                })
                .orElse(word);
    }

    private String word(double coefficient) {
        var hundredths = Math.round(coefficient * 100);
        return Language.say(steps.stream()
                .filter(step -> hundredths <= step.upTo)
                .findFirst()
                .orElse(steps.getLast())
                .word());
    }
}
