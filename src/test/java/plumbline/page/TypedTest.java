package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 10", "' 7 ', 7", "+2, 2", "007, 7"})
    void readsAWholeNumberInItsRange(String typed, int value) {
        assertThat(Typed.whole(typed, 0, 10)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "11", "3.7", "", "x", "1e1", "99999999999", "٣", "1 0"})
    void refusesWhatIsNoWholeNumberOfTheRange(String typed) {
        assertThat(Typed.whole(typed, 0, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-2", "−2"})
    void aTypographicMinusIsAMinus(String typed) {
        assertThat(Typed.whole(typed, -2, 2)).hasValue(-2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "2024-13-01", "12.03.2024", "2024-3-1", "", "99999-01-01", "yesterday"})
    void refusesDaysThatDoNotExist(String typed) {
        assertThat(Typed.day(typed)).isEmpty();
    }
}
