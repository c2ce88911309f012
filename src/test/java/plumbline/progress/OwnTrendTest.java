package plumbline.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.progress.OwnTrend.Against;
import plumbline.progress.OwnTrend.Circumstances;
import plumbline.progress.OwnTrend.Effect;
import plumbline.progress.OwnTrend.Verdict;
import plumbline.score.Range;
import plumbline.score.Reading;
import plumbline.score.Scale;

class OwnTrendTest {

    private static final Range PAIN = Scale.BACK_AVERAGE.range();
    private static final Circumstances NOTHING_KNOWN_AGAINST =
            new Circumstances(new Recovery(false, false, 104), false);

    /** A trend of −0.1 a week that goes on, and a device that takes 2 points away, among ups and downs of half a point. */
    private final OwnTrend relieved = trend(weeks(-16, 0, this::falling), weeks(0, 18, week -> falling(week) - 2));

    private double falling(int week) {
        return 6 - 0.1 * (week + 0.5) + noise(week);
    }

    /** The same each time, between −0.5 and 0.5, and unlike its neighbours. */
    private static double noise(int week) {
        return new SplittableRandom(week).nextDouble() - 0.5;
    }

    @Test
    void whatADeviceDoesIsToldFromATrendThatWasThereBefore() {
        assertThat(relieved.isSaid()).isTrue();
        assertThat(relieved.verdict()).contains(Verdict.BETTER);
        var judged = relieved.judged().orElseThrow();
        assertThat(judged.week()).isEqualTo(4);
        assertThat(judged.difference().estimate()).isCloseTo(-2, within(0.5));
        assertThat(judged.expected()).isCloseTo(5.6, within(0.5));
        assertThat(judged.shown().holds(judged.difference().estimate())).isTrue();
        assertThat(judged.decisive().lower()).isLessThan(judged.shown().lower());
        assertThat(relieved.effects()).extracting(Effect::week).containsExactly(0, 4, 12);
    }

    @Test
    void painThatWasFallingAnywayIsNoSuccess() {
        var fell = trend(weeks(-16, 0, this::falling), weeks(0, 18, this::falling));

        assertThat(fell.verdict()).contains(Verdict.NOT_CLEAR);
    }

    @Test
    void aRiseIsWorseOfPainAndBetterOfFunction() {
        var before = weeks(-16, 0, week -> 4 + noise(week));
        var after = weeks(0, 18, week -> 7 + noise(week));

        assertThat(trend(before, after).verdict()).contains(Verdict.WORSE);
        assertThat(OwnTrend.of(before, after, Scale.FOOT_AND_ANKLE_PAIN.range(), NOTHING_KNOWN_AGAINST)
                        .verdict())
                .contains(Verdict.BETTER);
    }

    @Test
    void theFirstTwoWeeksAreLeftOutAndKept() {
        var spoilt = trend(weeks(-16, 0, this::falling), weeks(0, 18, week -> week < 2 ? 10 : falling(week) - 2));

        assertThat(spoilt.settling()).extracting(Week::number).containsExactly(0, 1);
        assertThat(spoilt.judged()).isEqualTo(relieved.judged());
        assertThat(spoilt.judgedLeavingOut(0)).isNotEqualTo(relieved.judgedLeavingOut(0));
        assertThat(spoilt.judgedLeavingOut(4))
                .isEqualTo(relieved.judgedLeavingOut(4))
                .isPresent();
    }

    @Test
    void elevenWeeksAreTooFewAndTwelveAreEnough() {
        var after = weeks(0, 18, this::falling);

        assertThat(trend(weeks(-11, 0, this::falling), after).against()).containsExactly(Against.TOO_FEW_BEFORE);
        assertThat(trend(weeks(-12, 0, this::falling), after).against()).isEmpty();
        assertThat(trend(weeks(-12, 0, this::falling), weeks(0, 13, this::falling))
                        .against())
                .containsExactly(Against.TOO_FEW_AFTER);
        assertThat(trend(weeks(-12, 0, this::falling), weeks(0, 14, this::falling))
                        .against())
                .isEmpty();
    }

