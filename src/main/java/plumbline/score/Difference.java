package plumbline.score;

import java.time.ZoneId;
import plumbline.page.Language;
import plumbline.page.Words;
import plumbline.statistics.MinimalImportantChange.Verdict;

/** Two single values of one scale held against each other. Only what is beyond the error of measuring and matters is meaningful. */
record Difference(Scale scale, Limits limits, Reading from, Reading to) {

    private static final double ROUNDING = 1e-9;

    /** How far apart they are, in points; never negative. */
    double points() {
        return Math.abs(to.value() - from.value());
    }

    boolean isBetter() {
        return to.value() > from.value() == scale.range().higherIsBetter();
    }

    /** Whether so small a difference is found without any change; false where the error of the scale is not known. */
    boolean isWithinError() {
        var error = limits.error(scale);
        return error.isPresent() && points() < error.getAsDouble() - ROUNDING;
    }

    /** Whether it is as much as matters to a patient, either way; false where no such limit is known. */
    boolean matters() {
        return limits.important(scale)
                .map(important -> important.verdict(
                                scale.range().fromBest(from.value()),
                                scale.range().fromBest(to.value()))
                        != Verdict.LESS_THAN_IMPORTANT)
                .orElse(false);
    }

    /** Better by 12 points than on 3 Mar 2026 (60 %), as much as matters to a patient (10 points and 30 %). */
    public String inWords(ZoneId zone) {
        var day = Words.day(from.at(), zone);
        if (points() <= ROUNDING) {
            return Language.say("The same as on %s.", day);
        }
        var much = Range.points(points());
        var then = scale.words(from.value());
        return (isBetter()
                        ? Language.say("Better by %s than on %s (%s)", much, day, then)
                        : Language.say("Worse by %s than on %s (%s)", much, day, then))
                + judged();
    }

    private String judged() {
        var error = limits.error(scale);
        if (isWithinError()) {
            return Language.say(
                    ", which is within measurement error: two single values may lie %s apart without any change.",
                    Range.points(error.orElseThrow()));
        }
        var limit = limits.importantInWords(scale);
        if (limit.isEmpty()) {
            return ".";
        }
        var judged = matters()
                ? Language.say(", as much as matters to a patient (%s).", limit.get())
                : Language.say(", less than what matters to a patient (%s).", limit.get());
        return error.isEmpty()
                ? judged + " " + Language.say("How much of it is measurement error is not known.")
                : judged;
    }
}
