package plumbline.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;

/**
 * Analysis of covariance: how the change of patients depends on their group, with what they began with, or how long they wore
 * a device, held equal.
 *
 * <p>Who begins with more pain has more to lose, and groups rarely begin alike: compared by their raw change the group that
 * began worse looks better treated. With the baseline in the model they are compared as if all had begun at the mean.
 *
 * <pre>
 * change(i) = m(group of i) + Σ b(j)·(x(j, i) − mean of x(j)) + e(i)         by least squares
 * mean      = m(g), the change of group g for the mean of every covariate
 * groups    : F of this model against one with a single m                    do the groups differ?
 * interaction(j) : F of a model with b(j) for each group against this one    does x(j) matter more in one group?
 * adjusted(i) = change(i) − Σ b(j)·(x(j, i) − mean of x(j))
 * </pre>
 *
 * <p>The question whether an effect differs between groups is answered by the interaction, never by the effect being
 * significant in one group and not in another.
 *
 * <p>Sources: Fisher 1932, Statistical Methods for Research Workers, 4th edition, 49.1; Vickers and Altman 2001, BMJ 323:1123,
 * for change given the baseline; Altman and Bland 2003, BMJ 326:219, for the interaction.
 */
public final class Ancova {

    private final double[] changes;
    private final int[] group;
    private final int groups;
    private final double[][] covariates;
    private final LinearFit fit;

    private Ancova(double[] changes, int[] group, int groups, double[][] covariates, LinearFit fit) {
        this.changes = changes;
        this.group = group;
        this.groups = groups;
        this.covariates = covariates;
        this.fit = fit;
    }

    /**
     * Fits the model.
     *
     * @param changes one of each patient, in points
     * @param group the group of each patient, counted from 0 without leaving one out; all 0 where there is but one
     * @param covariates of each patient, in the order of the changes: the baseline first, whatever else is held equal after it
     * @return refused where there are no more patients than coefficients, where a covariate is the same for everyone or follows
     *     from the others and the groups, and where the model leaves nothing unexplained
     * @throws IllegalArgumentException for lengths that differ, a number that is not finite, or a group without a patient
     */
    public static Estimate<Ancova> of(double[] changes, int[] group, double[]... covariates) {
        Input.requireLength(changes.length, group.length);
        for (var covariate : covariates) {
            Input.requireLength(changes.length, covariate.length);
            Input.requireFinite(covariate);
        }
        int groups = (int) Arrays.stream(group).distinct().count();
        if (!Arrays.stream(group).allMatch(g -> g >= 0 && g < groups)) {
            throw new IllegalArgumentException("Groups must be counted from 0 without leaving one out");
        }
        var centred = Arrays.stream(covariates).map(Ancova::centred).toArray(double[][]::new);
        return LeastSquares.fit(design(group, groups, centred), changes)
                .then(fit -> Estimate.of(new Ancova(changes, group, groups, centred, fit)));
    }

    private static double[] centred(double[] covariate) {
        double mean = StatUtils.mean(covariate);
        return Arrays.stream(covariate).map(x -> x - mean).toArray();
    }

    private static double[][] design(int[] group, int groups, double[]... columns) {
        return IntStream.range(0, group.length)
                .mapToObj(i -> IntStream.range(0, groups + columns.length)
                        .mapToDouble(j -> j < groups ? (group[i] == j ? 1 : 0) : columns[j - groups][i])
                        .toArray())
                .toArray(double[][]::new);
    }

    /** How many patients. */
    public int n() {
        return fit.n();
    }

    /** The change of a group, in points, for patients with the mean of every covariate. */
    public Contrast mean(int group) {
        return coefficient(group);
    }

    /** How many points a patient changes more for each unit more of a covariate. */
    public Contrast slope(int covariate) {
        return coefficient(groups + covariate);
    }

    private Contrast coefficient(int column) {
        var weights = new double[groups + covariates.length];
        weights[column] = 1;
        return fit.combination(weights);
    }

    /** Whether the groups change alike; refused where there is but one. */
    public Estimate<FTest> differenceOfGroups() {
        return groups < 2
                ? Estimate.refused(Refusal.TOO_FEW)
                : LeastSquares.fit(design(new int[group.length], 1, covariates), changes)
                        .then(smaller -> Estimate.of(FTest.between(smaller, fit)));
    }

    /**
     * Whether a covariate matters alike in all groups; refused where there is but one, or a group too small or too alike to
     * have a slope of its own.
     */
    public Estimate<FTest> interaction(int covariate) {
        if (groups < 2) {
            return Estimate.refused(Refusal.TOO_FEW);
        }
        var ofGroups = IntStream.range(1, groups)
                .mapToObj(g -> IntStream.range(0, group.length)
                        .mapToDouble(i -> group[i] == g ? covariates[covariate][i] : 0)
                        .toArray())
                .toArray(double[][]::new);
        var columns = Arrays.copyOf(covariates, covariates.length + ofGroups.length);
        System.arraycopy(ofGroups, 0, columns, covariates.length, ofGroups.length);
        return LeastSquares.fit(design(group, groups, columns), changes)
                .then(larger -> Estimate.of(FTest.between(fit, larger)));
    }

    /** The change of each patient, in points, as it would be with the mean of every covariate. */
    public double[] adjusted() {
        var coefficients = fit.coefficients();
        return IntStream.range(0, changes.length)
                .mapToDouble(i -> changes[i]
                        - IntStream.range(0, covariates.length)
                                .mapToDouble(j -> coefficients[groups + j] * covariates[j][i])
                                .sum())
                .toArray();
    }
}
