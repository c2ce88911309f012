package plumbline.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import plumbline.patient.Onset;

/**
 * Whether readings began while pain usually eases by itself: most acute back pain does so in its first 12 weeks, whatever is done
 * (Costa and others 2012, CMAJ 184:E613).
 *
 * @param weeks from the onset to the first reading, at the least; meaningful only where {@code early}
 */
public record Recovery(boolean onsetUnknown, boolean early, long weeks) {

    /** Beyond so many weeks pain is called persistent. */
    public static final int WEEKS = 12;

    static Recovery of(Optional<Onset> onset, Optional<LocalDate> firstReading) {
        if (onset.isEmpty()) {
            return new Recovery(true, false, 0);
        }
        var weeks = firstReading
                .map(day -> ChronoUnit.WEEKS.between(onset.get().latest(), day))
                .orElse((long) WEEKS);
        return new Recovery(false, weeks < WEEKS, Math.max(0, weeks));
    }
}
