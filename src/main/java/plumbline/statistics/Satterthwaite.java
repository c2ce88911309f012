package plumbline.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * <p>The derivatives by σ are exact, those by Λ differences ({@link Neighbourhood}) for steps and not for units of Λ, which
 * cancel out of df.
 *
 * <p>Sources: Satterthwaite 1946, Biometrics Bulletin 2:110; Fai and Cornelius 1996, Journal of Statistical Computation and
 * Simulation 54:363, for the F; Kuznetsova and others 2017, Journal of Statistical Software 82(13), for w.
 *
 * @param uncertainty A
 * @param gradients ∂Var(β)/∂w
 * @param covariance Var(β)
 */
record Satterthwaite(RealMatrix uncertainty, List<RealMatrix> gradients, RealMatrix covariance) {

    /** Degrees of freedom this close are the same. */
    private static final double ROUNDING = 1e-8;

    static Satterthwaite of(MixedLikelihood likelihood, double[] factor, double variance) {
        var neighbourhood = Neighbourhood.of(likelihood, factor);
        Function<At, RealMatrix> ofCoefficients =
                at -> MatrixUtils.createRealMatrix(likelihood.fit(at, variance).covariance());
        var covariance = ofCoefficients.apply(neighbourhood.centre());
        int k = factor.length;
        var curvature = MatrixUtils.createRealMatrix(k + 1, k + 1);
        curvature.setSubMatrix(
                neighbourhood.curvature(at -> at.deviance(variance)).getData(), 0, 0);
        var withSigma = neighbourhood.gradient(At::rest).mapMultiply(-2 / variance);
        for (int i = 0; i < k; i++) {
            curvature.setEntry(i, k, withSigma.getEntry(i));
            curvature.setEntry(k, i, withSigma.getEntry(i));
        }
        curvature.setEntry(k, k, 4.0 * (likelihood.n() - likelihood.columns()));
        return new Satterthwaite(
                Neighbourhood.inverse(curvature).scalarMultiply(2),
                Stream.concat(neighbourhood.gradients(ofCoefficients).stream(), Stream.of(covariance.scalarMultiply(2)))
                        .toList(),
                covariance);
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
}
