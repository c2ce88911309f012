package plumbline.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import plumbline.statistics.MixedLikelihood.At;

/**
 * How sure the variances of a {@link MixedModel} are, and so how many degrees of freedom a standard error computed from them
 * has:
 *
 * <pre>
 * v(L)  = L·Var(β)·Lᵀ, a function of w = (Λ, log σ)
 * df(L) = 2·v² / (gᵀ·A·g)            g = ∂v/∂w,  A = 2·(∂²(−2·log likelihood)/∂w²)⁻¹
 * df(F) = 2E / (E − q)               E = Σ df(m) / (df(m) − 2) over q orthogonal sums; 2 where one of them has no more than 2
 * </pre>
 *
 * <p>The derivatives by σ are exact, those by Λ differences of fourth order. They are taken for each step of its own length
 * and not for each unit, which cancels out of df.
 *
 * <p>Sources: Satterthwaite 1946, Biometrics Bulletin 2:110; Fai and Cornelius 1996, Journal of Statistical Computation and
 * Simulation 54:363, for the F; Kuznetsova and others 2017, Journal of Statistical Software 82(13), for w.
 *
 * @param uncertainty A
 * @param gradients ∂Var(β)/∂w
 * @param covariance Var(β)
 */
record Satterthwaite(RealMatrix uncertainty, List<RealMatrix> gradients, RealMatrix covariance) {

    /** The length of a step as a share of the entry of Λ, or of the least entry that would show in the readings of a patient. */
    private static final double STEP = 0.01;

    /** A direction in which the likelihood bends less than this share of the most says nothing. */
    private static final double FLAT = 1e-12;

    /** Degrees of freedom this close are the same. */
    private static final double ROUNDING = 1e-8;

    static Satterthwaite of(MixedLikelihood likelihood, double[] factor, double variance) {
        int k = factor.length;
        double least = Math.sqrt((double) likelihood.patients() / likelihood.n());
        var lines = new Line[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                var direction = new double[k];
                direction[i] = STEP * Math.max(Math.abs(factor[i]), least);
                direction[j] = STEP * Math.max(Math.abs(factor[j]), least);
                lines[i][j] = Line.along(direction, factor, likelihood);
            }
        }
        ToDoubleFunction<At> deviance = at -> at.deviance(variance);
        var bend = new double[k + 1][k + 1];
        bend[k][k] = 4 * (likelihood.n() - likelihood.columns());
        for (int i = 0; i < k; i++) {
            bend[i][i] = lines[i][i].curvature(deviance);
            bend[i][k] = -2 * lines[i][i].slope(At::rest) / variance;
            bend[k][i] = bend[i][k];
            for (int j = 0; j < i; j++) {
                bend[i][j] = (lines[i][j].curvature(deviance) - bend[i][i] - bend[j][j]) / 2;
                bend[j][i] = bend[i][j];
            }
        }
        Function<At, RealMatrix> covariance =
                at -> MatrixUtils.createRealMatrix(likelihood.fit(at, variance).covariance());
        var here = covariance.apply(lines[0][0].at(0));
        var gradients = Stream.concat(
                IntStream.range(0, k).mapToObj(i -> lines[i][i].gradient(covariance)),
                Stream.of(here.scalarMultiply(2)));
        return new Satterthwaite(
                inverse(MatrixUtils.createRealMatrix(bend)).scalarMultiply(2), gradients.toList(), here);
    }

    /** Without the directions that say nothing. */
    private static RealMatrix inverse(RealMatrix symmetric) {
        var decomposition = new EigenDecompositionSymmetric(symmetric);
        var inverse = MatrixUtils.createRealMatrix(symmetric.getRowDimension(), symmetric.getColumnDimension());
        for (int m = 0; m < symmetric.getRowDimension(); m++) {
            double bend = decomposition.getEigenvalue(m);
            if (bend > FLAT * decomposition.getEigenvalue(0)) {
                var direction = decomposition.getEigenvector(m);
                inverse = inverse.add(direction.outerProduct(direction).scalarMultiply(1 / bend));
            }
        }
        return inverse;
    }

    /** Of the standard error of a sum of coefficients. */
    double degreesOfFreedom(double... weights) {
        var l = MatrixUtils.createRealVector(weights);
        double v = quadratic(covariance, l);
        var g = MatrixUtils.createRealVector(gradients.stream()
                .mapToDouble(gradient -> quadratic(gradient, l))
                .toArray());
        return 2 * v * v / quadratic(uncertainty, g);
    }

    private static double quadratic(RealMatrix matrix, RealVector vector) {
        return matrix.operate(vector).dotProduct(vector);
    }

    /** Of the denominator of an F over orthogonal sums, each with degrees of freedom of its own. */
    static double ofDenominator(double... df) {
        double least = Arrays.stream(df).min().orElseThrow();
        if (Arrays.stream(df).allMatch(each -> each - least < ROUNDING)) {
            return least;
        }
        if (least <= 2) {
            return 2;
        }
        double e = Arrays.stream(df).map(each -> each / (each - 2)).sum();
        return 2 * e / (e - df.length);
    }

    /** What is found at two steps back, one back, none, one on and two on. */
    private record Line(List<At> steps) {

        static Line along(double[] direction, double[] factor, MixedLikelihood likelihood) {
            return new Line(IntStream.rangeClosed(-2, 2)
                    .mapToObj(step -> IntStream.range(0, factor.length)
                            .mapToDouble(i -> factor[i] + step * direction[i])
                            .toArray())
                    .map(near -> likelihood.at(near).orElseThrow())
                    .toList());
        }

        At at(int step) {
            return steps.get(step + 2);
        }

        double slope(ToDoubleFunction<At> value) {
            return (8 * (value.applyAsDouble(at(1)) - value.applyAsDouble(at(-1)))
                            - (value.applyAsDouble(at(2)) - value.applyAsDouble(at(-2))))
                    / 12;
        }

        double curvature(ToDoubleFunction<At> value) {
            double centre = value.applyAsDouble(at(0));
            double near = value.applyAsDouble(at(1)) - centre + (value.applyAsDouble(at(-1)) - centre);
            double far = value.applyAsDouble(at(2)) - centre + (value.applyAsDouble(at(-2)) - centre);
            return (16 * near - far) / 12;
        }

        RealMatrix gradient(Function<At, RealMatrix> value) {
            var near = value.apply(at(1)).subtract(value.apply(at(-1)));
            var far = value.apply(at(2)).subtract(value.apply(at(-2)));
            return near.scalarMultiply(8).subtract(far).scalarMultiply(1 / 12.0);
        }
    }
}
