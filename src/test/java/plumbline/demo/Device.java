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
 * @param stop empty while it is worn
 */
record Device(
        UUID id,
        DeviceClass deviceClass,
        WornSide side,
        LocalDate firstWornOn,
        String purpose,
        DemoPerson by,
        Instant at,
        Optional<Stop> stop) {

    /** @param on the first day without it */
    record Stop(UUID id, LocalDate on, StopReason reason, String remark, DemoPerson by, Instant at) {}

    Stream<Row> rows(UUID patientId, UUID episodeId) {
        var orthosis = Row.of("orthosis", id)
                .with("patient_id", patientId)
                .with("episode_id", episodeId)
                .with("device_class", deviceClass)
                .with("side", side)
                .with("first_worn_on", firstWornOn)
                .with("purpose", purpose)
                .with("dispensed_by", by)
                .with("dispensed_at", at);
        return Stream.concat(Stream.of(orthosis), stop.stream().map(end -> row(end, patientId)));
    }

    private Row row(Stop end, UUID patientId) {
        return Row.of("orthosis_stop", end.id)
                .with("patient_id", patientId)
                .with("orthosis_id", id)
                .with("stopped_on", end.on)
                .with("reason", end.reason)
                .with("remark", end.remark)
                .with("stopped_by", end.by)
                .with("recorded_at", end.at);
    }
}
