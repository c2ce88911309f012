package plumbline.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.stat.StatUtils;

/**
 * The readings of one phase in three numbers.
 *
 * @param n how many readings, at least 1
 * @param mean their arithmetic mean, in the points of their scale
 * @param sd their standard deviation with divisor n − 1, in points; empty for a single reading, which has none, and
 *     exactly 0 where all readings are equal
 */
public record Summary(int n, double mean, OptionalDouble sd) {

    /**
     * Counts and averages the readings of one phase.
     *
     * @param readings in any order, in points of one scale
     * @return empty when there is no reading
     * @throws IllegalArgumentException for a reading that is not a finite number
     */
    public static Optional<Summary> of(double... readings) {
        if (!Arrays.stream(readings).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Every reading must be a finite number");
        }
        return switch (readings.length) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Summary(1, readings[0], OptionalDouble.empty()));
            default ->
                Optional.of(new Summary(
                        readings.length,
                        StatUtils.mean(readings),
                        OptionalDouble.of(Math.sqrt(StatUtils.variance(readings)))));
        };
    }
}
