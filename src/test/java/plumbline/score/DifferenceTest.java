package plumbline.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    private static final Instant MARCH = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BACK_AVERAGE | 7 | 7 | The same as on 2 Mar 2026.",
                "BACK_AVERAGE | 7 | 5 | Better by 2 points than on 2 Mar 2026 (7 of 10), which is within measurement error: two single values may lie 2.8 points apart without any change.",
                "BACK_AVERAGE | 5 | 7 | Worse by 2 points than on 2 Mar 2026 (5 of 10), which is within measurement error: two single values may lie 2.8 points apart without any change.",
                "BACK_AVERAGE | 7 | 4 | Better by 3 points than on 2 Mar 2026 (7 of 10), as much as matters to a patient (2 points and 30 %).",
                "OSWESTRY | 60 | 48 | Better by 12 points than on 2 Mar 2026 (60 %), less than what matters to a patient (10 points and 30 %). How much of it is measurement error is not known.",
                "OSWESTRY | 60 | 40 | Better by 20 points than on 2 Mar 2026 (60 %), as much as matters to a patient (10 points and 30 %). How much of it is measurement error is not known.",
                "FOOT_AND_ANKLE_PAIN | 50 | 60 | Better by 10 points than on 2 Mar 2026 (50 of 100), as much as matters to a patient (10 points). How much of it is measurement error is not known.",
                "FOOT_AND_ANKLE_PAIN | 50 | 45 | Worse by 5 points than on 2 Mar 2026 (50 of 100), less than what matters to a patient (10 points). How much of it is measurement error is not known.",
                "PEG | 6 | 4 | Better by 2 points than on 2 Mar 2026 (6 of 10), as much as matters to a patient (30 %). How much of it is measurement error is not known.",
                "PEG | 0 | 1 | Worse by 1 point than on 2 Mar 2026 (0 of 10), less than what matters to a patient (30 %). How much of it is measurement error is not known.",
                "START_BACK | 6 | 4 | Better by 2 points than on 2 Mar 2026 (6 of 9).",
                "IMPRESSION_OF_CHANGE | -1 | 2 | Better by 3 points than on 2 Mar 2026 (−1).",
            })
    void saysWhatAChangeIsWorth(Scale scale, double from, double to, String words) {
        var difference = new Difference(
                scale, Limits.PUBLISHED, new Reading(MARCH, from), new Reading(MARCH.plusSeconds(1), to));

        assertThat(difference.inWords(ZoneOffset.UTC)).isEqualTo(words);
    }
}
