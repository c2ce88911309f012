package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for any 20 to 60 patients with 5 to 12 readings each, before and after a day of first wear. */
class MixedModelPropertyTest {

    private static final int TRIES = 40;

    /** The readings of one patient: a row of 1, week and phase for each, and the pain. */
    record Course(double[][] rows, double[] pain) {

        CrossProducts readingByReading() {
            var sums = new CrossProducts(3);
            for (int i = 0; i < pain.length; i++) {
                sums.add(rows[i], pain[i]);
            }
            return sums;
        }

        CrossProducts inSums() {
            var xx = new double[3][3];
            var xy = new double[3];
            double yy = 0;
            for (int i = 0; i < pain.length; i++) {
                for (int j = 0; j < 3; j++) {
                    for (int k = 0; k < 3; k++) {
                        xx[j][k] += rows[i][j] * rows[i][k];
                    }
                    xy[j] += rows[i][j] * pain[i];
                }
                yy += pain[i] * pain[i];
            }
            return CrossProducts.of(pain.length, xx, xy, yy);
        }

        Course with(double scaleOfTime, double scaleOfPain, double shiftOfPain) {
            var scaled = new double[pain.length][];
            var moved = new double[pain.length];
            for (int i = 0; i < pain.length; i++) {
                scaled[i] = new double[] {1, rows[i][1] * scaleOfTime, rows[i][2]};
                moved[i] = pain[i] * scaleOfPain + shiftOfPain;
            }
            return new Course(scaled, moved);
        }
    }

    @Property(tries = TRIES)
    void sumsAreAsGoodAsReadings(@ForAll("courses") List<Course> courses) {
        var byReading = fit(courses);

        var bySum = MixedModel.fit(courses.stream().map(Course::inSums).toList())
                .found()
                .orElseThrow();

        assertThat(bySum.coefficients()).containsExactly(byReading.coefficients());
        assertThat(bySum.sigma()).isEqualTo(byReading.sigma());
        assertThat(bySum.combination(0, 1, 1)).isEqualTo(byReading.combination(0, 1, 1));
    }

    /** Days for weeks, hundredths for points, and a scale that starts elsewhere. */
    @Property(tries = TRIES)
    void unitsDoNotMatter(
            @ForAll("courses") List<Course> courses,
            @ForAll @DoubleRange(min = 0.01, max = 100) double time,
            @ForAll @DoubleRange(min = 0.01, max = 100) double points,
            @ForAll @IntRange(min = -10, max = 10) int shift) {
        var expected = fit(courses);

        var actual = fit(courses.stream()
                .map(course -> course.with(time, points, shift * points))
                .toList());

        var effect = expected.combination(0, 0, 1);
        var scaled = actual.combination(0, 0, 1);
        double rounding = 1e-5 * effect.standardError();
        assertThat(scaled.estimate() / points).isCloseTo(effect.estimate(), within(rounding));
        assertThat(scaled.standardError() / points).isCloseTo(effect.standardError(), within(rounding));
        assertThat(actual.coefficients()[1] * time / points)
                .isCloseTo(
                        expected.coefficients()[1],
                        within(1e-5 * expected.combination(0, 1, 0).standardError()));
        assertThat(actual.sigma() / points).isCloseTo(expected.sigma(), within(1e-5 * expected.sigma()));
    }

    @Property(tries = TRIES)
    void everyNumberIsOne(@ForAll("courses") List<Course> courses) {
        var model = fit(courses);

        assertThat(model.patients()).isEqualTo(courses.size());
        assertThat(model.n())
                .isEqualTo(
                        courses.stream().mapToInt(course -> course.pain.length).sum());
        assertThat(model.sigma()).isPositive().isFinite();
        assertThat(model.sdOfLevels()).isNotNegative().isFinite();
        model.sdOfSlopes().ifPresent(sd -> assertThat(sd).isPositive().isFinite());
        model.correlation().ifPresent(correlation -> assertThat(correlation).isBetween(-0.99, 0.99));
        var effect = model.combination(0, 0, 1);
        assertThat(effect.standardError()).isPositive().isFinite();
        assertThat(effect.degreesOfFreedom()).isPositive().isFinite();
        assertThat(model.test(new double[] {0, 0, 1}).p()).isCloseTo(effect.p(), within(1e-9));
    }

    @Provide
    Arbitrary<List<Course>> courses() {
        var sd = Arbitraries.doubles().between(0, 2);
        return Combinators.combine(Arbitraries.integers().between(20, 60), sd, sd, Arbitraries.longs())
                .as(MixedModelPropertyTest::courses);
    }

    private static List<Course> courses(int patients, double sdOfLevels, double sdOfSlopes, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, patients)
                .mapToObj(patient -> {
                    int n = 5 + random.nextInt(8);
                    double level = 5 + sdOfLevels * random.nextGaussian();
                    double slope = sdOfSlopes / 10 * random.nextGaussian();
                    var rows = new double[n][];
                    var pain = new double[n];
                    for (int i = 0; i < n; i++) {
                        int week = random.nextInt(25) - 8;
                        rows[i] = new double[] {1, week, week < 0 ? 0 : 1};
                        pain[i] = level + slope * week + random.nextGaussian();
                    }
                    return new Course(rows, pain);
                })
                .toList();
    }

    private static MixedModel fit(List<Course> courses) {
        return MixedModel.fit(courses.stream().map(Course::readingByReading).toList())
                .found()
                .orElseThrow();
    }
}
