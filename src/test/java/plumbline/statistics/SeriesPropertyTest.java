package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** What holds for every series of 12 to 40 whole readings from 0 to 10, with weeks missing or none. */
class SeriesPropertyTest {

    /**
     * Weeks and readings of a patient; the change comes with the seventh.
     *
     * @param weeks from the change
     */
    record Patient(double[] weeks, double[] readings) {

        private static final int BEFORE = 6;

        Estimate<Segmented> segmented() {
            return Segmented.fit(
                    Arrays.copyOf(weeks, BEFORE),
                    Arrays.copyOf(readings, BEFORE),
                    Arrays.copyOfRange(weeks, BEFORE, weeks.length),
                    Arrays.copyOfRange(readings, BEFORE, weeks.length));
        }

        Patient changed(double constant, double perWeek, double factor) {
            var changed = new double[weeks.length];
            Arrays.setAll(changed, i -> constant + perWeek * weeks[i] + factor * readings[i]);
            return new Patient(weeks, changed);
        }
    }

    /** The straight line is in the line before as in the line after: what goes beyond stays. */
    @Property(tries = 300)
    void aStraightLineThroughEverythingIsNoEffect(
            @ForAll("patients") Patient patient,
            @ForAll @DoubleRange(min = -10, max = 10) double constant,
            @ForAll @DoubleRange(min = -1, max = 1) double perWeek) {
        patient.segmented().found().ifPresent(fit -> {
            var sloped =
                    patient.changed(constant, perWeek, 1).segmented().found().orElseThrow();

            assertThat(sloped.phi()).isCloseTo(fit.phi(), within(1e-7));
            assertSame(sloped.effect(4), fit.effect(4), 1);
        });
    }

    @Property(tries = 300)
    void inOtherUnitsTheEffectIsTheSame(
            @ForAll("patients") Patient patient, @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        patient.segmented().found().ifPresent(fit -> {
            var scaled = patient.changed(0, 0, factor).segmented().found().orElseThrow();

            assertThat(scaled.phi()).isCloseTo(fit.phi(), within(1e-7));
            assertSame(scaled.effect(4), fit.effect(4), factor);
        });
    }

    /** The likelihood, written with whole matrices, is nowhere higher; and there the model is that of generalised least squares. */
    @Property(tries = 200)
    void noPhiIsMoreLikelyAndTheModelIsThatOfItsPhi(@ForAll("patients") Patient patient) {
        var weeks = patient.weeks();
        var design = Series.design("segmented", weeks);

        AutoregressiveLikelihood.fit(weeks, design, patient.readings()).found().ifPresent(fit -> {
            var best = new Whole(weeks, design, patient.readings(), fit.phi());
            double lowest = Spacing.isEven(weeks) ? -0.95 : 0;
            for (double phi = lowest; phi <= 0.95; phi += 0.01) {
                var other = new Whole(weeks, design, patient.readings(), phi);
                assertThat(best.likelihood()).isGreaterThan(other.likelihood() - 1e-8);
            }
            for (int k = 0; k < 4; k++) {
                var coefficient = fit.model().coefficient(k);
                assertThat(coefficient.estimate()).isCloseTo(best.coefficients.getEntry(k, 0), within(1e-8));
                assertThat(Math.pow(coefficient.standardError(), 2))
                        .isCloseTo(best.variance * best.inverse.getEntry(k, k), within(1e-8));
            }
        });
    }

    @Property
    void theSlopeFollowsWhatIsDoneToTheSeries(
            @ForAll("patients") Patient patient,
            @ForAll @IntRange(min = -5, max = 5) int perWeek,
            @ForAll @DoubleRange(min = 0.1, max = 10) double factor) {
        double slope = slope(patient);

        double changed = slope(patient.changed(3, perWeek, factor));

        assertThat(changed).isCloseTo(factor * slope + perWeek, within(1e-9));
    }

    @Property
    void readBackwardsATrendIsItsOpposite(@ForAll("patients") Patient patient) {
        var times = patient.weeks();
        MannKendall.of(times, patient.readings()).found().ifPresent(trend -> {
            var backwards =
                    MannKendall.of(times, reversed(patient.readings())).found().orElseThrow();

            assertThat(backwards.s()).isEqualTo(-trend.s());
            assertThat(backwards.p()).isEqualTo(trend.p()).isBetween(0.0, 1.0);
        });
    }

