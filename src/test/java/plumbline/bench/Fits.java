package plumbline.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import plumbline.statistics.AutoregressiveFit;
import plumbline.statistics.AutoregressiveLikelihood;
import plumbline.statistics.Estimate;
import plumbline.statistics.LeastSquares;
import plumbline.statistics.LinearFit;
import plumbline.statistics.Segmented;

/** The fit behind the verdict, and that of ordinary least squares to the same weekly points. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Fits {

    private static final long SEED = 52;
    private static final double PHI = 0.3;
    private static final double SD = 0.8;
    private static final double BASELINE = 6;
    private static final double EFFECT = -2;

    /** So many weekly points, half of them before a fall by 2 points. */
    private record Series(double[] weeks, double[][] design, double[] points) {

        static Series of(int n) {
            var weeks = IntStream.range(-n / 2, n / 2).asDoubleStream().toArray();
            var points = new double[n];
            var chance = new Random(SEED);
            double error = 0;
            for (int i = 0; i < n; i++) {
                error = PHI * error + SD * chance.nextGaussian();
                points[i] = BASELINE + (weeks[i] < 0 ? 0 : EFFECT) + error;
            }
            return new Series(weeks, Segmented.design(weeks), points);
        }
    }

    private final Series year = Series.of(52);
    private final Series twoYears = Series.of(104);

    /** Least squares, 52 points. */
    @Benchmark
    public Estimate<LinearFit> leastSquares() {
        return LeastSquares.fit(year.design, year.points);
    }

    /** AR(1) by restricted likelihood, the same 52 points. */
    @Benchmark
    public Estimate<AutoregressiveFit> autoregressive() {
        return AutoregressiveLikelihood.fit(year.weeks, year.design, year.points);
    }

    /** AR(1) by restricted likelihood, 104 points. */
    @Benchmark
    public Estimate<AutoregressiveFit> autoregressiveOfTwoYears() {
        return AutoregressiveLikelihood.fit(twoYears.weeks, twoYears.design, twoYears.points);
    }
}
