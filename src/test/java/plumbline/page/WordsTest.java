package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({"-4.7857143, −4.79, 4.79", "0.004, 0.00, 0.00", "-0.004, 0.00, 0.00", "1.3, +1.30, 1.30"})
    void aNumberCarriesItsSignOnlyWhereItIsNotNought(double number, String signed, String size) {
        assertThat(Words.signedTo(number, 2)).isEqualTo(signed);
        assertThat(Words.size(number, 2)).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"2, +2", "0, 0", "-2, −2"})
    void aWholeNumberToo(int number, String signed) {
        assertThat(Words.signed(number)).isEqualTo(signed);
    }

    @ParameterizedTest
    @CsvSource({
        "Calf stretches, 20, Calf stretches",
        "Calf stretches twice a day, 20, Calf stretches … (shortened)",
        "Calfstretchestwiceaday, 10, Calfstretc … (shortened)",
        "🦶🦶🦶, 2, 🦶🦶 … (shortened)"
    })
    void aLongTextIsCutBetweenWordsAndSaysSo(String text, int most, String shortened) {
        assertThat(Words.shortened(text, most)).isEqualTo(shortened);
    }

    @Test
    void linesBecomeOne() {
        assertThat(Words.shortened("Insoles. \n\n Calf\tstretches.\n", 100)).isEqualTo("Insoles. · Calf stretches.");
    }
}
