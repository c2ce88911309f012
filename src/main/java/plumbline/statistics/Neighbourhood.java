package plumbline.statistics;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import plumbline.statistics.MixedLikelihood.At;

/**
 * A {@link MixedLikelihood} about one Λ, two steps to either side along every entry and along every two of them, for derivatives
 * by differences of fourth order. All are for one step and not for one unit of Λ.
 *
 * @param steps how long a step is in each entry
 * @param lines along entry i where j is i, along both i and j where j is less
 */
record Neighbourhood(double[] steps, List<List<Line>> lines) {

    /** The length of a step as a share of the entry, or of the least entry that would show in the readings of a patient. */
    private static final double STEP = 0.01;

    /** A direction in which the likelihood bends less than this share of the most says nothing. */
    private static final double FLAT = 1e-12;

    static Neighbourhood of(MixedLikelihood likelihood, double[] factor) {
        double least = Math.sqrt((double) likelihood.patients() / likelihood.n());
        var steps = IntStream.range(0, factor.length)
                .mapToDouble(i -> STEP * Math.max(Math.abs(factor[i]), least))
                .toArray();
        var centre = likelihood.at(factor).orElseThrow();
        var lines = IntStream.range(0, factor.length)
                .mapToObj(i -> IntStream.rangeClosed(0, i)
                        .mapToObj(j -> Line.along(step -> {
                            if (step == 0) {
                                return centre;
                            }
                            var near = factor.clone();
                            near[i] = factor[i] + step * steps[i];
                            near[j] = factor[j] + step * steps[j];
                            return likelihood.at(near).orElseThrow();
                        }))
                        .toList())
                .toList();
        return new Neighbourhood(steps, lines);
    }

    At centre() {
        return lines.getFirst().getFirst().at(0);
    }

    RealVector gradient(ToDoubleFunction<At> value) {
        return MatrixUtils.createRealVector(IntStream.range(0, steps.length)
                .mapToDouble(i -> line(i, i).slope(value))
                .toArray());
    }

    List<RealMatrix> gradients(Function<At, RealMatrix> value) {
        return IntStream.range(0, steps.length)
                .mapToObj(i -> line(i, i).slopes(value))
                .toList();
    }

    RealMatrix curvature(ToDoubleFunction<At> value) {
        var curvature = MatrixUtils.createRealMatrix(steps.length, steps.length);
        for (int i = 0; i < steps.length; i++) {
            curvature.setEntry(i, i, line(i, i).curvature(value));
            for (int j = 0; j < i; j++) {
                double both = line(i, j).curvature(value) - curvature.getEntry(i, i) - curvature.getEntry(j, j);
                curvature.setEntry(i, j, both / 2);
                curvature.setEntry(j, i, both / 2);
            }
        }
        return curvature;
    }

    /** The inverse of a curvature, without the directions that say nothing. */
    static RealMatrix inverse(RealMatrix symmetric) {
        var decomposition = new EigenDecompositionSymmetric(symmetric);
        var inverse = MatrixUtils.createRealMatrix(symmetric.getRowDimension(), symmetric.getColumnDimension());
        for (int m = 0; m < symmetric.getRowDimension(); m++) {
            double curvature = decomposition.getEigenvalue(m);
            if (curvature > FLAT * decomposition.getEigenvalue(0)) {
                var direction = decomposition.getEigenvector(m);
                inverse = inverse.add(direction.outerProduct(direction).scalarMultiply(1 / curvature));
            }
        }
        return inverse;
    }

    private Line line(int i, int j) {
        return lines.get(i).get(j);
    }

    /** What is found at two steps back, one back, none, one on and two on. */
    record Line(List<At> found) {

        private static Line along(IntFunction<At> at) {
            return new Line(IntStream.rangeClosed(-2, 2).mapToObj(at).toList());
        }

        private At at(int step) {
            return found.get(step + 2);
        }

        private double slope(ToDoubleFunction<At> value) {
            double near = value.applyAsDouble(at(1)) - value.applyAsDouble(at(-1));
            double far = value.applyAsDouble(at(2)) - value.applyAsDouble(at(-2));
            return (8 * near - far) / 12;
        }

        private RealMatrix slopes(Function<At, RealMatrix> value) {
            var near = value.apply(at(1)).subtract(value.apply(at(-1)));
            var far = value.apply(at(2)).subtract(value.apply(at(-2)));
            return near.scalarMultiply(8).subtract(far).scalarMultiply(1 / 12.0);
        }

        private double curvature(ToDoubleFunction<At> value) {
            double centre = value.applyAsDouble(at(0));
            double near = value.applyAsDouble(at(1)) - centre + (value.applyAsDouble(at(-1)) - centre);
            double far = value.applyAsDouble(at(2)) - centre + (value.applyAsDouble(at(-2)) - centre);
            return (16 * near - far) / 12;
        }
    }
}
