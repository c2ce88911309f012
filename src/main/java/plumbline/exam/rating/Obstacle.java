package plumbline.exam.rating;

import java.time.LocalDate;
import java.util.Optional;
import plumbline.exam.Exam;

/** Why the caller cannot be the second rater of an exam. */
enum Obstacle {
    OWN_EXAM,
    ANOTHER_DAY;

    static Optional<Obstacle> of(Exam exam, LocalDate today) {
        if (exam.isMine()) {
            return Optional.of(OWN_EXAM);
        }
        return exam.examinedOn().equals(today) ? Optional.empty() : Optional.of(ANOTHER_DAY);
    }
}
