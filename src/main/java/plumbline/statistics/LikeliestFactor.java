package plumbline.statistics;

import java.util.Arrays;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimplePointChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * The search for the Λ that makes the readings likeliest. Nelder and Mead's simplex comes near it wherever it lies; it needs no
 * bounds, because the likelihood is the same whatever the signs of Λ. Where its steps would drown in rounding, Newton's take
 * over.
 *
 * <p>A random slope is dropped where a variance is nothing beside the residual one, or levels and slopes correlate so closely
 * that only one of them is there: the likelihood then has its top at the edge of what is possible, where no curvature says how
 * sure the variances are.
 *
 * <p>Source: Nelder and Mead 1965, Computer Journal 7:308.
 */
final class LikeliestFactor {

    /** A variance below this share of the residual one is none. */
    private static final double NO_VARIANCE = 1e-8;

    private static final double HIGHEST_CORRELATION = 0.99;

    /** A residual standard deviation below this share of the root mean square of the response is rounding. */
    private static final double ROUNDING = 1e-5;

    /** A simplex starts again for as long as that gains more than this in −2·log likelihood: it can shrink before it arrives. */
    private static final double SIMPLEX_SETTLED = 1e-3;

    /** A step of Newton's is the last where it promises less, because each squares the error that was left. */
    private static final double NEWTON_SETTLED = 1e-8;

    private static final int MOST_STEPS = 20;

    private static final int MOST_EVALUATIONS = 4_000;

    private LikeliestFactor() {}

    /**
     * Searches.
     *
     * @param withSlope whether a random slope is worth a try
     * @return a, b and d of Λ, or a alone where there is no random slope; refused where nothing is left unexplained, and where
     *     the search does not settle
     */
    static Estimate<double[]> of(MixedLikelihood likelihood, boolean withSlope) {
        var level = Estimate.of(new double[] {1});
        var start = withSlope ? Estimate.of(new double[] {1, 0, 1}) : level;
        return start.then(factor -> search(likelihood, factor))
                .then(factor -> isDegenerate(factor) ? level.then(a -> search(likelihood, a)) : Estimate.of(factor))
                .then(factor -> Estimate.of(factor[0] * factor[0] < NO_VARIANCE ? new double[] {0} : factor));
    }

    private static boolean isDegenerate(double[] factor) {
        if (factor.length == 1) {
            return false;
        }
        double level = factor[0] * factor[0];
        double slope = factor[1] * factor[1] + factor[2] * factor[2];
        return level < NO_VARIANCE
                || slope < NO_VARIANCE
                || Math.abs(factor[1]) / Math.sqrt(slope) > HIGHEST_CORRELATION;
    }

    private static Estimate<double[]> search(MixedLikelihood likelihood, double[] start) {
        var optimizer = new SimplexOptimizer(new SimplePointChecker<>(1e-4, 1e-5));
        var found = new PointValuePair(start, Double.POSITIVE_INFINITY);
        double before;
        try {
            do {
                before = found.getValue();
                found = optimizer.optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        new ObjectiveFunction(likelihood::profile),
                        GoalType.MINIMIZE,
                        new InitialGuess(found.getPoint()),
                        new NelderMeadSimplex(sides(found.getPoint())));
            } while (before - found.getValue() > SIMPLEX_SETTLED);
        } catch (MathIllegalStateException e) {
            return Estimate.refused(Refusal.NOT_CONVERGED);
        }
        var nearest = found.getPoint();
        return likelihood
                        .at(nearest)
                        .filter(at -> likelihood.variance(at) > ROUNDING * ROUNDING)
                        .isPresent()
                ? Estimate.of(newton(likelihood, nearest))
                : Estimate.refused(Refusal.NO_VARIATION);
    }

    private static double[] sides(double... factor) {
        return Arrays.stream(factor)
                .map(entry -> Math.max(0.1, Math.abs(entry) / 4))
                .toArray();
    }

    private static double[] newton(MixedLikelihood likelihood, double[] start) {
        var factor = start;
        for (int i = 0; i < MOST_STEPS; i++) {
            var near = Neighbourhood.of(likelihood, factor);
            var gradient = near.gradient(likelihood::profile);
            var step =
                    Neighbourhood.inverse(near.curvature(likelihood::profile)).operate(gradient);
            var next = factor.clone();
            Arrays.setAll(next, entry -> next[entry] - step.getEntry(entry) * near.steps()[entry]);
            if (!(likelihood.profile(next) < likelihood.profile(near.centre()) + NEWTON_SETTLED)) {
                return factor;
            }
            factor = next;
            if (gradient.dotProduct(step) < NEWTON_SETTLED) {
                return factor;
            }
        }
        return factor;
    }
}
