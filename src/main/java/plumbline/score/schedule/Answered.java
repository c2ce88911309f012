package plumbline.score.schedule;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.score.Instrument;

/**
 * What an episode has seen so far.
 *
 * @param openedOn the day it was opened, from which on is asked
 * @param firstWorn the day its first device was first worn; null where none was
 * @param lastOn the day of the last answer, of each instrument that has any
 * @param baselineDays days with a score of average back pain, counted until there are enough
 */
public record Answered(
        LocalDate openedOn, @Nullable LocalDate firstWorn, Map<Instrument, LocalDate> lastOn, int baselineDays) {}