    @Property
    void nonOverlapIsAShareAndTurnsRoundWithThePhases(
            @ForAll("readings") double[] before, @ForAll("readings") double[] after) {
        var apart = NonOverlap.between(before, after).found().orElseThrow();
        var turned = NonOverlap.between(after, before).found().orElseThrow();

        assertThat(apart.tau()).isBetween(-1.0, 1.0).isEqualTo(-turned.tau());
        assertThat(apart.nap(false)).isBetween(0.0, 1.0).isCloseTo(1 - turned.nap(false), within(1e-12));
        assertThat(apart.nap(true)).isCloseTo(1 - apart.nap(false), within(1e-12));
        assertThat(apart.tau()).isCloseTo(2 * apart.nap(true) - 1, within(1e-12));
    }

    @Provide
    Arbitrary<Patient> patients() {
        var every = Arbitraries.just(1).list();
        var some = Arbitraries.of(1, 1, 1, 1, 2, 3).list();
        return Arbitraries.oneOf(
                        every.ofMinSize(12).ofMaxSize(40), some.ofMinSize(12).ofMaxSize(40))
                .flatMap(list -> Arbitraries.integers()
                        .between(0, 10)
                        .array(int[].class)
                        .ofSize(list.size())
                        .map(readings -> {
                            var weeks = new double[list.size()];
                            for (int i = 1; i < weeks.length; i++) {
                                weeks[i] = weeks[i - 1] + list.get(i);
                            }
                            double change = weeks[Patient.BEFORE];
                            return new Patient(
                                    DoubleStream.of(weeks)
                                            .map(week -> week - change)
                                            .toArray(),
                                    Arrays.stream(readings).asDoubleStream().toArray());
                        }));
    }

    @Provide
    Arbitrary<double[]> readings() {
        return Arbitraries.integers()
                .between(0, 10)
                .array(int[].class)
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(readings -> Arrays.stream(readings).asDoubleStream().toArray());
    }

    private static double slope(Patient patient) {
        return TheilSen.of(patient.weeks(), patient.readings(), 0.95)
                .found()
                .orElseThrow()
                .slope();
    }

    private static double[] reversed(double[] series) {
        var reversed = new double[series.length];
        Arrays.setAll(reversed, i -> series[series.length - 1 - i]);
        return reversed;
    }

    private static void assertSame(Contrast actual, Contrast expected, double factor) {
        var rounding = within(1e-6 * factor * expected.standardError());
        assertThat(actual.estimate()).isCloseTo(factor * expected.estimate(), rounding);
        assertThat(actual.standardError()).isCloseTo(factor * expected.standardError(), rounding);
    }

    /** Generalised least squares and restricted likelihood as the books write them, with every matrix in full. */
    private static final class Whole {

        private final RealMatrix coefficients;
        private final RealMatrix inverse;
        private final double variance;
        private final double logDeterminants;
        private final int df;

        private Whole(double[] weeks, double[][] design, double[] readings, double phi) {
            int n = weeks.length;
            var correlation = MatrixUtils.createRealMatrix(n, n);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    correlation.setEntry(i, j, Math.pow(phi, Math.abs(weeks[i] - weeks[j])));
                }
            }
            var r = new LUDecomposition(correlation);
            var x = MatrixUtils.createRealMatrix(design);
            var y = MatrixUtils.createColumnRealMatrix(readings);
            var weighted = x.transpose().multiply(r.getSolver().getInverse());
            var information = new LUDecomposition(weighted.multiply(x));
            df = n - 4;
            inverse = information.getSolver().getInverse();
            coefficients = inverse.multiply(weighted.multiply(y));
            var rest = y.subtract(x.multiply(coefficients));
            variance = rest.transpose().multiply(r.getSolver().solve(rest)).getEntry(0, 0) / df;
            logDeterminants = Math.log(r.getDeterminant()) + Math.log(information.getDeterminant());
        }

        private double likelihood() {
            return -(df * Math.log(variance) + logDeterminants) / 2;
        }
    }
}
