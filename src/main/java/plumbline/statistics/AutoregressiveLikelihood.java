package plumbline.statistics;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.optim.univariate.UnivariatePointValuePair;

/**
 * A linear model of one series over time whose errors are first-order autoregressive, fitted by restricted maximum
 * likelihood:
 *
 * <pre>
 * y      = X·b + e,   Cov(e_i, e_j) = σ²·φ^|t_i − t_j| = σ²·R_ij
 * b(φ)   = (XᵀR⁻¹X)⁻¹·XᵀR⁻¹y
 * σ²(φ)  = (y − X·b)ᵀR⁻¹(y − X·b) / (n − p)
 * ℓ(φ)   = −½·[(n − p)·log σ²(φ) + log|R| + log|XᵀR⁻¹X|]
 * log|R| = Σ log(1 − φ^(2·gap))                          over all gaps between neighbours
 * </pre>
 *
 * <p>φ is the maximum of ℓ: over −0.95 to 0.95 in an evenly spaced series, where it is the correlation of neighbours;
 * over 0 to 0.95 otherwise, where it is that of errors one unit of time apart, because a negative φ has no power of a
 * broken gap. ℓ may have two maxima, so a grid is searched and each of its peaks climbed.
 *
 * <p>Only neighbours enter R⁻¹: with a = φ^gap a row z' that follows z counts as (z' − a·z) / √(1 − a²), the first as
 * it is. The cross products of all rows with one gap are therefore a polynomial in a, whose coefficients are summed
 * once; a φ then costs a few small matrices rather than a pass over the series.
 *
 * <p>Sources: Patterson and Thompson 1971, Biometrika 58:545, for the likelihood; Jones 1981 in Findley (ed.), Applied
 * Time Series Analysis II, for φ^gap. R's {@code nlme::gls} with {@code corAR1} and {@code corCAR1} fits the same.
 */
public final class AutoregressiveLikelihood {

    private static final double HIGHEST = 0.95;
    private static final int GRID = 48;

    /** Gaps that differ by less than this share are one gap that was rounded. */
    private static final double SAME_GAP = 1e-9;

    private final Projection projection;
    private final int n;

    /** Coefficients and, as the last column, the response. */
    private final int columns;

    private final double[] first;
    private final List<Neighbours> neighbours = new ArrayList<>();

    private AutoregressiveLikelihood(double[] times, Projection projection) {
        this.projection = projection;
        this.n = times.length;
        this.columns = projection.coordinates().length + 1;
        var earlier = row(0);
        this.first = new double[columns * (columns + 1) / 2];
        addProducts(first, earlier, earlier);
        for (int t = 1; t < n; t++) {
            var later = row(t);
            neighboursAt(times[t] - times[t - 1]).add(earlier, later);
            earlier = later;
        }
        if (isEven()) {
            neighbours.set(0, neighbours.getFirst().asUnit());
        }
    }

    /**
     * Fits one coefficient to each column and φ to what they leave.
     *
     * @param times of the observations, strictly increasing, in any unit
     * @param design X, a row for each observation and a column for each coefficient
     * @param response y
     * @return refused when there are no more observations than coefficients, when a column follows from the others, or
     *     when the fit is exact so that every standard error would be 0
     * @throws IllegalArgumentException for times that do not increase, lengths that differ, or a value that is not a
     *     finite number
     */
    public static Estimate<AutoregressiveFit> fit(double[] times, double[][] design, double[] response) {
        Input.requireLength(response.length, times.length);
        Input.requireIncreasing(times);
        return Projection.of(design, response)
                .then(projection -> projection.residualNorm() == 0
                        ? Estimate.refused(Refusal.NO_VARIATION)
                        : Estimate.of(new AutoregressiveLikelihood(times, projection).maximum()));
    }

    private boolean isEven() {
        return neighbours.size() == 1;
    }

    /** The observation at t: its row in the orthogonal basis, and what the basis leaves of the response, in length 1. */
    private double[] row(int t) {
        var row = new double[columns];
        for (int k = 0; k < columns - 1; k++) {
            row[k] = projection.basis()[k][t];
        }
        row[columns - 1] = projection.residual()[t] / projection.residualNorm();
        return row;
    }

    private Neighbours neighboursAt(double gap) {
        for (var known : neighbours) {
            if (Math.abs(known.gap - gap) <= SAME_GAP * gap) {
                return known;
            }
        }
        var found = new Neighbours(gap, first.length);
        neighbours.add(found);
        return found;
    }

