package plumbline.exam.rating;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An exam as far as a second rating needs to know it.
 *
 * @param mine whether the caller is the examiner
 * @param seen whether the caller has opened a page that shows these ratings
 * @param left the first rating of the left foot; it may still change while the exam is not signed
 */
record RatedExam(
        UUID patientId,
        UUID id,
        LocalDate examinedOn,
        String examiner,
        boolean mine,
        boolean signed,
        boolean seen,
        RatedFoot left,
        RatedFoot right) {

    /** Why the caller cannot be the second rater. */
    enum Obstacle {
        OWN_EXAM,
        ANOTHER_DAY
    }

    Optional<Obstacle> obstacle(LocalDate today) {
        if (mine) {
            return Optional.of(Obstacle.OWN_EXAM);
        }
        return examinedOn.equals(today) ? Optional.empty() : Optional.of(Obstacle.ANOTHER_DAY);
    }

    /** The address below the clinic's own. */
    public String path() {
        return "/patients/" + patientId + "/exams/" + id;
    }
}
