package plumbline.score;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import plumbline.clinic.PainLimits;
import plumbline.clinic.Settings;
import plumbline.page.Language;
import plumbline.statistics.MinimalImportantChange;
import plumbline.statistics.ReliableChange;

/**
 * From which change on a score matters, and how far two single values may lie apart without any change: as published, or for
 * ratings of pain as the clinic has decided for itself.
 *
 * @param ofPain what the clinic has decided; null where it goes by what is published
 */
public record Limits(@Nullable PainLimits ofPain) {

    public static final Limits PUBLISHED = new Limits(null);

    private static final double PERCENT = 100;

    /** Those of the current clinic; at most one statement. */
    public static Limits of(Settings settings) {
        return settings.painLimits().map(Limits::new).orElse(PUBLISHED);
    }

    /** The change that matters to a patient; empty where none is known. */
    public Optional<MinimalImportantChange> important(Scale scale) {
        return ofPain != null && scale.isRatingOfPain()
                ? Optional.of(new MinimalImportantChange(ofPain.points(), ofPain.share()))
                : Optional.ofNullable(scale.definition().important());
    }

    /** Of ratings of pain, the change that matters. */
    public MinimalImportantChange importantOfPain() {
        return important(Scale.BACK_AVERAGE).orElseThrow();
    }

    /** 10 points and 30 %; empty where no change that matters is known. */
    public Optional<String> importantInWords(Scale scale) {
        return important(scale).map(change -> {
            var share = Range.words(change.share() * PERCENT) + " %";
            var points = Range.points(change.points());
            return change.points() <= 0
                    ? share
                    : change.share() > 0 ? Language.say("%s and %s", points, share) : points;
        });
    }

    /** How far two single values may lie apart without any change; empty where that is not known. */
    public OptionalDouble error(Scale scale) {
        if (ofPain != null && scale.isRatingOfPain()) {
            return OptionalDouble.of(ofPain.detectable());
        }
        var error = scale.definition().error();
        return error == null ? OptionalDouble.empty() : OptionalDouble.of(error.most());
    }

    /** Whether a change of the means of ratings of pain is more than single ratings may differ by. */
    public ReliableChange detectableOfPain() {
        return ofPain == null ? ReliableChange.OF_PAIN : new ReliableChange(ofPain.detectable());
    }

    /** Why the clinic goes by limits of its own; nothing where it does not. */
    public String note(Scale scale) {
        return ofPain != null && scale.isRatingOfPain() ? ofPain.note() : "";
    }
}
