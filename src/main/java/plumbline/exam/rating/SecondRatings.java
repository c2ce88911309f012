package plumbline.exam.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;

/**
 * The second ratings of the current clinic's exams. Every field is a column, as in an exam; who rated and when are the
 * database's own words.
 */
@ApplicationScoped
class SecondRatings {

    /** An exam of today that waits for its signature and that a colleague could rate. */
    record Open(UUID examId, String examiner) {}

    private static final String OF_EXAM = """
            select m.name as rater, r.rater = app_user() as mine, r.rated_at, r.blind, %s
              from second_rating r
              join staff_member m on m.clinic_id = r.clinic_id and m.subject = r.rater
             where r.exam_id = :exam""".formatted(columns(
            field -> "coalesce(r.%1$s::text, '%2$s') as %1$s".formatted(field.column(), Findings.NOT_TESTED)));

    /**
     * Seen is whoever has opened, since the exam was begun, any page of the patient's exams other than this room's own (a list
     * shows the totals, a new draft what the last exam found), or the chart once the exam was signed.
     */
    private static final String SEEN = """
            exists (select from access_entry a
                     where a.clinic_id = e.clinic_id and a.patient_id = e.patient_id and a.user_id = app_user() and not a.refused
                       and a.at >= e.started_at
                       and (a.path ilike '%/exams%' and a.path not ilike '%/exams/' || e.id || '/second-rating%'
                         or a.method = 'GET' and rtrim(a.path, '/') ilike '%/patients/' || e.patient_id and a.at >= s.signed_at))""";

    private static final String EXAM = """
              from exam e
              left join exam_signature s on s.clinic_id = e.clinic_id and s.exam_id = e.id
             where e.id = :exam""";

    private static final String ADD = """
            insert into second_rating (id, patient_id, exam_id, blind, %s)
            select uuidv7(), e.patient_id, e.id, not %s, %s
            %s""".formatted(
                    columns(Field::column),
                    SEEN,
                    columns(field -> "cast(:%s as %s)"
                            .formatted(field.name(), field.finding().scale().columnType())),
                    EXAM);

    private final EntityManager database;

    SecondRatings(EntityManager database) {
        this.database = database;
    }

    private static String columns(Function<Field, String> sql) {
        return SecondRating.FIELDS.stream().map(sql).collect(Collectors.joining(", "));
    }

    Optional<SecondRating> of(UUID examId) {
        return rows(database.createNativeQuery(OF_EXAM, Tuple.class).setParameter("exam", examId))
                .map(row -> new SecondRating(
                        row.get("rater", String.class),
                        row.get("mine", Boolean.class),
                        row.get("rated_at", Instant.class),
                        row.get("blind", Boolean.class),
                        Findings.typed(SecondRating.FIELDS, field -> row.get(field.column(), String.class))))
                .findFirst();
    }

    /** Whether the caller has opened a page that shows the first rating. */
    boolean isSeen(UUID examId) {
        return (boolean) database.createNativeQuery("select " + SEEN + EXAM)
                .setParameter("exam", examId)
                .getSingleResult();
    }

    /** Keeps the caller's rating, which is blind if they have not seen the first. */
    void add(UUID examId, Findings findings) {
        var insert = database.createNativeQuery(ADD).setParameter("exam", examId);
        SecondRating.FIELDS.forEach(field -> insert.setParameter(
                field.name(), findings.answer(field.side(), field.finding()).orElse(null)));
        insert.executeUpdate();
    }

    /** The drafts of that day that others have begun and nobody has rated a second time, the last begun first. */
    List<Open> open(UUID patientId, LocalDate day) {
        return rows(database.createNativeQuery("""
                                select e.id, m.name
                                  from exam e
                                  join staff_member m on m.clinic_id = e.clinic_id and m.subject = e.examiner
                                 where e.patient_id = :patient and e.examined_on = :day and e.examiner <> app_user()
                                   and not exists (select from exam_signature s where s.clinic_id = e.clinic_id and s.exam_id = e.id)
                                   and not exists (select from exam_retraction x where x.clinic_id = e.clinic_id and x.exam_id = e.id)
                                   and not exists (select from second_rating r where r.clinic_id = e.clinic_id and r.exam_id = e.id)
                                 order by e.started_at desc""", Tuple.class)
                        .setParameter("patient", patientId)
                        .setParameter("day", day))
                .map(row -> new Open(row.get(0, UUID.class), row.get(1, String.class)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }
}
