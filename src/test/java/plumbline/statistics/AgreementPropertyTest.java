package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.stat.StatUtils;
import plumbline.statistics.Estimate.Found;
import plumbline.statistics.Estimate.Refused;
import plumbline.statistics.WeightedKappa.Weights;

/** What holds however two raters rate 3 to 60 feet on the five steps of a criterion. */
class AgreementPropertyTest {

    private static final int STEPS = 5;

    /** One foot: the steps two raters gave it, from 0. */
    record Pair(int first, int second) {
        Pair swapped() {
            return new Pair(second, first);
        }
    }

    @Property
    void kappaLiesBetweenMinusOneAndOneWithinItsInterval(
            @ForAll("pairs") List<Pair> pairs,
            @ForAll("weights") Weights weights,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
        switch (WeightedKappa.of(table(pairs), weights, confidence)) {
            case Refused<Agreement>(var reason) -> {
                assertThat(reason).isEqualTo(Refusal.NO_VARIATION);
                assertThat(Math.min(
                                pairs.stream().mapToInt(Pair::first).distinct().count(),
                                pairs.stream().mapToInt(Pair::second).distinct().count()))
                        .isOne();
            }
            case Found<Agreement>(var kappa) -> {
                assertThat(kappa.n()).isEqualTo(pairs.size());
                assertThat(kappa.coefficient()).isBetween(-1 - 1e-12, 1.0);
                kappa.interval().found().ifPresent(interval -> {
                    assertThat(interval.lower()).isFinite().isLessThan(kappa.coefficient());
                    assertThat(interval.upper()).isFinite().isGreaterThan(kappa.coefficient());
                });
            }
        }
    }

    @Property
    void iccIsAtMostOneWithinItsInterval(
            @ForAll("pairs") List<Pair> pairs, @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
        switch (IntraclassCorrelation.of(ratings(pairs), confidence)) {
            case Refused<Agreement>(var reason) -> {
                assertThat(reason).isEqualTo(Refusal.NO_VARIATION);
                assertThat(pairs.stream().distinct()).hasSize(1);
            }
            case Found<Agreement>(var icc) -> {
                double n = pairs.size();
                assertThat(icc.n()).isEqualTo(pairs.size());
                assertThat(icc.coefficient()).isBetween(-n / (n - 2) - 1e-9, 1.0);
                icc.interval().found().ifPresent(interval -> {
                    assertThat(interval.lower()).isFinite().isLessThan(icc.coefficient());
                    assertThat(interval.upper()).isLessThanOrEqualTo(1).isGreaterThan(icc.coefficient());
                });
            }
        }
    }

    @Property
    void itDoesNotMatterWhoRatedFirst(@ForAll("pairs") List<Pair> pairs, @ForAll("weights") Weights weights) {
        var swapped = pairs.stream().map(Pair::swapped).toList();

        assertSame(kappa(swapped, weights), kappa(pairs, weights));
        assertSame(icc(swapped), icc(pairs));
    }

    @Property
    void itDoesNotMatterInWhichOrderTheFeetAreListed(@ForAll("pairs") List<Pair> pairs, @ForAll int seed) {
        var shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, new Random(seed));

