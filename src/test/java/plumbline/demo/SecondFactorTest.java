package plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondFactorTest {
    /** The secret of RFC 6238, appendix B. */
    private final SecondFactor published = new SecondFactor("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "20000000000, 353130"})
    void yieldsThePublishedCodes(long seconds, String code) {
        assertThat(published.codeAt(Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }
}
