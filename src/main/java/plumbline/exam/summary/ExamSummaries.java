package plumbline.exam.summary;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import plumbline.exam.Exam;
import plumbline.exam.derived.Person;
import plumbline.exam.finding.Findings;
import plumbline.exam.letter.Gist;
import plumbline.patient.Patient;

/** What the patients of the current clinic read of their exams. */
@ApplicationScoped
public class ExamSummaries implements PanacheRepositoryBase<ExamSummary, UUID> {

    /** What is current of a patient's exams, the newest first; one statement. */
    public List<ExamSummary> of(UUID patientId) {
        return list("patientId = ?1 and current order by examinedOn desc, id desc", patientId);
    }

    /** Sums up an exam that was just signed. */
    public void add(Exam exam, Patient patient, Findings findings) {
        var person = new Person(patient.ageOn(exam.examinedOn()), patient.sex());
        persist(new ExamSummary(exam, Gist.of(findings, person)));
        settle(patient.id());
    }

    /** Lets a patient read of each exam the version that counts, and of those that do not count nothing. */
    public void settle(UUID patientId) {
        getEntityManager()
                .createNativeQuery("""
                        update exam_summary s set current = counts.so
                          from (select e.id,
                                       not exists (select from exam_retraction r where r.exam_id = e.id)
                                       and not exists (select from exam a join exam_signature n on n.exam_id = a.id
                                             where a.amends = e.id
                                               and not exists (select from exam_retraction r where r.exam_id = a.id)) as so
                                  from exam e where e.patient_id = :patient) counts
                         where s.patient_id = :patient and s.exam_id = counts.id and s.current <> counts.so""")
                .setParameter("patient", patientId)
                .executeUpdate();
    }
}
