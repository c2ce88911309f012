package plumbline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One exam of both feet.
 *
 * @param signature empty for a draft
 */
record FootExam(
        UUID id,
        LocalDate day,
        DemoPerson examiner,
        Instant startedAt,
        Instant savedAt,
        FootFindings left,
        FootFindings right,
        String note,
        Optional<Signature> signature) {

    record Signature(UUID id, Instant at) {}

    Stream<Row> rows(UUID patientId, UUID episodeId) {
        var exam = Row.of("exam", id)
                .with("patient_id", patientId)
                .with("episode_id", episodeId)
                .with("examined_on", day)
                .with("examiner", examiner)
                .with("started_at", startedAt)
                .with("saved_at", savedAt)
                .with("saved_by", examiner)
                .with("note", note);
        left.enter(exam, "left_");
        right.enter(exam, "right_");
        return Stream.concat(Stream.of(exam), signature.stream().map(signed -> row(signed, patientId)));
    }

    private Row row(Signature signed, UUID patientId) {
        return Row.of("exam_signature", signed.id)
                .with("patient_id", patientId)
                .with("exam_id", id)
                .with("signed_by", examiner)
                .with("signed_at", signed.at);
    }
}
