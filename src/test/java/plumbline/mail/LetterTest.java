package plumbline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "ann@example",
                "ann@example.org, bob@example.org",
                "ann@example.org\r\nBcc: bob@example.org",
                "Ann <ann@example.org>",
                "ann@example.org ",
                "ann@@example.org"
            })
    void goesToNothingButOneAddress(String to) {
        assertThatThrownBy(() -> Letter.once(to, "Hello", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.org", "ann.o'neil+care@mail.example.org", "änn@bücher.example"})
    void goesToAnAddress(String to) {
        assertThat(Letter.once(to, "Hello", "").to()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello\r\nBcc: bob@example.org", "Hello\nthere", "Hello\u0000", "Hello\u2028there"})
    void hasHeadersOfOneLine(String value) {
        assertThatThrownBy(() -> Letter.once("ann@example.org", value, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Hello");
        assertThatThrownBy(() ->
                        new Letter("ann@example.org", "Hello", "", "<1@plumbline>", Map.of("List-Unsubscribe", value)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter("ann@example.org", "Hello", "", "<1@plumbline>", Map.of(value, "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
