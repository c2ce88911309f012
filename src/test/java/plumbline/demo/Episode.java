package plumbline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One course of one complaint, with all that happened in it. */
record Episode(
        UUID id,
        Complaint complaint,
        LocalDate openedOn,
        DemoPerson by,
        Instant at,
        List<FootExam> exams,
        List<Device> devices,
        List<Reading> readings) {

    /** Its rows, each after those it refers to. */
    Stream<Row> rows(Registration patient) {
        var patientId = patient.id();
        return Stream.of(
                        Stream.of(row(patientId)),
                        exams.stream().flatMap(exam -> exam.rows(patientId, id, patient.asOf(exam.day()))),
                        devices.stream().flatMap(device -> device.rows(patientId, id)),
                        readings.stream().map(reading -> reading.row(patientId, id)))
                .flatMap(rows -> rows);
    }

    private Row row(UUID patientId) {
        var onset = complaint.onset();
        return Row.of("episode", id)
                .with("patient_id", patientId)
                .with("complaint", complaint.text())
                .with("complaint_side", complaint.side())
                .with("onset", onset == null ? null : onset.from())
                .with("onset_precision", onset == null ? null : onset.precision())
                .with("opened_on", openedOn)
                .with("opened_by", by)
                .with("opened_at", at);
    }
}
