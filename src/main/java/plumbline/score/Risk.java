package plumbline.score;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;

/** The risk of lasting back pain by STarT Back. Hill and others 2008, Arthritis Rheum 59:632. */
public enum Risk {
    LOW("Low risk"),
    MEDIUM("Medium risk"),
    HIGH("High risk");

    private static final double LOW_UP_TO = 3;
    private static final double HIGH_FROM = 4;
    private static final int ITEMS_BESIDES_DISTRESS = 4;

    private final String label;

    Risk(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }

    /**
     * @param total items agreed with, 0 to 9
     * @param distress of these among items 5 to 9, 0 to 5
     */
    public static Risk of(double total, double distress) {
        if (total <= LOW_UP_TO) {
            return LOW;
        }
        return distress >= HIGH_FROM ? HIGH : MEDIUM;
    }

    /** Why these two cannot belong together, if they cannot. */
    static Optional<String> contradiction(@Nullable Double total, @Nullable Double distress) {
        if (total == null || distress == null) {
            return Optional.of(Language.say("Enter the total and the distress: the risk follows from both"));
        }
        return distress > total || total - distress > ITEMS_BESIDES_DISTRESS
                ? Optional.of(Language.say(
                        "With a total of %s the distress cannot be %s", Range.words(total), Range.words(distress)))
                : Optional.empty();
    }
}
