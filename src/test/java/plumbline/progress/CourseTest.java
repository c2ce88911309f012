package plumbline.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import plumbline.orthotic.DeviceClass;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.OrthosisExample;
import plumbline.patient.Onset;
import plumbline.score.Limits;
import plumbline.score.Reading;
import plumbline.score.Scale;
import plumbline.statistics.MinimalImportantChange.Verdict;

class CourseTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    /** Borckardt and Nash 2014: published daily ratings, 7 before and 14 after. */
    private static final int[] BORCKARDT = {7, 9, 8, 7, 7, 8, 8, 3, 4, 2, 4, 2, 1, 4, 5, 3, 2, 1, 2, 4, 4};

    @Test
    void comparesThePublishedRatings() {
        var course = course(List.of(worn(7, null)), daily(BORCKARDT));

        var found = course.comparisons().getLast();

        assertThat(found.before().n()).isEqualTo(7);
        assertThat(found.after().n()).isEqualTo(14);
        var change = found.change().orElseThrow();
        assertThat(change.before().mean()).isCloseTo(7.7142857, within(1e-7));
        assertThat(change.after().mean()).isCloseTo(2.9285714, within(1e-7));
        assertThat(change.change()).isCloseTo(-4.7857143, within(1e-7));
        var interval = found.interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(-6.1355171, within(1e-6));
        assertThat(interval.upper()).isCloseTo(-3.4359114, within(1e-6));
        assertThat(found.direction()).isEqualTo(Comparison.Direction.FELL);
        assertThat(found.importance()).contains(Verdict.BETTER);
        assertThat(found.mayBeLessThanImportant()).isFalse();
    }

    @Test
    void anImportantChangeWhoseIntervalHoldsSmallerOnesIsSaidToBeUnsure() {
        var found = course(List.of(worn(7, null)), daily(7, 4, 8, 5, 7, 3, 8, 4, 2, 5, 1, 6, 2, 5))
                .comparisons()
                .getLast();

        assertThat(found.importance()).contains(Verdict.BETTER);
        assertThat(found.mayBeLessThanImportant()).isTrue();
    }

    @Test
    void theDayOfFirstWearBelongsToTheDeviceWhereTheClinicIs() {
        var lateOnSunday = new Reading(MONDAY.atStartOfDay(OSLO).toInstant().minusSeconds(1), 6);
        var earlyOnMonday = new Reading(MONDAY.atStartOfDay(OSLO).toInstant(), 5);

        var found = course(List.of(worn(0, null)), List.of(lateOnSunday, earlyOnMonday))
                .comparisons()
                .getLast();

        assertThat(found.before().readings()).containsExactly(lateOnSunday);
        assertThat(found.after().readings()).containsExactly(earlyOnMonday);
    }

    @Test
    void everyReadingFallsIntoExactlyOnePhase() {
        var readings = daily(IntStream.range(0, 60).map(i -> i % 11).toArray());

        var course = course(List.of(worn(10, 20), worn(15, 40), worn(40, null)), readings);

        assertThat(course.readings()).containsExactlyElementsOf(readings);
        assertThat(course.phases()).extracting(Phase::n).containsExactly(10, 5, 5, 20, 20);
        assertThat(course.phases()).extracting(phase -> phase.worn().size()).containsExactly(0, 1, 2, 1, 1);
    }

    @Test
    void aStoppedDeviceIsComparedOverTheTimeItWasWorn() {
        var found = course(List.of(worn(7, 14)), daily(BORCKARDT)).comparisons().getLast();

        assertThat(found.after().n()).isEqualTo(7);
        assertThat(found.after().lastDay()).isEqualTo(MONDAY.plusDays(13));
    }

    @Test
    void ofSeveralDevicesTheLatestIsComparedWithWhatWasWornJustBefore() {
        var second = worn(14, null);

        var found = course(List.of(worn(7, 14), second), daily(BORCKARDT))
                .comparisons()
                .getLast();

        assertThat(found.since()).isSameAs(second);
        assertThat(found.before().n()).isEqualTo(7);
        assertThat(found.before().worn()).hasSize(1);
    }

    @Test
    void withoutADeviceThereIsNothingToCompare() {
        var course = course(List.of(), daily(BORCKARDT));

        assertThat(course.comparisons()).isEmpty();
        assertThat(course.phases()).singleElement().extracting(Phase::n).isEqualTo(21);
    }

    @Test
    void aDeviceKeptFromAnEarlierEpisodeIsWornFromTheStartAndComparedWithNothing() {
        var kept = worn(-400, 14);

        var course = Course.of(
                Scale.BACK_AVERAGE, Limits.PUBLISHED, MONDAY, List.of(kept), List.of(), daily(BORCKARDT), OSLO);

        assertThat(course.phases()).extracting(Phase::n).containsExactly(14, 7);
        assertThat(course.phases()).extracting(Phase::worn).containsExactly(List.of(kept), List.of());
        assertThat(course.phases()).extracting(Phase::label).containsExactly(kept.inWords(), "Without a device");
        assertThat(course.comparisons()).isEmpty();
    }

    @Test
    void aDeviceBegunBesideAKeptOneIsComparedWithTheKeptOneAlone() {
        var kept = worn(-400, null);
        var begun = worn(7, null);

        var found = Course.of(
                        Scale.BACK_AVERAGE,
                        Limits.PUBLISHED,
                        MONDAY,
                        List.of(kept),
                        List.of(begun),
                        daily(BORCKARDT),
                        OSLO)
                .comparisons()
                .getLast();

        assertThat(found.since()).isSameAs(begun);
        assertThat(found.before().worn()).containsExactly(kept);
        assertThat(found.before().n()).isEqualTo(7);
        assertThat(found.after().worn()).containsExactly(kept, begun);
    }

    @Test
    void belowSevenReadingsAPhaseItSaysWhatIsMissing() {
        var found = course(List.of(worn(6, null)), daily(7, 9, 8, 7, 7, 8, 3, 4, 2))
                .comparisons()
                .getLast();

        assertThat(found.missingBefore()).isEqualTo(1);
        assertThat(found.missingAfter()).isEqualTo(4);
        assertThat(found.interval()).isEmpty();
        assertThat(found.direction()).isEqualTo(Comparison.Direction.UNSURE);
        assertThat(found.change()).isPresent();
    }

    @Test
    void sevenReadingsAPhaseAreEnough() {
        var found = course(List.of(worn(7, null)), daily(7, 9, 8, 7, 7, 8, 8, 3, 4, 2, 4, 2, 1, 4))
                .comparisons()
                .getLast();

        assertThat(found.interval()).isPresent();
    }

    @Test
    void constantReadingsGiveNoInterval() {
        var found = course(
                        List.of(worn(8, null)),
                        daily(IntStream.range(0, 20).map(i -> 5).toArray()))
                .comparisons()
                .getLast();

        assertThat(found.isWithoutVariation()).isTrue();
        assertThat(found.direction()).isEqualTo(Comparison.Direction.UNSURE);
    }

    @Test
    void aRiseIsSaidAsPlainlyAsAFall() {
        var reversed = IntStream.range(0, BORCKARDT.length)
                .map(i -> BORCKARDT[BORCKARDT.length - 1 - i])
                .toArray();

        var found =
                course(List.of(worn(14, null)), daily(reversed)).comparisons().getLast();

        assertThat(found.direction()).isEqualTo(Comparison.Direction.ROSE);
        assertThat(found.importance()).contains(Verdict.WORSE);
    }

    @Test
    void withoutAReadingBeforeNothingIsClaimed() {
        var found =
                course(List.of(worn(0, null)), daily(BORCKARDT)).comparisons().getLast();

        assertThat(found.change()).isEmpty();
        assertThat(found.direction()).isEqualTo(Comparison.Direction.UNKNOWN);
    }

    @Test
    void recoveryIsPossibleWhileTheOnsetMayHaveBeenLessThanTwelveWeeksAgo() {
        var twelveWeeksBefore = Onset.parse(MONDAY.minusWeeks(12).toString());
        var aDayLess = Onset.parse(MONDAY.minusWeeks(12).plusDays(1).toString());

        assertThat(Recovery.of(twelveWeeksBefore, Optional.of(MONDAY)).early()).isFalse();
        assertThat(Recovery.of(aDayLess, Optional.of(MONDAY)).early()).isTrue();
        assertThat(Recovery.of(Onset.parse("2026"), Optional.of(MONDAY)).early())
                .as("some time this year may have been yesterday")
                .isTrue();
        assertThat(Recovery.of(Optional.empty(), Optional.of(MONDAY)).onsetUnknown())
                .isTrue();
    }

    private static Course course(List<Orthosis> orthoses, List<Reading> readings) {
        return Course.of(Scale.BACK_AVERAGE, Limits.PUBLISHED, MONDAY, List.of(), orthoses, readings, OSLO);
    }

    private static Orthosis worn(int fromDay, @Nullable Integer untilDay) {
        return OrthosisExample.worn(
                DeviceClass.CUSTOM_INSOLE,
                MONDAY.plusDays(fromDay),
                untilDay == null ? null : MONDAY.plusDays(untilDay));
    }

    private static List<Reading> daily(int... values) {
        var readings = new ArrayList<Reading>();
        for (int day = 0; day < values.length; day++) {
            readings.add(
                    new Reading(MONDAY.plusDays(day).atTime(12, 0).atZone(OSLO).toInstant(), values[day]));
        }
        return readings;
    }
}
