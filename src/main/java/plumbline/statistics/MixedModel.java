package plumbline.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * The course of many patients at once, each with many readings: a linear model in which every patient has a level and a slope
 * of their own, drawn from a normal distribution. It is fitted by restricted likelihood.
 *
 * <pre>
 * y(i,j) = x(i,j)·β + u0(i) + u1(i)·time(i,j) + e(i,j),    (u0, u1) ~ N(0, G),   e ~ N(0, σ²)
 * </pre>
 *
 * <p>The columns of x are the caller's: 1 and time first, then what is asked about. The covariance of level and slope is the
 * one that makes the data likeliest ({@link LikeliestFactor}); where they show no slopes that differ, or levels and slopes that
 * go together so closely that only one of them is there, the model has no random slope.
 *
 * <p>How many degrees of freedom a standard error has is Satterthwaite's approximation ({@link Satterthwaite}). Several sums of
 * coefficients are asked about at once by
 *
 * <pre>
 * F(L)  = |D^−½·Pᵀ·L·β|² / q         L·Var(β)·Lᵀ = P·D·Pᵀ, of rank q
 * </pre>
 *
 * <p>Source: Laird and Ware 1982, Biometrics 38:963.
 */
public final class MixedModel {

    private static final int FEWEST_PATIENTS = 20;
    private static final int FEWEST_READINGS = 100;

    /** A sum whose variance is below this share of the largest follows from the others. */
    private static final double INDEPENDENT = 1e-8;

    private final MixedLikelihood likelihood;
    private final double[] factor;
    private final double sigma;
    private final LinearFit fit;
    private final Satterthwaite satterthwaite;

    private MixedModel(MixedLikelihood likelihood, double[] factor) {
        this.likelihood = likelihood;
        this.factor = factor;
        var at = likelihood.at(factor).orElseThrow();
        double variance = likelihood.variance(at);
        sigma = Math.sqrt(variance);
        fit = likelihood.fit(at, variance);
        satterthwaite = Satterthwaite.of(likelihood, factor, variance);
    }

    /**
     * Fits the model.
     *
     * @param patients the readings of each patient, all with the same columns; who has none is left out
     * @return refused for fewer than 20 patients or 100 readings, or one reading a patient; where a column follows from the
     *     others; where nothing is left unexplained; and where the search does not settle
     * @throws IllegalArgumentException for patients with different numbers of columns
     */
    public static Estimate<MixedModel> fit(List<CrossProducts> patients) {
        return fit(patients, FEWEST_PATIENTS);
    }

    /** For published data of fewer patients. */
    static Estimate<MixedModel> fit(List<CrossProducts> patients, int fewest) {
        var seen = patients.stream().filter(patient -> patient.n() > 0).toList();
        seen.forEach(patient -> Input.requireLength(seen.getFirst().columns(), patient.columns()));
        int n = seen.stream().mapToInt(CrossProducts::n).sum();
        if (seen.size() < fewest || n < FEWEST_READINGS || n <= seen.size()) {
            return Estimate.refused(Refusal.TOO_FEW);
        }
        var likelihood = new MixedLikelihood(seen);
        if (n <= likelihood.columns()) {
            return Estimate.refused(Refusal.TOO_FEW);
        }
        if (!likelihood.hasFullRank()) {
            return Estimate.refused(Refusal.RANK_DEFICIENT);
        }
        if (likelihood.scale(likelihood.columns()) == 0) {
            return Estimate.refused(Refusal.NO_VARIATION);
        }
        // As many slopes and levels as readings could be anything.
        return LikeliestFactor.of(likelihood, n > 2 * seen.size())
                .then(factor -> Estimate.of(new MixedModel(likelihood, factor)));
    }

    /** How many patients, at least 20. */
    public int patients() {
        return likelihood.patients();
    }

    /** How many readings, at least 100. */
    public int n() {
        return likelihood.n();
    }

    /** Standard deviation of readings about the line of their patient, in the units of the response. */
    public double sigma() {
        return sigma * unit();
    }

    /** Standard deviation of the levels of patients, in the units of the response; 0 where they do not differ. */
    public double sdOfLevels() {
        return Math.abs(factor[0]) * sigma();
    }

    /** Standard deviation of the slopes of patients, in units of the response for each of time; empty where they were dropped. */
    public OptionalDouble sdOfSlopes() {
        return factor.length == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.hypot(factor[1], factor[2]) * sigma() / likelihood.scale(1));
    }

    /** How far levels and slopes go together, −1 to 1; empty where the slopes were dropped. */
    public OptionalDouble correlation() {
        return factor.length == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.signum(factor[0]) * factor[1] / Math.hypot(factor[1], factor[2]));
    }

    /** β, in the order of the columns. */
    public double[] coefficients() {
        return scaled(fit.coefficients());
    }

    /**
     * The sum of the coefficients, each times its weight: a single coefficient, an effect at some time, a fitted value.
     *
     * @param weights one for each column
     * @throws IllegalArgumentException for another number of weights, or one that is not a finite number
     */
    public Contrast combination(double... weights) {
        requireWeights(weights);
        return ofScaled(scaled(weights));
    }

    /**
     * Whether several sums of coefficients are all 0, asked at once.
     *
     * @param weights for each of the sums one for each column, not all 0; a sum that follows from the others adds nothing
     * @throws IllegalArgumentException for another number of weights, or one that is not a finite number
     */
    public FTest test(double[]... weights) {
        for (var row : weights) {
            requireWeights(row);
        }
        var l = MatrixUtils.createRealMatrix(
                Arrays.stream(weights).map(this::scaled).toArray(double[][]::new));
        var orthogonal = new EigenDecompositionSymmetric(
                l.multiply(MatrixUtils.createRealMatrix(fit.covariance())).multiplyTransposed(l));
        var sums = IntStream.range(0, weights.length)
                .filter(m -> orthogonal.getEigenvalue(m) > INDEPENDENT * orthogonal.getEigenvalue(0))
                .mapToObj(m ->
                        ofScaled(l.preMultiply(orthogonal.getEigenvector(m)).toArray()))
                .toList();
        return new FTest(
                sums.stream().mapToDouble(sum -> sum.t() * sum.t()).average().orElseThrow(),
                sums.size(),
                Satterthwaite.ofDenominator(
                        sums.stream().mapToDouble(Contrast::degreesOfFreedom).toArray()));
    }

    private Contrast ofScaled(double[] weights) {
        var sum = fit.combination(weights);
        return new Contrast(sum.estimate(), sum.standardError(), satterthwaite.degreesOfFreedom(weights));
    }

    private void requireWeights(double... weights) {
        Input.requireLength(likelihood.columns(), weights.length);
        Input.requireFinite(weights);
    }

    private double unit() {
        return likelihood.scale(likelihood.columns());
    }

    /** From coefficients of scaled columns to those of the columns, or from weights of the ones to weights of the others. */
    private double[] scaled(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(j -> values[j] * unit() / likelihood.scale(j))
                .toArray();
    }
}
