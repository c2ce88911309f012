package plumbline.review;

import java.time.ZoneId;
import java.util.Optional;
import plumbline.page.Words;
import plumbline.score.BeforeAndSince;
import plumbline.score.Reading;
import plumbline.score.Scale;

/** The last reading of one scale before the device held against the last one since: two single answers, and no more than that. */
public record ScoreChange(Scale scale, BeforeAndSince readings, ZoneId zone) {

    public String label() {
        return scale.label();
    }

    /** 6 of 10, 12 May 2026; or that there is none */
    public String before() {
        return readings.before() == null ? "none" : words(readings.before());
    }

    public String since() {
        return words(readings.since());
    }

    private String words(Reading reading) {
        return scale.words(reading.value()) + ", " + Words.inWords(reading.day(zone));
    }

    /** What may be said of the difference; nothing where there is nothing to compare with. */
    public Optional<String> verdict() {
        return Optional.ofNullable(readings.before()).map(before -> verdict(before, readings.since()));
    }

    private String verdict(Reading before, Reading since) {
        var change = since.value() - before.value();
        if (change == 0) {
            return "no change";
        }
        var way = change > 0 == scale.range().higherIsBetter() ? "better" : "worse";
        return "%s by %s%s%s"
                .formatted(
                        way, Words.to(Math.abs(change), 1).replace(".0", ""), importance(before, since), doubt(change));
    }

    private String importance(Reading before, Reading since) {
        return scale.important()
                .map(important -> switch (important.verdict(fromBest(before), fromBest(since))) {
                    case BETTER, WORSE -> ", at least the minimal important change";
                    case LESS_THAN_IMPORTANT -> ", less than the minimal important change";
                })
                .orElse("");
    }

    /** How far a reading is from the best there is, so that more is worse on every scale. */
    private double fromBest(Reading reading) {
        return scale.range().higherIsBetter() ? scale.range().most() - reading.value() : reading.value();
    }

    private String doubt(double change) {
        var error = scale.definition().error();
        return error != null && Math.abs(change) <= error.most() ? "; within the error of a single answer" : "";
    }
}
