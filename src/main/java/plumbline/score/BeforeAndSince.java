package plumbline.score;

import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.page.Words;

/**
 * The last single value of a scale before a day and the last since then.
 *
 * @param limits what a change of it is worth
 * @param before null where there is none
 */
public record BeforeAndSince(
        Scale scale, Limits limits, @Nullable Reading before, Reading since) {

    /** 6 of 10, 12 May 2026; or that there is none */
    public String beforeInWords(ZoneId zone) {
        return before == null ? Language.say(ScoreMessages.class).noneBefore() : inWords(before, zone);
    }

    /** 4 of 10, 23 Jun 2026 */
    public String sinceInWords(ZoneId zone) {
        return inWords(since, zone);
    }

    private String inWords(Reading reading, ZoneId zone) {
        return scale.words(reading.value()) + ", " + Words.day(reading.at(), zone);
    }

    /** What may be said of the change; empty where there is nothing to compare with. */
    public Optional<String> change(ZoneId zone) {
        return Optional.ofNullable(before).map(first -> new Difference(scale, limits, first, since).inWords(zone));
    }
}
