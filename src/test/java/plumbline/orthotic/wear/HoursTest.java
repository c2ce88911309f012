package plumbline.orthotic.wear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "24, 24", "7.5, 7.5", "'7,5', 7.5", "7.25, 7.25", "7.00, 7", "' 8 ', 8", "0.75, 0.75"})
    void quartersAreRead(String typed, BigDecimal hours) {
        assertThat(Hours.read(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(hours));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24.25", "25", "-1", "7.1", "7.3", "7:30", "eight", "7.", "1e1"})
    void everythingElseIsNot(String typed) {
        assertThat(Hours.read(typed)).isEmpty();
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll @IntRange(max = 96) int quarters) {
        var hours = BigDecimal.valueOf(quarters).divide(BigDecimal.valueOf(4));

        assertThat(Hours.read(Hours.inWords(hours)))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(hours));
    }
}
