package plumbline.exam.rating;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Side;
import plumbline.testing.BehindTheScenes;

/** Exams put straight into the database, so that these tests know nothing of how an exam is filled in. */
final class ExamBehindTheScenes {

    private static final String COLUMNS = Side.FEET.stream()
            .flatMap(side -> Arrays.stream(Criterion.values()).map(criterion -> new Field(side, criterion).column()))
            .collect(Collectors.joining(", "));

    private final BehindTheScenes database = new BehindTheScenes();

    /** A draft of that day, with the left and the right foot rated in the order of the criteria. */
    UUID draft(
            DemoClinic clinic,
            UUID patient,
            DemoPerson examiner,
            LocalDate day,
            List<@Nullable Integer> left,
            List<@Nullable Integer> right) {
        return UUID.fromString(database.column(
                        """
                        insert into exam (clinic_id, id, patient_id, episode_id, examined_on, examiner, saved_by, %s)
                        select p.clinic_id, uuidv7(), p.patient_id, p.id, ?, ?, ?, %s
                          from episode p where p.clinic_id = ? and p.patient_id = ? limit 1 returning id""".formatted(COLUMNS, values(left, right)),
                        day,
                        examiner.subject().toString(),
                        examiner.subject().toString(),
                        clinic.id(),
                        patient)
                .getFirst());
    }

    /** Signs it as whoever examined. */
    void sign(UUID exam) {
        database.column("update exam set open = false where id = ? returning id", exam);
        database.column("""
                insert into exam_signature (clinic_id, id, patient_id, exam_id, signed_by)
                select clinic_id, uuidv7(), patient_id, id, examiner from exam where id = ? returning id""", exam);
    }

    /** Rates it a second time, now. */
    void rate(UUID exam, DemoPerson rater, boolean blind, List<@Nullable Integer> left, List<@Nullable Integer> right) {
        database.column(
                """
                insert into second_rating (clinic_id, id, patient_id, exam_id, rater, blind, %s)
                select clinic_id, uuidv7(), patient_id, id, ?, ?, %s from exam where id = ? returning id""".formatted(COLUMNS, values(left, right)), rater.subject().toString(), blind, exam);
    }

    private static String values(List<@Nullable Integer> left, List<@Nullable Integer> right) {
        return Stream.concat(left.stream(), right.stream()).map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The column of its second rating as text, or null. */
    @Nullable String second(UUID exam, String column) {
        return database.column("select " + column + " from second_rating where exam_id = ?", exam)
                .getFirst();
    }
}