    private AutoregressiveFit maximum() {
        double lowest = isEven() ? -HIGHEST : 0;
        double step = (HIGHEST - lowest) / GRID;
        var phis = new double[GRID + 1];
        var values = new double[GRID + 1];
        for (int i = 0; i <= GRID; i++) {
            phis[i] = Math.min(HIGHEST, lowest + i * step);
            values[i] = value(phis[i]);
        }
        double best = lowest;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= GRID; i++) {
            int left = Math.max(0, i - 1);
            int right = Math.min(GRID, i + 1);
            if (values[i] > highest) {
                highest = values[i];
                best = phis[i];
            }
            if (values[i] >= values[left] && values[i] >= values[right]) {
                var peak = climb(phis[left], phis[i], phis[right]);
                if (peak.getValue() > highest) {
                    highest = peak.getValue();
                    best = peak.getPoint();
                }
            }
        }
        return at(best);
    }

    private UnivariatePointValuePair climb(double lowest, double start, double highest) {
        return new BrentOptimizer(1e-10, 1e-11)
                .optimize(
                        new MaxEval(500),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(this::value),
                        new SearchInterval(lowest, highest, start));
    }

    /** ℓ(φ), but for a constant: the length of the residual and the determinant of the design's own triangle. */
    private double value(double phi) {
        var root = crossProducts(phi);
        double logDeterminant = 0;
        for (var each : neighbours) {
            double a = Math.pow(phi, each.gap);
            logDeterminant += each.count * Math.log1p(-a * a);
        }
        for (int k = 0; k < columns - 1; k++) {
            logDeterminant += 2 * Math.log(root[diagonal(k)]);
        }
        return -(n - columns + 1) * Math.log(root[diagonal(columns - 1)]) - logDeterminant / 2;
    }

    private AutoregressiveFit at(double phi) {
        var root = crossProducts(phi);
        int p = columns - 1;
        double length = projection.residualNorm();
        var triangle = new double[p][p];
        var response = new double[p];
        for (int i = 0; i < p; i++) {
            response[i] = length * root[diagonal(p) - p + i];
            for (int k = i; k < p; k++) {
                double lower = root[diagonal(k) - k + i];
                response[i] += lower * projection.coordinates()[k];
                for (int j = k; j < p; j++) {
                    triangle[i][j] += lower * projection.triangle()[k][j];
                }
            }
        }
        double left = length * root[diagonal(p)];
        return new AutoregressiveFit(phi, LinearFit.solve(triangle, response, left * left / (n - p), n));
    }

    /**
     * ZᵀR⁻¹Z as its Cholesky root, row by row of the lower triangle. Z being basis and residual, the last row holds the
     * equations for the coefficients and ends in the root of the squares they leave.
     */
    private double[] crossProducts(double phi) {
        var root = first.clone();
        for (var each : neighbours) {
            each.addTo(root, Math.pow(phi, each.gap));
        }
        for (int i = 0; i < columns; i++) {
            int row = diagonal(i) - i;
            for (int j = 0; j <= i; j++) {
                int other = diagonal(j) - j;
                double sum = root[row + j];
                for (int k = 0; k < j; k++) {
                    sum -= root[row + k] * root[other + k];
                }
                root[row + j] = i == j ? Math.sqrt(sum) : sum / root[other + j];
            }
        }
        return root;
    }

    private static int diagonal(int row) {
        return row * (row + 3) / 2;
    }

    private static void addProducts(double[] sums, double[] one, double[] other) {
        int at = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j <= i; j++) {
                sums[at++] += one[i] * other[j];
            }
        }
    }

    /** The cross products of all rows that lie one gap behind another, as the polynomial in a = φ^gap they are. */
    private static final class Neighbours {

        private final double gap;
        private int count;
        private final double[] later;
        private final double[] earlier;
        private final double[] crossed;

        private Neighbours(double gap, int size) {
            this(gap, 0, new double[size], new double[size], new double[size]);
        }

        private Neighbours(double gap, int count, double[] later, double[] earlier, double[] crossed) {
            this.gap = gap;
            this.count = count;
            this.later = later;
            this.earlier = earlier;
            this.crossed = crossed;
        }

        private Neighbours asUnit() {
            return new Neighbours(1, count, later, earlier, crossed);
        }

        private void add(double[] before, double[] after) {
            count++;
            addProducts(later, after, after);
            addProducts(earlier, before, before);
            addProducts(crossed, after, before);
            addProducts(crossed, before, after);
        }

        private void addTo(double[] sums, double a) {
            double scale = 1 / ((1 - a) * (1 + a));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += scale * (later[i] + a * (a * earlier[i] - crossed[i]));
            }
        }
    }
}
