package plumbline.exam.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.exam.finding.Criterion;

/** The second ratings of the current clinic's exams. */
@ApplicationScoped
public class SecondRatings implements PanacheRepositoryBase<SecondRating, UUID> {

    /** An exam of today that waits for its signature and that a colleague could rate. */
    record Open(UUID examId, String examiner) {}

    private static final String RATINGS = Stream.of("left", "right")
            .flatMap(side -> Arrays.stream(Criterion.values()).map(criterion -> "e." + column(side, criterion)))
            .collect(Collectors.joining(", "));

    /**
     * Seen is whoever has opened, since the exam was begun, any page of the patient's exams other than this room's own (a list
     * shows the totals, a new draft what the last exam found), or the chart once the exam was signed.
     */
    private static final String EXAM = """
            select e.examined_on, e.examiner = app_user() as mine, m.name as examiner, s.id is not null as signed,
                   exists (select from access_entry a
                            where a.clinic_id = e.clinic_id and a.patient_id = e.patient_id and a.user_id = app_user()
                              and a.at >= e.started_at
                              and (a.path ilike '%%/exams%%' and a.path not ilike '%%/exams/' || e.id || '/second-rating%%'
                                or a.method = 'GET' and rtrim(a.path, '/') ilike '%%/patients/' || e.patient_id and a.at >= s.signed_at)) as seen,
                   %s
              from exam e
              join staff_member m on m.clinic_id = e.clinic_id and m.subject = e.examiner
              left join exam_signature s on s.clinic_id = e.clinic_id and s.exam_id = e.id
             where e.patient_id = :patient and e.id = :exam""".formatted(RATINGS);

    /** Both ratings of an exam, if it was rated twice and its first rating is final. */
    public Optional<TwoRatings> bothOf(UUID patientId, UUID examId) {
        return of(examId)
                .flatMap(second ->
                        exam(patientId, examId).filter(RatedExam::signed).map(exam -> new TwoRatings(exam, second)));
    }

    Optional<SecondRating> of(UUID examId) {
        return find("examId", examId).firstResultOptional();
    }

    Optional<RatedExam> exam(UUID patientId, UUID examId) {
        return rows(getEntityManager()
                        .createNativeQuery(EXAM, Tuple.class)
                        .setParameter("patient", patientId)
                        .setParameter("exam", examId)
                        .getResultList())
                .map(row -> new RatedExam(
                        patientId,
                        examId,
                        row.get("examined_on", LocalDate.class),
                        row.get("examiner", String.class),
                        row.get("mine", Boolean.class),
                        row.get("signed", Boolean.class),
                        row.get("seen", Boolean.class),
                        foot("left", row),
                        foot("right", row)))
                .findFirst();
    }

    /** The drafts of that day that others have begun and nobody has rated a second time, the last begun first. */
    List<Open> open(UUID patientId, LocalDate day) {
        return rows(getEntityManager()
                        .createNativeQuery("""
                                select e.id, m.name
                                  from exam e
                                  join staff_member m on m.clinic_id = e.clinic_id and m.subject = e.examiner
                                 where e.patient_id = :patient and e.examined_on = :day and e.examiner <> app_user()
                                   and not exists (select from exam_signature s where s.clinic_id = e.clinic_id and s.exam_id = e.id)
                                   and not exists (select from exam_retraction x where x.clinic_id = e.clinic_id and x.exam_id = e.id)
                                   and not exists (select from second_rating r where r.clinic_id = e.clinic_id and r.exam_id = e.id)
                                 order by e.started_at desc""", Tuple.class)
                        .setParameter("patient", patientId)
                        .setParameter("day", day)
                        .getResultList())
                .map(row -> new Open(row.get(0, UUID.class), row.get(1, String.class)))
                .toList();
    }

    private static RatedFoot foot(String side, Tuple row) {
        return RatedFoot.of(criterion -> row.get(column(side, criterion), Integer.class));
    }

    /** What the tables call a criterion of the left or right foot. */
    static String column(String side, Criterion criterion) {
        return side + "_" + criterion.name().toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(List<?> result) {
        return ((List<Tuple>) result).stream();
    }
}
