package plumbline.statistics;

import java.util.Arrays;

/** What every estimator asks of its caller before it looks at the data. */
final class Input {

    private Input() {}

    static void requireFinite(double... values) {
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Every value must be a finite number");
        }
    }

    static void requireLength(int expected, int actual) {
        if (expected != actual) {
            throw new IllegalArgumentException("Expected " + expected + " values, not " + actual);
        }
    }

    /** One row for each response, all rows equally long, every number finite. */
    static void requireRectangle(double[][] design, double[] response) {
        requireLength(response.length, design.length);
        requireFinite(response);
        for (var row : design) {
            requireLength(design[0].length, row.length);
            requireFinite(row);
        }
    }

    static void requireOrder(double... times) {
        requireFinite(times);
        for (int i = 1; i < times.length; i++) {
            if (times[i] < times[i - 1]) {
                throw new IllegalArgumentException("Times must be in order");
            }
        }
    }

    static void requireIncreasing(double... times) {
        requireFinite(times);
        for (int i = 1; i < times.length; i++) {
            if (times[i] <= times[i - 1]) {
                throw new IllegalArgumentException("Times must increase");
            }
        }
    }
}
