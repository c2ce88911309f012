package plumbline.statistics;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.solvers.BrentSolver;

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
 * broken gap. ℓ may have two maxima, so its slope is searched on a
 * grid and each of its peaks compared.
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
    private static final int GRID = 40;

    /** Where the slope at 0 is taken: there itself, powers of less than 1 have none. */
    private static final double NEXT_TO_ZERO = 1e-9;

    private static final double ACCURACY = 1e-13;
    private static final int MOST_EVALUATIONS = 200;

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
            if (Spacing.isSame(gap, known.gap)) {
                return known;
            }
        }
        var found = new Neighbours(gap, first.length);
        neighbours.add(found);
        return found;
    }

    /** The highest of the points where the slope of ℓ falls through 0, and of the ends where it has not yet or already. */
    private AutoregressiveFit maximum() {
        double lowest = isEven() ? -HIGHEST : 0;
        double step = (HIGHEST - lowest) / GRID;
        double best = lowest;
        double left = isEven() ? lowest : NEXT_TO_ZERO;
        double slopeLeft = slope(left);
        for (int i = 1; i <= GRID; i++) {
            double right = Math.min(lowest + i * step, HIGHEST);
            double slopeRight = slope(right);
            if (slopeLeft > 0 && slopeRight <= 0) {
                best = higher(best, new BrentSolver(ACCURACY).solve(MOST_EVALUATIONS, this::slope, left, right));
            }
            left = right;
            slopeLeft = slopeRight;
        }
        return at(slopeLeft > 0 ? higher(best, HIGHEST) : best);
    }

    private double higher(double phi, double other) {
        return value(other) > value(phi) ? other : phi;
    }

    /** ℓ(φ), but for a constant: the length of the residual and the determinant of the design's own triangle. */
    private double value(double phi) {
        var root = root(phi);
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

    /**
     * The derivative of −2ℓ(φ), turned round. With M = L·Lᵀ and u the columns of L⁻ᵀ, uᵀM'u is that of the logarithm of
     * each pivot of M: all but the last make up its determinant, and the last is what the coefficients leave.
     */
    private double slope(double phi) {
        var root = root(phi);
        var change = new double[root.length];
        double slope = 0;
        for (var each : neighbours) {
            double a = Math.pow(phi, each.gap);
            double growth = each.gap == 1 ? 1 : each.gap * a / phi;
            each.addChangeTo(change, a, growth);
            slope -= each.count * 2 * a * growth / ((1 - a) * (1 + a));
        }
        var u = new double[columns];
        for (int k = 0; k < columns; k++) {
            u[k] = 1 / root[diagonal(k)];
            for (int i = k - 1; i >= 0; i--) {
                double sum = 0;
                for (int j = i + 1; j <= k; j++) {
                    sum += root[diagonal(j) - j + i] * u[j];
                }
                u[i] = -sum / root[diagonal(i)];
            }
            double relative = 0;
            for (int i = 0; i <= k; i++) {
                for (int j = 0; j < i; j++) {
                    relative += 2 * change[diagonal(i) - i + j] * u[i] * u[j];
                }
                relative += change[diagonal(i)] * u[i] * u[i];
            }
            slope += k < columns - 1 ? relative : (n - columns + 1) * relative;
        }
        return -slope;
    }

    private AutoregressiveFit at(double phi) {
        var root = root(phi);
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
                    triangle[i][j] += lower * projection.triangle().rows()[k][j];
                }
            }
        }
        double left = length * root[diagonal(p)];
        double variance = left * left / (n - p);
        var solved = new Triangle(triangle);
        return new AutoregressiveFit(
                phi, new LinearFit(solved.solve(response), solved.covariance(variance), Math.sqrt(variance), n));
    }

    /** M = ZᵀR⁻¹Z, row by row of the lower triangle, where Z is the basis and what it leaves of the response. */
    private double[] products(double phi) {
        var products = first.clone();
        for (var each : neighbours) {
            each.addTo(products, Math.pow(phi, each.gap));
        }
        return products;
    }

    /** L of L·Lᵀ = M. Its last row holds the equations for the coefficients and ends in the root of what they leave. */
    private double[] root(double phi) {
        var root = products(phi);
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

        /** Adds the derivative of what {@link #addTo} adds, where that of a is its growth. */
        private void addChangeTo(double[] sums, double a, double growth) {
            double scale = 1 / ((1 - a) * (1 + a));
            for (int i = 0; i < sums.length; i++) {
                double value = scale * (later[i] + a * (a * earlier[i] - crossed[i]));
                sums[i] += growth * scale * (2 * a * (earlier[i] + value) - crossed[i]);
            }
        }
    }
}
