package plumbline.demo;

import java.time.Instant;
import java.util.UUID;
import plumbline.score.Scale;

/**
 * One answer to one question.
 *
 * @param by the subject of whoever entered it
 */
record Reading(UUID id, Scale scale, Instant at, int value, Via via, String by, Instant enteredAt) {

    /** How it came in. */
    enum Via {
        CLINIC,
        PORTAL,
        IMPORT
    }

    Row row(UUID patientId, UUID episodeId) {
        return Row.of("score", id)
                .with("patient_id", patientId)
                .with("episode_id", episodeId)
                .with("scale", scale)
                .with("at", at)
                .with("value", value)
                .with("entered_via", via)
                .with("entered_by", by)
                .with("entered_at", enteredAt)
                .with("answers", null);
    }
}
