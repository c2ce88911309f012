package plumbline.patient.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.page.Listing;

/** Who looks after whom at the current clinic. What is added is never changed; who, and when, are the database's own words. */
@ApplicationScoped
class Care {

    /** For so long a record stays open to who gave a reason. */
    static final Duration GLASS = Duration.ofHours(12);

    /**
     * Somebody who looks after the patient.
     *
     * @param responsible whether they are responsible, which ends only when somebody else is
     * @param until null where it does not end by itself
     */
    record Carer(
            String subject,
            String name,
            boolean responsible,
            @Nullable Instant until) {}

    /** An opening without a relation. */
    record Opening(
            UUID id,
            UUID patientId,
            String recordNumber,
            String clinician,
            String name,
            Reason reason,
            String words,
            Instant at,
            @Nullable Finding finding,
            String note,
            String reviewer) {}

    private final EntityManager database;

    Care(EntityManager database) {
        this.database = database;
    }

    /** Everyone who works at the clinic and looks after the patient now, by name. */
    List<Carer> of(UUID patientId) {
        return rows(database.createNativeQuery("""
                                select m.subject, m.name, m.subject = p.responsible,
                                       case when m.subject is distinct from p.responsible then
                                         (select max(r.until) from care_relation r
                                           where r.clinic_id = m.clinic_id and r.patient_id = p.id and r.clinician = m.subject
                                             and r.until > now() and r.at > care_ended(p.id, m.subject)) end
                                  from staff_member m join patient p on p.clinic_id = m.clinic_id
                                 where p.id = :patient and m.active and looks_after(p.id, m.subject)
                                 order by m.name, m.subject""", Tuple.class).setParameter("patient", patientId))
                .map(row -> new Carer(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        Boolean.TRUE.equals(row.get(2, Boolean.class)),
                        row.get(3, Instant.class)))
                .toList();
    }

    void give(UUID patientId, String clinician, @Nullable Instant until) {
        database.createNativeQuery("""
                        insert into care_relation (id, patient_id, clinician, kind, until)
                        values (uuidv7(), :patient, :clinician, 'GIVEN', cast(:until as timestamptz))""")
                .setParameter("patient", patientId)
                .setParameter("clinician", clinician)
                .setParameter("until", until == null ? null : until.toString())
                .executeUpdate();
    }

    void end(UUID patientId, String clinician) {
        database.createNativeQuery(
                        "insert into care_end (id, patient_id, clinician) values (uuidv7(), :patient, :clinician)")
                .setParameter("patient", patientId)
                .setParameter("clinician", clinician)
                .executeUpdate();
    }

    /** Opens the record to the caller for {@link #GLASS}. */
    void breakGlass(UUID patientId, Reason reason, String words) {
        database.createNativeQuery("""
                        insert into care_relation (id, patient_id, clinician, kind, reason, words, until)
                        values (uuidv7(), :patient, app_user(), 'BROKE_GLASS', :reason, :words, now() + make_interval(hours => :hours))""")
                .setParameter("patient", patientId)
                .setParameter("reason", reason.name())
                .setParameter("words", words)
                .setParameter("hours", Math.toIntExact(GLASS.toHours()))
                .executeUpdate();
    }

    private static final String OPENINGS = """
            select r.id, r.patient_id, coalesce(p.record_number, ''), r.clinician, coalesce(m.name, r.clinician), r.reason, r.words, r.at,
                   v.finding, coalesce(v.note, ''), coalesce(w.name, '')
              from care_relation r
              left join patient p on p.clinic_id = r.clinic_id and p.id = r.patient_id
              left join staff_member m on m.clinic_id = r.clinic_id and m.subject = r.clinician
              left join glass_review v on v.clinic_id = r.clinic_id and v.relation_id = r.id
              left join staff_member w on w.clinic_id = r.clinic_id and w.subject = v.reviewed_by
             where r.kind = 'BROKE_GLASS'""";

    /** The latest openings, a page of them, those first that nobody has reviewed. */
    Listing<Opening> openings(int page) {
        return Listing.of(page, 25, (first, most) -> openings(database.createNativeQuery(
                                OPENINGS + " order by v.id is not null, r.at desc, r.id desc", Tuple.class)
                        .setFirstResult(first)
                        .setMaxResults(most))
                .toList());
    }

    Optional<Opening> opening(UUID id) {
        return openings(database.createNativeQuery(OPENINGS + " and r.id = :id", Tuple.class)
                        .setParameter("id", id))
                .findFirst();
    }

    void review(UUID opening, Finding finding, String note) {
        database.createNativeQuery("""
                        insert into glass_review (id, patient_id, relation_id, finding, note)
                        select uuidv7(), patient_id, id, :finding, :note from care_relation where id = :opening""")
                .setParameter("opening", opening)
                .setParameter("finding", finding.name())
                .setParameter("note", note)
                .executeUpdate();
    }

    private static Stream<Opening> openings(Query query) {
        return rows(query)
                .map(row -> new Opening(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        Reason.valueOf(row.get(5, String.class)),
                        row.get(6, String.class),
                        row.get(7, Instant.class),
                        Optional.ofNullable(row.get(8, String.class))
                                .map(Finding::valueOf)
                                .orElse(null),
                        row.get(9, String.class),
                        row.get(10, String.class)));
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }
}
