package plumbline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.score.BeforeAndSince;
import plumbline.score.Reading;
import plumbline.score.Scale;

class ScoreChangeTest {

    private static Reading reading(String day, double value) {
        return new Reading(Instant.parse(day + "T12:00:00Z"), value);
    }

    private static ScoreChange change(Scale scale, double before, double since) {
        return new ScoreChange(
                scale, new BeforeAndSince(reading("2026-03-01", before), reading("2026-04-13", since)), ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LEG | 6 | 3 | better by 3, at least the minimal important change",
                "LEG | 6 | 4 | better by 2, at least the minimal important change; within the error of a single answer",
                "LEG | 6 | 5 | better by 1, less than the minimal important change; within the error of a single answer",
                "LEG | 6 | 6 | no change",
                "LEG | 3 | 6 | worse by 3, at least the minimal important change",
                "FOOT_AND_ANKLE_PAIN | 50 | 62.5 | better by 12.5, at least the minimal important change",
                "FOOT_AND_ANKLE_PAIN | 62 | 50 | worse by 12, at least the minimal important change",
                "FOOT_AND_ANKLE_PAIN | 62 | 58 | worse by 4, less than the minimal important change",
                "START_BACK | 6 | 3 | better by 3",
            })
    void saysNoMoreThanTwoSingleAnswersCarry(Scale scale, double before, double since, String verdict) {
        assertThat(change(scale, before, since).verdict()).contains(verdict);
    }

    @Test
    void withoutAnAnswerFromBeforeThereIsNothingToSay() {
        var alone = new ScoreChange(Scale.LEG, new BeforeAndSince(null, reading("2026-04-13", 4)), ZoneOffset.UTC);

        assertThat(alone.verdict()).isEmpty();
        assertThat(alone.before()).isEqualTo("none");
        assertThat(alone.since()).contains("4").contains("13 Apr 2026");
    }
}
