package plumbline.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiaryTest {

    private static final int PEOPLE = 20_000;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1);

    /** Costa and others 2012, in points from 0 to 10. */
    @ParameterizedTest
    @CsvSource({"0, 5.1", "6, 3.3", "52, 2.3"})
    void untreatedPeopleFollowThePublishedCourse(double week, double published) {
        double mean = mean(ignored -> {
            var pain = new Pain(Pain.drawBaseline(random), 0, List.of());
            return new Diary(pain, Fluctuation.drawn(random), random).answer(week);
        });

        assertThat(mean).isCloseTo(published, within(0.2));
        assertThat(mean).isCloseTo(NaturalCourse.OF_LASTING_PAIN.at(week), within(0.06));
    }

    @Test
    void painThatHasSettledNoLongerFalls() {
        var pain = new Pain(6, 52, List.of());

        assertThat(pain.in(26)).isCloseTo(6, within(0.001));
    }

    @Test
    void aTreatmentActsFromItsFirstWeekToItsLast() {
        var treatment = new Treatment(new Effect(-2, 4), 10, 30);
        var pain = new Pain(6, 52, List.of(treatment));

        assertThat(DoubleStream.of(9, 12, 14, 29, 30).map(pain::in).toArray())
                .containsExactly(new double[] {6, 5, 4, 4, 6}, within(0.001));
    }

    @Test
    void answersAreWholeNumbersOfTheScaleHoweverStrongThePain() {
        for (double baseline : new double[] {-3, 0.2, 9.8, 14}) {
            var diary = new Diary(new Pain(baseline, 52, List.of()), new Fluctuation(0.4, 1), random);

            assertThat(IntStream.range(0, 500).map(diary::answer)).allMatch(answer -> answer >= 0 && answer <= 10);
        }
    }

    @Test
    void neighbouringAnswersResembleEachOtherAsMuchAsAskedFor() {
        var fluctuation = new Fluctuation(0.6, 1.0);
        var away = new ArrayList<Double>();
        away.add(fluctuation.any(random));
        IntStream.range(1, PEOPLE).forEach(i -> away.add(fluctuation.next(away.getLast(), random)));
        var series = away.stream().mapToDouble(Double::doubleValue).toArray();

        double correlation = new PearsonsCorrelation()
                .correlation(Arrays.copyOf(series, PEOPLE - 1), Arrays.copyOfRange(series, 1, PEOPLE));

        assertThat(correlation).isCloseTo(0.6, within(0.03));
        assertThat(Math.sqrt(DoubleStream.of(series).map(x -> x * x).average().orElseThrow()))
                .isCloseTo(1.0, within(0.05));
    }

    @Test
    void littlePainAndMuchPainAreReportedLessOften() {
        assertThat(silent(5)).isCloseTo(0.06, within(0.02));
        assertThat(silent(0)).isCloseTo(0.22, within(0.02));
        assertThat(silent(10)).isCloseTo(0.30, within(0.02));
    }

    private double silent(double baseline) {
        var diary = new Diary(new Pain(baseline, 52, List.of()), Fluctuation.NONE, random);
        return mean(week -> diary.answerIfAny(week).isPresent() ? 0 : 1);
    }

    private static double mean(ToDoubleFunction<Integer> answer) {
        return IntStream.range(0, PEOPLE).boxed().mapToDouble(answer).average().orElseThrow();
    }
}
