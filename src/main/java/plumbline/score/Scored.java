package plumbline.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of one scale, with the answers it was worked out from.
 *
 * @param answers by item of the scale, null where one is unanswered; empty where the value was entered or is made of others
 */
public record Scored(Scale scale, double value, List<@Nullable Integer> answers) {

    public static Scored entered(Scale scale, double value) {
        return new Scored(scale, value, List.of());
    }
}
