package plumbline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import plumbline.orthotic.DeviceClass;
import plumbline.orthotic.StopReason;
import plumbline.orthotic.WornSide;

/**
 * An orthosis that was dispensed.
 *
 * @param replaces the device in whose place it is worn
 * @param stop empty while it is worn, and where it was replaced by another
 */
record Device(
        UUID id,
        DeviceClass deviceClass,
        WornSide side,
        LocalDate firstWornOn,
        String purpose,
        DemoPerson by,
        Instant at,
        Optional<UUID> replaces,
        Optional<Stop> stop) {

    /**
     * @param on the first day without it
     * @param reason empty where it was replaced by another
     */
    record Stop(UUID id, LocalDate on, Optional<StopReason> reason, String remark, DemoPerson by, Instant at) {}

    Stream<Row> rows(UUID patientId, UUID episodeId) {
        return Stream.of(Row.of("orthosis", id)
                .with("patient_id", patientId)
                .with("episode_id", episodeId)
                .with("device_class", deviceClass)
                .with("side", side)
                .with("purpose", purpose)
                .with("target_shoe", "EVERYDAY")
                .with("replaces", replaces.orElse(null)));
    }
}
