package plumbline.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnsetTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-12, 2024-03-12, 2024-03-12, 12 March 2024",
        "2024-03,    2024-03-01, 2024-03-31, March 2024",
        "2024-02,    2024-02-01, 2024-02-29, February 2024",
        "2024,       2024-01-01, 2024-12-31, 2024",
    })
    void isAsExactAsThePatientRemembers(String typed, LocalDate first, LocalDate last, String words) {
        var onset = Onset.parse(typed).orElseThrow();

        assertThat(onset.from()).isEqualTo(first);
        assertThat(onset.latest()).isEqualTo(last);
        assertThat(onset.inWords()).isEqualTo(words);
        assertThat(onset.typed()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2024-13", "2023-02-29", "24", "2024-3", "2024-03-12-01", "−2024"})
    void isNothingElse(String typed) {
        assertThat(Onset.parse(typed)).isEmpty();
    }

    @Test
    void whoeverRemembersOnlyTheYearMayHaveBegunOnItsLastDay() {
        assertThat(Onset.parse(" 2024 ").orElseThrow().latest()).isEqualTo("2024-12-31");
    }
}
