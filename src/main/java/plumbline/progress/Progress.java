package plumbline.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.orthotic.treatment.Treatment;
import plumbline.patient.Onset;

/**
 * What changed in one episode since the orthosis, with the doubts that belong to it.
 *
 * @param comparison the plain before and after; null while no device was begun in the episode
 * @param treatments what else began or ended since the first reading, in order of time
 * @param chart the same numbers for drawing, as JSON
 */
public record Progress(
        Course course, @Nullable Comparison comparison, Recovery recovery, List<Treatment> treatments, String chart) {

    /** Most acute back pain eases by itself in these first weeks, whatever is done (Costa and others 2012, CMAJ 184:E613). */
    static final int WEEKS_OF_NATURAL_RECOVERY = 12;

    /**
     * Whether the readings began while pain usually eases by itself.
     *
     * @param weeks from the onset to the first reading, at the least; meaningful only where {@code early}
     */
    public record Recovery(boolean onsetUnknown, boolean early, long weeks) {

        static Recovery of(Optional<Onset> onset, Optional<LocalDate> firstReading) {
            if (onset.isEmpty()) {
                return new Recovery(true, false, 0);
            }
            var weeks = firstReading
                    .map(day -> ChronoUnit.WEEKS.between(onset.get().latest(), day))
                    .orElse((long) WEEKS_OF_NATURAL_RECOVERY);
            return new Recovery(false, weeks < WEEKS_OF_NATURAL_RECOVERY, Math.max(0, weeks));
        }
    }

    /** What began or ended so near to the first wear that its effect cannot be told from that of the device. */
    public List<Treatment> confounders() {
        return comparison == null
                ? List.of()
                : treatments.stream()
                        .filter(treatment -> comparison
                                .since()
                                .firstWornOn()
                                .filter(treatment::confounds)
                                .isPresent())
                        .toList();
    }

    /** Whether nothing was worn at any time of it. */
    public boolean isWithoutDevice() {
        return course.phases().stream().allMatch(phase -> phase.worn().isEmpty());
    }

    public boolean isEmpty() {
        return course.n() == 0;
    }
}
