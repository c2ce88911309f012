package plumbline.statistics;

import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.assertj.core.data.Offset;

/** How the fixtures write a series, and how near to R a number must be. */
final class Series {

    private Series() {}

    /** Numbers with spaces between them. */
    static double[] of(String numbers) {
        return numbers.isBlank()
                ? new double[0]
                : Stream.of(numbers.trim().split(" +"))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    /** One in a million, what is asked of every closed form; of a number that should be 0, the same of 1. */
    static Offset<Double> relative(double expected) {
        return within(1e-6 * (Math.abs(expected) < 1e-9 ? 1 : Math.abs(expected)));
    }
}
