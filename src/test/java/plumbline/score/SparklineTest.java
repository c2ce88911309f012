package plumbline.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Instant MONDAY = Instant.parse("2024-06-24T12:00:00Z");

    @Test
    void spansTheFieldByTimeAndByValue() {
        // when
        var trend = Sparkline.of(Scale.BACK_AVERAGE, List.of(day(0, 10), day(1, 5), day(4, 0)), ZONE)
                .orElseThrow();

        // then a quarter of the time is a quarter of the way, 10 at the top and 0 at the bottom
        assertThat(trend.path()).isEqualTo("M5.0,5.0L5.0,5.0L77.5,30.0L295.0,55.0");
        assertThat(trend.last()).isEqualTo(new Sparkline.Point(295, 55));
        assertThat(trend.words()).isEqualTo("3 readings, from 10 of 10 on 24 Jun 2024 to 0 of 10 on 28 Jun 2024");
    }

    @Test
    void aLongSilenceIsAGap() {
        // when the fifteenth day after the second reading brings the third
        var trend = Sparkline.of(Scale.BACK_AVERAGE, List.of(day(0, 5), day(14, 5), day(29, 5)), ZONE)
                .orElseThrow();

        // then
        assertThat(trend.path()).isEqualTo("M5.0,30.0L5.0,30.0L145.0,30.0M295.0,30.0L295.0,30.0");
    }

    @Test
    void oneReadingIsAPointAtTheEnd() {
        var trend = Sparkline.of(Scale.BACK_AVERAGE, List.of(day(0, 4)), ZONE).orElseThrow();

        assertThat(trend.last().x()).isEqualTo(295);
        assertThat(trend.words()).isEqualTo("4 of 10 on 24 Jun 2024");
    }

    @Test
    void withoutReadingsThereIsNothingToDraw() {
        assertThat(Sparkline.of(Scale.BACK_AVERAGE, List.of(), ZONE)).isEmpty();
    }

    private static Reading day(int number, int value) {
        return new Reading(MONDAY.plusSeconds(number * 86_400L), value);
    }
}
