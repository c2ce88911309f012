package plumbline.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class FootPostureTest {

    private static final int PEOPLE = 20_000;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1);

    private final List<FootPosture> people =
            Stream.generate(() -> FootPosture.drawn(random)).limit(PEOPLE).toList();

    @Test
    void hasSixCriteriaOnEachFootWithinTheirRange() {
        assertThat(people.stream().flatMap(one -> Stream.of(one.left(), one.right())))
                .allSatisfy(criteria -> assertThat(criteria).hasSize(6).allMatch(value -> Math.abs(value) <= 2));
    }

    @Test
    void totalsAreSpreadAsAskedForAndBothFeetResembleEachOther() {
        var left = totals(FootPosture::left);
        var right = totals(FootPosture::right);

        assertThat(StatUtils.mean(left)).isCloseTo(2.5, within(0.08));
        assertThat(StatUtils.mean(right)).isCloseTo(2.5, within(0.08));
        assertThat(Math.sqrt(StatUtils.variance(left))).isCloseTo(3, within(0.08));
        assertThat(new PearsonsCorrelation().correlation(left, right)).isCloseTo(0.8, within(0.02));
    }

    private double[] totals(Function<FootPosture, List<Integer>> foot) {
        return people.stream()
                .mapToDouble(one ->
                        foot.apply(one).stream().mapToInt(Integer::intValue).sum())
                .toArray();
    }
}
