package plumbline.exam;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.exam.finding.Findings;
import plumbline.exam.summary.ExamSummaries;
import plumbline.page.Listing;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** The exams of the current clinic's patients. */
@ApplicationScoped
public class Exams implements PanacheRepositoryBase<Exam, UUID> {

    private static final String WHOLE = "from Exam e left join fetch e.signature s left join fetch e.retraction r ";
    private static final String CURRENT = " s is not null and r is null and e.amendedBy is null ";
    private static final String DRAFT = " s is null and r is null ";
    private static final String NEWEST_FIRST = " order by e.examinedOn desc, e.startedAt desc, e.id desc";

    private final ExamSummaries summaries;
    private final Caller caller;

    Exams(ExamSummaries summaries, Caller caller) {
        this.summaries = summaries;
        this.caller = caller;
    }

    Exam begin(Patient patient, LocalDate examinedOn) {
        patient.examinedBy(caller.subject());
        var exam = new Exam(patient.id(), patient.episodeOn(examinedOn).id(), examinedOn);
        persist(exam);
        return exam;
    }

    /** Begins a new version of a signed exam, with what was done about its emergencies. */
    Exam amend(Exam exam, String reason) {
        var draft = exam.amendment(reason);
        persistAndFlush(draft);
        exam.dispositions().forEach(done -> getEntityManager().persist(done.carriedTo(draft)));
        return draft;
    }

    /** Makes an exam final, and readable for the patient in a few words. */
    void sign(Exam exam, Patient patient, Findings findings) {
        close(exam);
        getEntityManager().persist(exam.sign());
        summaries.add(exam, patient, findings);
    }

    void retract(Exam exam, String reason) {
        close(exam);
        getEntityManager().persist(new ExamRetraction(exam, reason));
        summaries.settle(exam.patientId());
    }

    /** Without this the database takes neither a signature nor a retraction; whoever saved last stays who they were. */
    private void close(Exam exam) {
        getEntityManager()
                .createNativeQuery("update exam set open = false where id = :exam and open")
                .setParameter("exam", exam.id())
                .executeUpdate();
    }

    /**
     * Every exam but the versions that were amended, newest first.
     *
     * @param page from 1
     */
    Listing<Exam> of(UUID patientId, int page) {
        return Listing.of(
                find(WHOLE + "where e.patientId = ?1 and e.amendedBy is null" + NEWEST_FIRST, patientId), page);
    }

    /** One exam with what was done about its emergencies. */
    public Optional<Exam> of(UUID patientId, UUID examId) {
        return find(WHOLE + "left join fetch e.dispositions where e.patientId = ?1 and e.id = ?2", patientId, examId)
                .singleResultOptional();
    }

    /** The drafts, and the signed exams since then, that found an emergency, with what was done; newest first. */
    List<Exam> withEmergencies(UUID patientId, LocalDate since) {
        return list(
                WHOLE + "left join fetch e.dispositions where e.patientId = ?1 and e.emergency and r is null"
                        + " and e.amendedBy is null and (s is null or e.examinedOn >= ?2)" + NEWEST_FIRST,
                patientId,
                since);
    }

    /** All exams that count, newest first. */
    public List<Exam> current(UUID patientId) {
        return list(WHOLE + "where e.patientId = ?1 and" + CURRENT + NEWEST_FIRST, patientId);
    }

    /** The last exam that counts. */
    Optional<Exam> lastSigned(UUID patientId) {
        return find(WHOLE + "where e.patientId = ?1 and" + CURRENT + NEWEST_FIRST, patientId)
                .firstResultOptional();
    }

    /** What stands on the chart: the last exam that counts and every open draft, newest first; one statement. */
    List<Exam> onChart(UUID patientId) {
        return list(WHOLE + "where e.patientId = ?1 and (" + DRAFT + " or (" + CURRENT + """
                and e.id = (select l.id from Exam l join l.signature left join l.retraction lr
                     where l.patientId = ?1 and lr is null and l.amendedBy is null
                     order by l.examinedOn desc, l.startedAt desc, l.id desc limit 1)))""" + NEWEST_FIRST, patientId);
    }

    /** The caller's own open draft for this patient, if it was begun since then and amends nothing. */
    Optional<Exam> draftSince(UUID patientId, Instant begin) {
        return find(
                        WHOLE + "where e.patientId = ?1 and" + DRAFT
                                + "and e.mine and e.amends is null and e.startedAt >= ?2" + NEWEST_FIRST,
                        patientId,
                        begin)
                .firstResultOptional();
    }

    /** The open draft of a new version of this exam, if there is one. */
    Optional<Exam> draftAmending(UUID examId) {
        return find(WHOLE + "where e.amends = ?1 and" + DRAFT, examId).firstResultOptional();
    }
}
