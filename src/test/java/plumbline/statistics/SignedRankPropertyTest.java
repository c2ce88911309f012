package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/** What holds for the changes of 1 to 90 patients, in halves of a point or in any number. */
class SignedRankPropertyTest {

    @Property
    void theIntervalHoldsTheEstimate(
            @ForAll("changes") double[] changes, @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
        var actual = SignedRank.of(changes, confidence).found().orElseThrow();

        assertThat(actual.p()).isBetween(Double.MIN_VALUE, 1.0);
        assertThat(actual.estimate())
                .isBetween(
                        DoubleStream.of(changes).min().orElseThrow(),
                        DoubleStream.of(changes).max().orElseThrow());
        actual.interval().found().ifPresent(interval -> {
            assertThat(interval.lower()).isLessThan(interval.upper());
            assertThat(interval.holds(actual.estimate())).isTrue();
        });
    }

    @Property
    void aShiftMovesEstimateAndInterval(
            @ForAll("halves") double[] changes, @ForAll @IntRange(min = -10, max = 10) int shift) {
        var expected = found(changes);

        var shifted = found(each(changes, change -> change + shift));

        assertThat(shifted.estimate()).isEqualTo(expected.estimate() + shift);
        assertThat(shifted.interval())
                .isEqualTo(expected.interval()
                        .then(interval -> Estimate.of(new Interval(
                                interval.lower() + shift, interval.upper() + shift, interval.confidence()))));
    }

    @Property
    void fallsAndRisesAreTreatedAlike(@ForAll("changes") double[] changes) {
        var expected = found(changes);

        var mirrored = found(each(changes, change -> -change));

        assertThat(mirrored.p()).isEqualTo(expected.p());
        assertThat(mirrored.estimate()).isEqualTo(0.0 - expected.estimate());
        assertThat(mirrored.interval())
                .isEqualTo(expected.interval()
                        .then(interval -> Estimate.of(
                                new Interval(0.0 - interval.upper(), 0.0 - interval.lower(), interval.confidence()))));
    }

    /** Every way to toss the signs, one by one. */
    @Property(tries = 200)
    void theExactPCountsTheSigns(@ForAll("few") double[] changes) {
        var sizes = DoubleStream.of(changes)
                .filter(change -> change != 0)
                .map(Math::abs)
                .toArray();
        var ranks = sizes.length == 0 ? sizes : new NaturalRanking(TiesStrategy.AVERAGE).rank(sizes);
        var actual = found(changes);
        int ways = 1 << ranks.length;
        var sums = IntStream.range(0, ways)
                .mapToDouble(signs -> IntStream.range(0, ranks.length)
                        .filter(i -> (signs >> i & 1) == 1)
                        .mapToDouble(i -> ranks[i])
                        .sum())
                .toArray();
        long below =
                DoubleStream.of(sums).filter(sum -> sum <= actual.rankSum()).count();
        long above =
                DoubleStream.of(sums).filter(sum -> sum >= actual.rankSum()).count();

        assertThat(actual.p()).isCloseTo(Math.min(1, 2.0 * Math.min(below, above) / ways), within(1e-12));
    }

    @Property
    void everyWalshAverageIsFoundToTheLastBit(@ForAll("changes") double[] changes) {
        var averages = new WalshAverages(changes);
        var listed = IntStream.range(0, changes.length)
                .boxed()
                .flatMapToDouble(i -> IntStream.rangeClosed(0, i).mapToDouble(j -> (changes[i] + changes[j]) / 2 + 0.0))
                .sorted()
                .toArray();

        assertThat(averages.count()).isEqualTo(listed.length);
        for (int k = 1; k <= listed.length; k += 1 + listed.length / 20) {
            assertThat(averages.smallest(k)).isEqualTo(listed[k - 1]);
        }
        assertThat(averages.median()).isEqualTo((listed[(listed.length - 1) / 2] + listed[listed.length / 2]) / 2);
    }

    @Provide
    Arbitrary<double[]> changes() {
        var any = Arbitraries.doubles().between(-10, 10).ofScale(9);
        return Arbitraries.oneOf(
                halves(), any.array(double[].class).ofMinSize(1).ofMaxSize(90));
    }

    /** Many ties and zeros. */
    @Provide
    Arbitrary<double[]> halves() {
        return halves(90);
    }

    @Provide
    Arbitrary<double[]> few() {
        return halves(10);
    }

    private static Arbitrary<double[]> halves(int most) {
        return Arbitraries.integers()
                .between(-8, 8)
                .array(int[].class)
                .ofMinSize(1)
                .ofMaxSize(most)
                .map(halves ->
                        Arrays.stream(halves).mapToDouble(half -> half / 2.0).toArray());
    }

    private static double[] each(double[] changes, DoubleUnaryOperator change) {
        return DoubleStream.of(changes).map(change).toArray();
    }

    private static SignedRank found(double[] changes) {
        return SignedRank.of(changes, 0.95).found().orElseThrow();
    }
}
