package plumbline.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    /** On the day on which the clocks go back, too, it is the clinic's clock that counts. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:59+01:00[Europe/Oslo], true",
        "2026-11-24T09:00+01:00[Europe/Oslo], false",
        "2026-11-24T18:59+01:00[Europe/Oslo], false",
        "2026-11-24T19:00+01:00[Europe/Oslo], true",
        "2026-10-25T07:30Z[Europe/Oslo], true",
        "2026-10-25T08:00Z[Europe/Oslo], false"
    })
    void remindersGoOutByDay(String time, boolean quiet) {
        var there = ZonedDateTime.parse(time);

        assertThat(new QuietHours(9, 19).isQuiet(there.withZoneSameInstant(there.getZone())))
                .isEqualTo(quiet);
    }

    @Test
    void someTimeMustBeLeft() {
        assertThatThrownBy(() -> new QuietHours(19, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QuietHours(9, 25)).isInstanceOf(IllegalArgumentException.class);
    }
}
