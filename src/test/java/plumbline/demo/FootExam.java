package plumbline.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.exam.derived.Emergencies;
import plumbline.exam.derived.Person;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.RedFlag;
import plumbline.exam.letter.Gist;
import plumbline.exam.letter.Topic;
import plumbline.exam.summary.ExamSummary;

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
        Findings findings,
        Optional<Signature> signature) {

    record Signature(UUID id, Instant at) {}

    /** @param person whoever is examined, on the day of the exam */
    Stream<Row> rows(UUID patientId, UUID episodeId, Person person) {
        var exam = Row.of("exam", id)
                .with("patient_id", patientId)
                .with("episode_id", episodeId)
                .with("examined_on", day)
                .with("examiner", examiner)
                .with("started_at", startedAt)
                .with("saved_at", savedAt)
                .with("saved_by", examiner)
                .with("open", signature.isEmpty())
                .with(
                        "emergencies",
                        Emergencies.of(findings).stream().map(RedFlag::name).toList())
                .with("not_tested", passed(Findings.NOT_TESTED::equals))
                .with("unable", passed(Findings.UNABLE::equals));
        Field.ALL.forEach(field -> exam.with(field.column(), value(field)));
        return Stream.concat(
                Stream.of(exam),
                signature.stream()
                        .flatMap(signed -> Stream.of(row(signed, patientId), summary(signed, patientId, person))));
    }

    private List<String> passed(Predicate<String> how) {
        return findings.answered()
                .filter(field -> how.test(findings.typed(field)))
                .map(Field::column)
                .toList();
    }

    private @Nullable Object value(Field field) {
        var answer = findings.answer(field.side(), field.finding()).orElse(null);
        var type = field.finding().scale().columnType();
        return answer == null || type.equals("text")
                ? answer
                : type.equals("integer") ? Integer.valueOf(answer) : new BigDecimal(answer);
    }

    private Row row(Signature signed, UUID patientId) {
        return Row.of("exam_signature", signed.id)
                .with("patient_id", patientId)
                .with("exam_id", id)
                .with("signed_by", examiner)
                .with("signed_at", signed.at);
    }

    /** As the application writes it with the signature; its id is that of the signature. */
    private Row summary(Signature signed, UUID patientId, Person person) {
        var gist = Gist.of(findings, person);
        return Row.of("exam_summary", signed.id)
                .with("patient_id", patientId)
                .with("exam_id", id)
                .with("examined_on", day)
                .with("examiner", examiner.fullName())
                .with("looked_at", names(gist.lookedAt()))
                .with("found_left", names(gist.left()))
                .with("found_right", names(gist.right()))
                .with("found", names(gist.whole()))
                .with("conditions", ExamSummary.conditions(gist))
                .with("advice", gist.advice())
                .with("made_at", signed.at);
    }

    private static List<String> names(List<Topic> topics) {
        return topics.stream().map(Topic::name).toList();
    }
}
