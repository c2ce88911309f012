package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;

class LineTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Typed(
            @Line(max = 3) String line,
            @Line(max = 20, breaks = true) String text) {}

    @Test
    void countsCharactersAsTheDatabaseDoes() {
        assertThat(wrong("😀😀😀", "")).isZero();
        assertThat(wrong("😀😀😀😀", "")).isOne();
    }

    @Test
    void refusesControlCharacters() {
        assertThat(wrong("a\u0000b", "")).isOne();
        assertThat(wrong("a\nb", "")).isOne();
        assertThat(wrong("", "a\u0000b")).isOne();
    }

    @Test
    void allowsLineBreaksWhereThereAreLines() {
        assertThat(wrong("", "one\r\ntwo\tthree")).isZero();
    }

    private static int wrong(String line, String text) {
        return VALIDATOR.validate(new Typed(line, text)).size();
    }
}
