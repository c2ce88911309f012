package plumbline.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "Øyvind SØRENSEN,     oyvind|sorensen",
        "Żółtowski,           zoltowski",
        "Weiß,                weiss",
        "12.3.1975,           1975-03-12",
        "12/03/1975 olsen,    1975-03-12|olsen",
        "1975,                1975",
        "O’Driscoll,          o’driscoll",
        "100%_,               100%_",
    })
    void foldsWhatIsTypedAsItFoldsWhatIsStored(String typed, String words) {
        assertThat(String.join("|", SearchText.words(typed))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"'   '", "''"})
    void findsNoWordInNothing(String typed) {
        assertThat(SearchText.words(typed)).isEmpty();
    }
}
