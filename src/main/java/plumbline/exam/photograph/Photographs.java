package plumbline.exam.photograph;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The photographs of the current clinic's patients. Those that were taken back are gone from all but their exam's own list. */
@ApplicationScoped
public class Photographs implements PanacheRepositoryBase<Photograph, UUID> {

    /** All that came to an exam, also what was taken back in the order they came; one statement. */
    public List<Photograph> of(UUID patientId, UUID examId) {
        return list("""
                from Photograph p left join fetch p.retraction
                where p.patientId = ?1 and p.examId = ?2 order by p.addedAt, p.id""", patientId, examId);
    }

    Optional<Photograph> of(UUID patientId, UUID examId, UUID photographId) {
        return find("""
                from Photograph p left join fetch p.retraction r
                where p.patientId = ?1 and p.examId = ?2 and p.id = ?3 and r is null""", patientId, examId, photographId).firstResultOptional();
    }

    /**
     * What may be compared: the photographs of the patient's signed exams and of the caller's own draft, without exams entered
     * in error, the oldest first; one statement.
     */
    List<Photograph> overTime(UUID patientId) {
        return list("""
                from Photograph p left join fetch p.retraction r
                where p.patientId = ?1 and r is null and not p.inError and (p.signed or p.mine) order by p.takenOn, p.addedAt, p.id""", patientId);
    }

    /** The picture as it is kept. */
    Optional<byte[]> bytes(UUID patientId, UUID examId, UUID photographId) {
        return look("bytes", patientId, examId, photographId);
    }

    /** The picture in small. */
    Optional<byte[]> preview(UUID patientId, UUID examId, UUID photographId) {
        return look("preview", patientId, examId, photographId);
    }

    private Optional<byte[]> look(String size, UUID patientId, UUID examId, UUID photographId) {
        return getEntityManager()
                .createQuery("select p." + size + """
                         from Photograph p left join p.retraction r
                        where p.patientId = ?1 and p.examId = ?2 and p.id = ?3 and r is null""", byte[].class)
                .setParameter(1, patientId)
                .setParameter(2, examId)
                .setParameter(3, photographId)
                .getResultStream()
                .findFirst();
    }
}
