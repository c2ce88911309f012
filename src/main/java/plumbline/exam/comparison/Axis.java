package plumbline.exam.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import plumbline.exam.finding.Scale;

/** The part of a scale that a picture shows, upright, with a mark at every whole step. */
record Axis(BigDecimal low, BigDecimal high, BigDecimal step) {

    private static final int MOST_STEPS = 6;

    private static final List<BigDecimal> STEPS = List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5));

    /** Shows the whole scale. */
    static Axis of(Scale.Numbers scale) {
        return new Axis(scale.min(), scale.max(), step(scale, scale.max().subtract(scale.min())));
    }

    /** Shows what lies between two different values, rounded outward to whole steps but not beyond the scale. */
    static Axis of(Scale.Numbers scale, BigDecimal least, BigDecimal most) {
        var step = step(scale, most.subtract(least));
        return new Axis(
                whole(least, step, RoundingMode.FLOOR).max(scale.min()),
                whole(most, step, RoundingMode.CEILING).min(scale.max()),
                step);
    }

    /** The smallest of 1, 2 and 5 times a power of ten that divides a length into few steps, no finer than the scale. */
    private static BigDecimal step(Scale.Numbers scale, BigDecimal length) {
        return Stream.iterate(-scale.decimals(), power -> power + 1)
                .flatMap(power -> STEPS.stream().map(step -> step.scaleByPowerOfTen(power)))
                .filter(step -> step.multiply(BigDecimal.valueOf(MOST_STEPS)).compareTo(length) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal whole(BigDecimal value, BigDecimal step, RoundingMode way) {
        return value.divide(step, 0, way).multiply(step);
    }

    /** The values that carry a mark, from the bottom up. */
    List<BigDecimal> marks() {
        return Stream.iterate(
                        whole(low, step, RoundingMode.CEILING),
                        mark -> mark.compareTo(high) <= 0,
                        mark -> mark.add(step))
                .toList();
    }

    /** How high a value lies, from 0 at the bottom to 1 at the top; what lies beyond is put at the edge. */
    double share(BigDecimal value) {
        return value.max(low).min(high).subtract(low).doubleValue()
                / high.subtract(low).doubleValue();
    }
}
