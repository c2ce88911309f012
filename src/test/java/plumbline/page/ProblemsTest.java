package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void whatIsLoggedNamesTheFailureAndNothingThatWasTyped() {
        var failure = new IllegalStateException(
                "could not save Margit", new IllegalArgumentException("no enum constant Sex.Olsen"));

        var logged = new StringWriter();
        Problems.withoutWords(failure).printStackTrace(new PrintWriter(logged));

        assertThat(logged.toString())
                .contains("IllegalStateException", "IllegalArgumentException", "ProblemsTest")
                .doesNotContain("Margit", "Olsen");
    }
}
