package plumbline.score;

import java.util.Set;
import java.util.UUID;

/**
 * Scores of these patients were added, filed under another episode or marked as entered in error. Said in the transaction of the
 * change, after it.
 */
public record ScoresChanged(Set<UUID> patientIds) {

    static ScoresChanged of(UUID patientId) {
        return new ScoresChanged(Set.of(patientId));
    }
}
