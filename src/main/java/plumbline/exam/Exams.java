package plumbline.exam;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.page.Listing;
import plumbline.patient.Patient;

/** The exams of the current clinic's patients. */
@ApplicationScoped
public class Exams implements PanacheRepositoryBase<Exam, UUID> {

    private static final String NEWEST_FIRST = " order by e.examinedOn desc, e.startedAt desc, e.id desc";

    /** The exams of the clinic that still wait for a signature, the last saved first; one statement. */
    public List<OpenDraft> openDrafts(int atMost) {
        return getEntityManager().createQuery("""
                        select e as exam, p as patient from Exam e join Patient p on p.id = e.patientId
                        where not exists (select 1 from ExamSignature s where s.exam = e)
                        order by e.savedAt desc, e.id desc""", Tuple.class).setMaxResults(atMost).getResultList().stream()
                .map(row -> draft(row.get("exam", Exam.class), row.get("patient", Patient.class)))
                .toList();
    }

    Exam begin(UUID patientId, LocalDate examinedOn) {
        var exam = new Exam(patientId, examinedOn);
        persist(exam);
        return exam;
    }

    void sign(Exam exam) {
        getEntityManager().persist(exam.sign());
    }

    private static OpenDraft draft(Exam exam, Patient patient) {
        return new OpenDraft(exam.id(), patient.id(), patient.name(), exam.examinedOn(), exam.savedAt());
    }

    /** @param page from 1 */
    Listing<Exam> of(UUID patientId, int page) {
        return Listing.of(
                find("from Exam e left join fetch e.signature where e.patientId = ?1" + NEWEST_FIRST, patientId), page);
    }

    public Optional<Exam> of(UUID patientId, UUID examId) {
        return find("from Exam e left join fetch e.signature where e.patientId = ?1 and e.id = ?2", patientId, examId)
                .firstResultOptional();
    }

    Optional<Exam> lastSigned(UUID patientId) {
        return find("from Exam e join fetch e.signature where e.patientId = ?1" + NEWEST_FIRST, patientId)
                .firstResultOptional();
    }

    /** What stands on the chart: the last signed exam and every open draft, newest first; one statement. */
    List<Exam> current(UUID patientId) {
        return list("""
                from Exam e left join fetch e.signature s
                where e.patientId = ?1 and (s is null or e.id =
                    (select l.id from Exam l join l.signature where l.patientId = ?1
                     order by l.examinedOn desc, l.startedAt desc, l.id desc limit 1))""" + NEWEST_FIRST, patientId);
    }

    /** The caller's own open draft for this patient, if it was begun since then. */
    Optional<Exam> draftSince(UUID patientId, Instant begin) {
        return find("""
                from Exam e left join fetch e.signature s
                where e.patientId = ?1 and s is null and e.mine and e.startedAt >= ?2""" + NEWEST_FIRST, patientId, begin).firstResultOptional();
    }
}