        assertSame(icc(shuffled), icc(pairs));
    }

    @Property
    void turningTheScaleRoundChangesNothing(@ForAll("pairs") List<Pair> pairs, @ForAll("weights") Weights weights) {
        var turned = pairs.stream()
                .map(pair -> new Pair(STEPS - 1 - pair.first, STEPS - 1 - pair.second))
                .toList();

        assertSame(kappa(turned, weights), kappa(pairs, weights));
        assertSame(icc(turned), icc(pairs));
    }

    @Property
    void whoAlwaysAgreesAgreesPerfectly(@ForAll("pairs") List<Pair> pairs, @ForAll("weights") Weights weights) {
        Assume.that(pairs.stream().mapToInt(Pair::first).distinct().count() > 1);
        var same = pairs.stream().map(pair -> new Pair(pair.first, pair.first)).toList();

        assertThat(coefficient(kappa(same, weights))).isEqualTo(1);
        assertThat(coefficient(icc(same))).isEqualTo(1);
    }

    @Property
    void oneDisagreementIsLessThanPerfect(
            @ForAll("pairs") List<Pair> pairs,
            @ForAll("weights") Weights weights,
            @ForAll @IntRange(max = STEPS - 1) int other) {
        Assume.that(pairs.stream().skip(1).mapToInt(Pair::first).distinct().count() > 1);
        Assume.that(other != pairs.getFirst().first);
        var almost = pairs.stream()
                .map(pair -> new Pair(pair.first, pair == pairs.getFirst() ? other : pair.first))
                .toList();

        assertThat(coefficient(kappa(almost, weights))).isLessThan(1);
        assertThat(coefficient(icc(almost))).isLessThan(1);
    }

    /** The closed form for numbers (Krippendorff 1970): 2·covariance over both variances and the squared bias. */
    @Property
    void quadraticKappaIsWhatItIsForNumbers(@ForAll("pairs") List<Pair> pairs) {
        Assume.that(kappa(pairs, Weights.QUADRATIC).found().isPresent());
        var first = pairs.stream().mapToDouble(Pair::first).toArray();
        var second = pairs.stream().mapToDouble(Pair::second).toArray();
        double covariance = StatUtils.mean(IntStream.range(0, first.length)
                .mapToDouble(i -> (first[i] - StatUtils.mean(first)) * (second[i] - StatUtils.mean(second)))
                .toArray());
        double bias = StatUtils.mean(first) - StatUtils.mean(second);
        double expected = 2
                * covariance
                / (StatUtils.populationVariance(first) + StatUtils.populationVariance(second) + bias * bias);

        assertThat(coefficient(kappa(pairs, Weights.QUADRATIC))).isCloseTo(expected, within(1e-9));
    }

    /** Fleiss and Cohen 1973: they differ by a term of 1/n. */
    @Property
    void quadraticKappaIsReadBesideTheIcc(@ForAll("pairs") List<Pair> pairs) {
        var many =
                Collections.nCopies(100, pairs).stream().flatMap(List::stream).toList();
        Assume.that(kappa(many, Weights.QUADRATIC).found().isPresent());

        assertThat(coefficient(icc(many))).isCloseTo(coefficient(kappa(many, Weights.QUADRATIC)), within(0.02));
    }

    /** Feet that differ, with raters who see them more or less alike; and raters who guess. */
    @Provide
    Arbitrary<List<Pair>> pairs() {
        var step = Arbitraries.integers().between(0, STEPS - 1);
        var guess = step.flatMap(first -> step.map(second -> new Pair(first, second)));
        var seen = step.flatMap(first -> Arbitraries.integers()
                .between(-1, 1)
                .map(off -> new Pair(first, Math.clamp(first + off, 0, STEPS - 1))));
        return Arbitraries.oneOf(
                guess.list().ofMinSize(3).ofMaxSize(60),
                seen.list().ofMinSize(3).ofMaxSize(60));
    }

    @Provide
    Arbitrary<Weights> weights() {
        return Arbitraries.of(Weights.LINEAR, Weights.QUADRATIC);
    }

    private static Estimate<Agreement> kappa(List<Pair> pairs, Weights weights) {
        return WeightedKappa.of(table(pairs), weights, 0.95);
    }

    private static Estimate<Agreement> icc(List<Pair> pairs) {
        return IntraclassCorrelation.of(ratings(pairs), 0.95);
    }

    private static int[][] table(List<Pair> pairs) {
        var table = new int[STEPS][STEPS];
        pairs.forEach(pair -> table[pair.first][pair.second]++);
        return table;
    }

    private static double[][] ratings(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> new double[] {pair.first, pair.second})
                .toArray(double[][]::new);
    }

    private static double coefficient(Estimate<Agreement> agreement) {
        return agreement.found().orElseThrow().coefficient();
    }

    private static void assertSame(Estimate<Agreement> actual, Estimate<Agreement> expected) {
        assertThat(actual.refusal()).isEqualTo(expected.refusal());
        expected.found().ifPresent(same -> {
            var found = actual.found().orElseThrow();
            assertThat(found.n()).isEqualTo(same.n());
            assertThat(numbers(found)).containsExactly(numbers(same), within(1e-9));
        });
    }

    private static double[] numbers(Agreement agreement) {
        return agreement
                .interval()
                .found()
                .map(interval -> new double[] {agreement.coefficient(), interval.lower(), interval.upper()})
                .orElse(new double[] {agreement.coefficient()});
    }
}
