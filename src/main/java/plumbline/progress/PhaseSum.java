package plumbline.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the readings of one scale in one phase: enough for their mean, their spread and the line through them.
 *
 * @param from the first day of the phase, or null where it has no beginning
 * @param until the first day that no longer belongs to it, or null where it still goes on
 * @param origin the day from which days are counted: {@code from}; without it {@code until}; without either the day the episode
 *     was opened
 * @param n how many readings there are, at least one
 * @param days the sum of their days; a week is 7 of them
 * @param daysTimesValues the sum of day times value
 */
public record PhaseSum(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        LocalDate origin,
        int n,
        LocalDate firstDay,
        LocalDate lastDay,
        BigDecimal days,
        BigDecimal daysSquared,
        BigDecimal values,
        BigDecimal daysTimesValues,
        BigDecimal valuesSquared) {}