    @Test
    void onlyTimeObservedIsSpokenOf() {
        var before = weeks(-16, 0, this::falling);

        assertThat(trend(before, weeks(0, 14, this::falling)).effects())
                .extracting(Effect::week)
                .containsExactly(0, 4, 12);
        assertThat(trend(before, weeks(0, 14, this::falling)).judged()).isPresent();
    }

    @Test
    void whatIsKnownAgainstItIsNamedAndNothingIsSaid() {
        var unknown = new Circumstances(new Recovery(true, false, 0), true);
        var recent = new Circumstances(new Recovery(false, true, 5), false);

        assertThat(knowing(unknown).against()).containsExactly(Against.ONSET_UNKNOWN, Against.CONFOUNDED);
        assertThat(knowing(recent).against()).containsExactly(Against.RECENT_ONSET);
        assertThat(knowing(recent).effects()).isEmpty();
        assertThat(knowing(recent).verdict()).isEmpty();
        assertThat(knowing(recent).fit().found()).isEmpty();
    }

    private OwnTrend knowing(Circumstances known) {
        return OwnTrend.of(relieved.before(), relieved.after(), PAIN, known);
    }

    @Test
    void weeksFarOrUnequallyApartCarryNoTrend() {
        var after = weeks(0, 18, this::falling);
        var monthly = IntStream.range(0, 14)
                .mapToObj(i -> new Week(4 * (i - 14), falling(i), 1))
                .toList();
        var inTwoBursts = IntStream.range(0, 14)
                .mapToObj(i -> new Week(i < 7 ? i - 60 : i - 14, falling(i), 1))
                .toList();

        assertThat(trend(monthly, after).against()).containsExactly(Against.UNEVEN);
        assertThat(trend(inTwoBursts, after).against()).containsExactly(Against.UNEVEN);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1})
    void linesWithoutAnyScatterGiveNoCertainty(double slope) {
        var exact = trend(weeks(-16, 0, week -> 5 + slope * week), weeks(0, 18, week -> 5 + slope * week));

        assertThat(exact.against()).containsExactly(Against.NO_VARIATION);
    }

    @Test
    void aTrendThatLeavesTheScaleCannotGoOn() {
        var steep = trend(
                weeks(-16, 0, week -> -0.4 * week - 1 + noise(week) / 2), weeks(0, 18, week -> 1 + noise(week) / 2));

        assertThat(steep.against()).containsExactly(Against.OFF_THE_SCALE);
    }

    @Test
    void weeksBeginOnTheDayOfTheFirstWear() {
        var firstWear = LocalDate.of(2026, 3, 4);
        var readings = IntStream.of(-8, -7, -1, 0, 6, 7)
                .mapToObj(
                        day -> new Reading(firstWear.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC), day))
                .toList();

        assertThat(Week.of(readings, firstWear, ZoneOffset.UTC))
                .containsExactly(new Week(-2, -8, 1), new Week(-1, -4, 2), new Week(0, 3, 2), new Week(1, 7, 1));
    }

    @Test
    void itIsEnoughTwelveScoredWeeksAfterTheFirstTwo() {
        var begun = trend(weeks(-16, 0, this::falling), weeks(0, 5, this::falling));

        assertThat(begun.enoughInWeek(5)).isEqualTo(13);
        assertThat(begun.enoughInWeek(9))
                .as("four weeks went by without a score")
                .isEqualTo(17);
        assertThat(trend(weeks(-16, 0, this::falling), List.of()).enoughInWeek(0))
                .isEqualTo(13);
    }

    private static OwnTrend trend(List<Week> before, List<Week> since) {
        return OwnTrend.of(before, since, PAIN, NOTHING_KNOWN_AGAINST);
    }

    private static List<Week> weeks(int from, int until, IntToDoubleFunction mean) {
        return IntStream.range(from, until)
                .mapToObj(week -> new Week(week, mean.applyAsDouble(week), 1))
                .toList();
    }
}
