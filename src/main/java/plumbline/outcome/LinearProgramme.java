package plumbline.outcome;

import java.util.Arrays;

/**
 * The least cost at which some equations hold: minimise c·x with A·x = 0 and 0 ≤ x ≤ u, by the simplex method for bounded unknowns
 * with a dense tableau, which is enough for a thousand unknowns. It begins with x = 0.
 *
 * <p>Source: Dantzig 1955, Econometrica 23:174, for the bounds; the rule against going round in circles is that of Bland 1977,
 * Mathematics of Operations Research 2:103.
 */
final class LinearProgramme {

    private static final double TINY = 1e-9;
    private static final int NONE = -1;

    private final int unknowns;
    private final double[] upper;

    /** One row for each equation, the last column its right side; the last row is the cost. */
    private final double[][] tableau;

    /** The unknown that each equation is solved for; those beyond the given ones are held at 0. */
    private final int[] basis;

    /** Unknowns that are counted down from their upper bound. */
    private final boolean[] turned;

    /**
     * @param equations the coefficient of each unknown in each
     * @param upper bound of each unknown, may be infinite
     * @param cost of each, which must not be negative for one without an upper bound
     */
    LinearProgramme(double[][] equations, double[] upper, double[] cost) {
        var rows = equations.length;
        this.unknowns = cost.length;
        this.upper = Arrays.copyOf(upper, unknowns + rows);
        turned = new boolean[unknowns];
        tableau = new double[rows + 1][];
        basis = new int[rows];
        for (int i = 0; i < rows; i++) {
            tableau[i] = Arrays.copyOf(equations[i], unknowns + 1);
            basis[i] = unknowns + i;
        }
        tableau[rows] = Arrays.copyOf(cost, unknowns + 1);
    }

    /** A solution of least cost: a value for each unknown. */
    double[] solve() {
        var steep = 20L * (unknowns + basis.length);
        for (long step = 0; ; step++) {
            var entering = entering(step < steep);
            if (entering == NONE) {
                return solution();
            }
            advance(entering);
        }
    }

    private int entering(boolean steep) {
        var cost = tableau[basis.length];
        var best = NONE;
        double least = -TINY;
        for (int j = 0; j < unknowns; j++) {
            if (cost[j] < least && upper[j] > 0) {
                best = j;
                least = cost[j];
                if (!steep) {
                    return best;
                }
            }
        }
        return best;
    }

    /** Lets an unknown grow until it, or one of those that depend on it, reaches a bound. */
    private void advance(int entering) {
        var leaving = NONE;
        double room = upper[entering];
        for (int i = 0; i < basis.length; i++) {
            var rate = tableau[i][entering];
            if (Math.abs(rate) > TINY) {
                var reach = Math.max(0, (rate > 0 ? value(i) : upper[basis[i]] - value(i)) / Math.abs(rate));
                if (reach < room - TINY || (reach < room + TINY && leaving != NONE && basis[i] < basis[leaving])) {
                    leaving = i;
                    room = Math.min(room, reach);
                }
            }
        }
        if (leaving == NONE) {
            turn(entering);
        } else {
            if (tableau[leaving][entering] < 0) {
                turnSolvedFor(leaving);
            }
            pivot(leaving, entering);
        }
    }

    private double value(int row) {
        return tableau[row][unknowns];
    }

    /** Counts an unknown of value 0 from its other bound. */
    private void turn(int unknown) {
        if (Double.isInfinite(upper[unknown])) {
            throw new IllegalArgumentException("There is no least cost");
        }
        for (var row : tableau) {
            row[unknowns] -= upper[unknown] * row[unknown];
            row[unknown] = -row[unknown];
        }
        turned[unknown] = !turned[unknown];
    }

    /** Counts the unknown that an equation is solved for from its upper bound. */
    private void turnSolvedFor(int row) {
        var unknown = basis[row];
        for (int j = 0; j < unknowns; j++) {
            tableau[row][j] = -tableau[row][j];
        }
        tableau[row][unknowns] = upper[unknown] - tableau[row][unknowns];
        if (unknown < unknowns) {
            tableau[row][unknown] = 1;
            turned[unknown] = !turned[unknown];
        }
    }

    private void pivot(int row, int column) {
        var pivot = tableau[row];
        var by = pivot[column];
        for (int j = 0; j <= unknowns; j++) {
            pivot[j] /= by;
        }
        for (var other : tableau) {
            var factor = other[column];
            if (other != pivot && factor != 0) {
                for (int j = 0; j <= unknowns; j++) {
                    other[j] -= factor * pivot[j];
                }
                other[column] = 0;
            }
        }
        basis[row] = column;
    }

    private double[] solution() {
        var solution = new double[unknowns];
        for (int i = 0; i < basis.length; i++) {
            if (basis[i] < unknowns) {
                solution[basis[i]] = value(i);
            }
        }
        for (int j = 0; j < unknowns; j++) {
            solution[j] = turned[j] ? upper[j] - solution[j] : solution[j];
        }
        return solution;
    }
}
