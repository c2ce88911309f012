package plumbline.exam.comparison;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plumbline.exam.Exam;

/** Two of a patient's exams that count, the older first; the same one twice where somebody chose that. */
record Pair(Exam older, Exam newer) {

    /**
     * @param newestFirst all that can be chosen, at least two where nothing is chosen
     * @param one the last, or the last but one, where it is null
     * @param other likewise
     * @throws NotFoundException when something else was chosen
     */
    static Pair of(List<Exam> newestFirst, @Nullable UUID one, @Nullable UUID other) {
        var first = other == null ? lastBut(newestFirst, one) : find(newestFirst, other);
        var second = one == null ? lastBut(newestFirst, first.id()) : find(newestFirst, one);
        return newestFirst.indexOf(first) < newestFirst.indexOf(second)
                ? new Pair(second, first)
                : new Pair(first, second);
    }

    private static Exam lastBut(List<Exam> newestFirst, @Nullable UUID id) {
        return newestFirst.stream()
                .filter(exam -> !exam.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Exam find(List<Exam> exams, UUID id) {
        return exams.stream().filter(exam -> exam.id().equals(id)).findFirst().orElseThrow(NotFoundException::new);
    }

    public boolean isTheSame() {
        return older.id().equals(newer.id());
    }
}
