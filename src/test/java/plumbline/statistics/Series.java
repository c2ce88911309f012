package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;

/** How the fixtures write a series and its model, and how near to R a number must be. */
final class Series {

    private Series() {}

    /** Numbers with spaces between them. */
    static double[] of(String numbers) {
        return Stream.of(numbers.trim().split(" +"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    static double[][] design(String model, double[] times) {
        return Arrays.stream(times)
                .mapToObj(t -> switch (model) {
                    case "mean" -> new double[] {1};
                    case "line" -> new double[] {1, t};
                    case "curve" -> new double[] {1, t, t * t};
                    case "segmented" -> new double[] {1, t, t >= 0 ? 1 : 0, t >= 0 ? t : 0};
                    default -> throw new IllegalArgumentException(model);
                })
                .toArray(double[][]::new);
    }

    static void assertCoefficients(LinearFit fit, String coefficients, String errors) {
        double[] b = of(coefficients);
        double[] se = of(errors);
        for (int k = 0; k < b.length; k++) {
            var coefficient = fit.coefficient(k);
            assertThat(coefficient.estimate()).isCloseTo(b[k], within(1e-6 * Math.max(Math.abs(b[k]), 1e-6 * se[k])));
            assertThat(coefficient.standardError()).isCloseTo(se[k], relative(se[k]));
        }
    }

    /** One in a million, what is asked of every closed form; of what should be 0, the same of 1. */
    static Offset<Double> relative(double expected) {
        return within(1e-6 * (expected == 0 ? 1 : Math.abs(expected)));
    }
}
