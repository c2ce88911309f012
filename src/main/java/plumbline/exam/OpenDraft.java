package plumbline.exam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An exam that was begun and still waits for its signature.
 *
 * @param emergency whether it has found an emergency
 */
public record OpenDraft(
        UUID examId, UUID patientId, String patientName, LocalDate examinedOn, Instant savedAt, boolean emergency) {

    /** Without the name, so that none reaches a log. */
    @Override
    public String toString() {
        return "OpenDraft[" + examId + "]";
    }
}
