package plumbline.statistics;

import java.util.stream.DoubleStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How readings and phase go together once an improvement already under way before the change is taken out: Kendall's
 * tau-b between each reading and its phase, after subtracting the Theil–Sen slope of the phase before from both phases
 * where {@link MannKendall} finds an improvement in it at 5 %.
 *
 * <p>It describes and no more. The test before it misses shallow trends, so that recovery by itself looks like an effect
 * in 11 to 37 % of recent pain.
 *
 * <p>Source: Tarlow 2017, Behavior Modification 41:427. There a baseline that worsens is corrected too; here it is not,
 * because that would make a useless device look better.
 *
 * @param tauB −1 to 1, below 0 where readings are lower after; 0 where nothing is left once the trend is out
 * @param p two-sided, of Kendall's S corrected for continuity
 * @param slope what was taken out, in points per unit of time; 0 where nothing was
 */
public record BaselineCorrectedTau(double tauB, double p, double slope) {

    private static final double SIGNIFICANT = 0.05;
    private static final int FEWEST_BEFORE = 3;

    /** Residuals that differ by less than this share of the largest reading are equal but for rounding. */
    private static final double ROUNDING = 1e-10;

    /**
     * Compares two phases.
     *
     * @param timesBefore of the readings before, in order, in any unit
     * @param before readings of the phase before, in points of one scale
     * @param timesAfter of the readings after, in the same unit and from the same beginning
     * @param after readings of the phase after, on the same scale
     * @param higherIsBetter whether the scale is one on which more is better; of pain, less is
     * @return refused for fewer than three readings before or none after, and where all readings are equal
     * @throws IllegalArgumentException for times out of order, lengths that differ, or a value that is not a finite number
     */
    public static Estimate<BaselineCorrectedTau> between(
            double[] timesBefore, double[] before, double[] timesAfter, double[] after, boolean higherIsBetter) {
        Input.requireLength(timesBefore.length, before.length);
        Input.requireLength(timesAfter.length, after.length);
        var times = joined(timesBefore, timesAfter);
        var readings = joined(before, after);
        Input.requireOrder(times);
        Input.requireFinite(readings);
        if (before.length < FEWEST_BEFORE || after.length == 0) {
            return Estimate.refused(Refusal.TOO_FEW);
        }
        var phases = joined(
                new double[before.length],
                DoubleStream.generate(() -> 1).limit(after.length).toArray());
        if (Concordance.of(phases, readings).variance() == 0) {
            return Estimate.refused(Refusal.NO_VARIATION);
        }
        double slope = improvement(timesBefore, before, higherIsBetter);
        var pairs = Concordance.of(phases, slope == 0 ? readings : without(slope, times, readings));
        double p = 2 * new NormalDistribution().cumulativeProbability(-Math.abs(pairs.z()));
        return Estimate.of(new BaselineCorrectedTau(pairs.tauB(), p, slope));
    }

    private static double improvement(double[] times, double[] readings, boolean higherIsBetter) {
        return MannKendall.of(times, readings)
                .found()
                .filter(trend -> trend.p() < SIGNIFICANT && trend.s() > 0 == higherIsBetter)
                .flatMap(_ -> TheilSen.of(times, readings, 1 - SIGNIFICANT).found())
                .map(TheilSen::slope)
                .orElse(0.0);
    }

    private static double[] without(double slope, double[] times, double[] readings) {
        double unit = ROUNDING * DoubleStream.of(readings).map(Math::abs).max().orElseThrow();
        var residuals = new double[readings.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = Math.rint((readings[i] - slope * (times[i] - times[0])) / unit);
        }
        return residuals;
    }

    private static double[] joined(double[] before, double[] after) {
        return DoubleStream.concat(DoubleStream.of(before), DoubleStream.of(after))
                .toArray();
    }
}
