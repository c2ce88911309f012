package plumbline.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The restricted likelihood of a {@link MixedModel} for given variances of the random effects, from the cross-products of the
 * patients: what it costs depends on how many patients there are, and not on their readings.
 *
 * <pre>
 * Λ  = (a 0; b d), so that the random effects have the covariance σ²·ΛΛᵀ
 * Mᵢ = I + Λᵀ·ZᵢᵀZᵢ·Λ = LᵢLᵢᵀ                             Z the first two columns of X
 * Bᵢ = Lᵢ⁻¹·Λᵀ·Zᵢᵀ(X y)ᵢ
 * TᵀT = Σ (X y)ᵢᵀ(X y)ᵢ − BᵢᵀBᵢ                           T = (R c; 0 e), R of the columns, e² the rest
 * −2·log likelihood = Σ log|Mᵢ| + log|RᵀR| + e²/σ² + (n − p)·log σ² + constant,   least at σ² = e² / (n − p)
 * </pre>
 *
 * <p>Every column and the response are divided by their root mean square, which makes Λ a matter of the data and not of the
 * units of time, and tells a column that follows from the others from one that is merely small.
 *
 * <p>Sources: Bates and others 2015, Journal of Statistical Software 67(1), for Λ and the profile; Woodbury 1950 for inverting
 * by patient.
 */
final class MixedLikelihood {

    /** How much of a column must be its own, squared, for it to count. */
    private static final double OWN = 1e-10;

    private final int n;
    private final int patients;
    private final int columns;
    private final double[] scale;

    /** Lower triangles of all patients, one after the other. */
    private final double[] products;

    /** Their sum. */
    private final double[] sums;

    /**
     * What is found for some Λ.
     *
     * @param determinants Σ log|Mᵢ| + log|RᵀR|
     * @param triangle R
     * @param coordinates c
     * @param rest e²
     */
    record At(double determinants, double[][] triangle, double[] coordinates, double rest) {

        /** −2·log likelihood but for what does not depend on Λ. */
        double deviance(double variance) {
            return determinants + rest / variance;
        }
    }

    MixedLikelihood(List<CrossProducts> all) {
        patients = all.size();
        columns = all.getFirst().columns();
        n = all.stream().mapToInt(CrossProducts::n).sum();
        int size = CrossProducts.start(columns + 1);
        scale = IntStream.rangeClosed(0, columns)
                .mapToDouble(j -> Math.sqrt(all.stream()
                                .mapToDouble(patient -> patient.product(j, j))
                                .sum()
                        / n))
                .toArray();
        products = new double[patients * size];
        sums = new double[size];
        int at = 0;
        for (var patient : all) {
            for (int i = 0; i <= columns; i++) {
                for (int j = 0; j <= i; j++) {
                    double product = patient.product(i, j) / (scale[i] * scale[j]);
                    products[at++] = product;
                    sums[CrossProducts.start(i) + j] += product;
                }
            }
        }
    }

    int n() {
        return n;
    }

    int patients() {
        return patients;
    }

    int columns() {
        return columns;
    }

    /** The root mean square of a column; the last is that of the response. */
    double scale(int column) {
        return scale[column];
    }

    /** The likeliest σ² for some Λ. */
    double variance(At at) {
        return at.rest / (n - columns);
    }

    /** The coefficients of the scaled columns for some Λ and σ². */
    LinearFit fit(At at, double variance) {
        var triangle = new Triangle(at.triangle);
        return new LinearFit(triangle.solve(at.coordinates), triangle.covariance(variance), Math.sqrt(variance), n);
    }

    /** −2·log likelihood with the likeliest σ², but for a constant; infinite where there is none. */
    double profile(double... factor) {
        return at(factor).map(this::profile).orElse(Double.POSITIVE_INFINITY);
    }

    double profile(At at) {
        return at.determinants + (n - columns) * Math.log(at.rest);
    }

    /** Whether each column has something that the others before it have not. */
    boolean hasFullRank() {
        return IntStream.range(0, columns).allMatch(j -> scale[j] > 0)
                && triangle(sums, OWN * n).isPresent();
    }

    /**
     * Empty where rounding has left nothing, as it does where the random effects explain everything.
     *
     * @param factor a, b and d of Λ; or a alone, without a random slope
     */
    Optional<At> at(double... factor) {
        double a = factor[0];
        double b = factor.length == 1 ? 0 : factor[1];
        double d = factor.length == 1 ? 0 : factor[2];
        var left = sums.clone();
        var u = new double[columns + 1];
        var v = new double[columns + 1];
        double determinants = 0;
        int size = sums.length;
        for (int from = 0; from < products.length; from += size) {
            double ones = products[from];
            double time = products[from + 1];
            double squares = products[from + 2];
            double m = 1 + a * a * ones + 2 * a * b * time + b * b * squares;
            double l = Math.sqrt(m);
            double k = d * (a * time + b * squares) / l;
            double r = 1 + d * d * squares - k * k;
            double s = Math.sqrt(r);
            determinants += Math.log(m * r);
            for (int i = 0; i <= columns; i++) {
                double first = products[from + CrossProducts.start(i)];
                double second = i == 0 ? time : products[from + CrossProducts.start(i) + 1];
                u[i] = (a * first + b * second) / l;
                v[i] = (d * second - k * u[i]) / s;
            }
            int at = 0;
            for (int i = 0; i <= columns; i++) {
                for (int j = 0; j <= i; j++) {
                    left[at++] -= u[i] * u[j] + v[i] * v[j];
                }
            }
        }
        double ofRandomEffects = determinants;
        return triangle(left, 0).map(t -> at(ofRandomEffects, t));
    }

    private At at(double ofRandomEffects, double[][] t) {
        double determinants = ofRandomEffects;
        var r = new double[columns][columns];
        var c = new double[columns];
        for (int i = 0; i < columns; i++) {
            System.arraycopy(t[i], 0, r[i], 0, columns);
            c[i] = t[i][columns];
            determinants += 2 * Math.log(t[i][i]);
        }
        return new At(determinants, r, c, t[columns][columns] * t[columns][columns]);
    }

    /**
     * Cholesky's: the upper triangle T of which TᵀT is the lower triangle given.
     *
     * @param least what the square of a diagonal entry must exceed, that of the response excepted, which may be 0
     */
    private Optional<double[][]> triangle(double[] lower, double least) {
        var t = new double[columns + 1][columns + 1];
        for (int j = 0; j <= columns; j++) {
            for (int i = 0; i <= j; i++) {
                double rest = lower[CrossProducts.start(j) + i];
                for (int k = 0; k < i; k++) {
                    rest -= t[k][i] * t[k][j];
                }
                if (i < j) {
                    t[i][j] = rest / t[i][i];
                } else if (j == columns) {
                    t[j][j] = Math.sqrt(Math.max(0, rest));
                } else if (rest > least) {
                    t[j][j] = Math.sqrt(rest);
                } else {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(t);
    }
}
