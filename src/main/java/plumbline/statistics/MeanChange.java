package plumbline.statistics;

import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/**
 * How the mean reading changed from one phase to the next, with a Welch interval that knows neighbouring readings
 * resemble each other. It describes; it attributes nothing: recovery that would have come anyway is in it.
 *
 * <p>Readings of one person are autocorrelated, so n of them carry less than n independent ones would, and the plain
 * Welch interval would be too narrow. Here each phase counts for its effective number of readings:
 *
 * <pre>
 * e      = reading − mean of its own phase
 * r1     = Σ e(t)·e(t+1) / Σ e(t)²                        both sums over both phases
 * r      = r1 + (1 + 3·max(r1, 0)) / min(n before, n after), held within 0 and 0.9
 * n_eff  = n·(1 − r) / (1 + r), at least 2.01             for each phase
 * v      = sd² / n_eff                                    for each phase
 * df     = (v before + v after)² / (v before² / (n_eff before − 1) + v after² / (n_eff after − 1))
 * bounds = change ± t·√(v before + v after)               t the (1 + confidence) / 2 quantile on df
 * </pre>
 *
 * <p>The numerator of r1 pairs neighbours inside a phase and never across the boundary. Its denominator is the sum of
 * <em>all</em> squared residuals, those without a right-hand neighbour included. That is the definition of the
 * correlogram (Box and Jenkins; NIST certifies it, R's {@code acf} computes it), it keeps r1 within −1 and 1 in the
 * shortest series, it is 0 only when no phase varies, and it is the estimator whose mean is −1/n for independent
 * readings, which the bias correction assumes. Neighbours count as equally far apart, however many days lie between.
 *
 * <p>The floor of 2.01 keeps the degrees of freedom above 1. A phase of two readings is the one case where it lies
 * above n, so that the interval can be a hair narrower than plain Welch; from three readings a phase upward it is not,
 * at confidences to 0.99. In short series autocorrelation is underestimated all the same: take the interval as likely
 * too narrow.
 *
 * <p>Sources: Welch 1947, Biometrika 34:28, and Satterthwaite 1946, Biometrics Bulletin 2:110, for the interval; Bayley
 * and Hammersley 1946, Supplement to the JRSS 8:184, for the effective number; Marriott and Pope 1954, Biometrika
 * 41:390, and Kendall 1954, Biometrika 41:403, for the bias of r1.
 *
 * @param before the phase before
 * @param after the phase after
 * @param interval of {@link #change()}; refused for a phase of one reading, which says nothing about how readings vary,
 *     and where each phase repeats one value, so that an interval would have no width
 */
public record MeanChange(Summary before, Summary after, Estimate<WelchInterval> interval) {

    private static final double HIGHEST_AUTOCORRELATION = 0.9;
    private static final double FEWEST_EFFECTIVE_READINGS = 2.01;

    /**
     * Compares two phases. Two readings in each are enough to compute an interval; how many it takes to show one is for
     * the caller.
     *
     * @param before readings of the phase before in order of time, in points of one scale
     * @param after readings of the phase after in order of time, on the same scale
     * @param confidence of the interval, between 0 and 1, usually 0.95
     * @return empty when a phase has no reading
     * @throws IllegalArgumentException for a reading that is not a finite number, or a confidence not between 0 and 1
     */
    public static Optional<MeanChange> between(double[] before, double[] after, double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence must lie between 0 and 1, not be " + confidence);
        }
        return Summary.of(before)
                .flatMap(b -> Summary.of(after).map(a -> new MeanChange(b, a, interval(before, after, confidence))));
    }

    /** Mean after minus mean before, in points; negative is less pain. */
    public double change() {
        return after.mean() - before.mean();
    }

    private static Estimate<WelchInterval> interval(double[] before, double[] after, double confidence) {
        if (before.length < 2 || after.length < 2) {
            return Estimate.refused(Refusal.TOO_FEW);
        }
        Scatter b = Scatter.of(before);
        Scatter a = Scatter.of(after);
        if (b.squares + a.squares == 0) {
            return Estimate.refused(Refusal.NO_VARIATION);
        }
        double r = autocorrelation(b, a);
        double variance = b.varianceOfMean(r) + a.varianceOfMean(r);
        double t = -new TDistribution(degreesOfFreedom(b, a, r)).inverseCumulativeProbability((1 - confidence) / 2);
        double reach = t * Math.sqrt(variance);
        double change = a.mean - b.mean;
        var bounds = new Interval(change - reach, change + reach, confidence);
        return Estimate.of(new WelchInterval(bounds, r, b.effective(r), a.effective(r)));
    }

    private static double autocorrelation(Scatter before, Scatter after) {
        double r1 = (before.products + after.products) / (before.squares + after.squares);
        double bias = (1 + 3 * Math.max(r1, 0)) / Math.min(before.n, after.n);
        return Math.clamp(r1 + bias, 0, HIGHEST_AUTOCORRELATION);
    }

    /** Welch–Satterthwaite, in shares of the variance so that no square can underflow and divide 0 by 0. */
    private static double degreesOfFreedom(Scatter before, Scatter after, double r) {
        double share = before.varianceOfMean(r) / (before.varianceOfMean(r) + after.varianceOfMean(r));
        return 1 / (share * share / (before.effective(r) - 1) + (1 - share) * (1 - share) / (after.effective(r) - 1));
    }

    /**
     * How the readings of one phase lie about their mean.
     *
     * @param squares sum of the squared residuals; exactly 0 where all readings are equal, because the mean of equal
     *     numbers is computed as that number
     * @param products sum of the products of neighbouring residuals
     */
    private record Scatter(int n, double mean, double squares, double products) {

        static Scatter of(double[] readings) {
            double mean = StatUtils.mean(readings);
            double squares = 0;
            double products = 0;
            for (int t = 0; t < readings.length; t++) {
                double residual = readings[t] - mean;
                squares += residual * residual;
                products += t == 0 ? 0 : residual * (readings[t - 1] - mean);
            }
            return new Scatter(readings.length, mean, squares, products);
        }

        double effective(double r) {
            return Math.max(FEWEST_EFFECTIVE_READINGS, n * (1 - r) / (1 + r));
        }

        double varianceOfMean(double r) {
            return squares / (n - 1) / effective(r);
        }
    }
}
