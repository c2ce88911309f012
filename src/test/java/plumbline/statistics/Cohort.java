package plumbline.statistics;

import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.assertj.core.data.Offset;

/** Measurements of patients as the fixtures hold them, and how near to R a number must come. */
final class Cohort {

    private Cohort() {}

    static double[] numbers(String spaced) {
        return Stream.of(spaced.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** One in a million, what is asked of every closed form. */
    static Offset<Double> relative(double expected) {
        return within(1e-6 * Math.abs(expected) + 1e-14);
    }
}
