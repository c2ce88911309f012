package plumbline.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import plumbline.reminder.Links.Purpose;
import plumbline.reminder.Links.Target;

class LinksTest {

    private static final Target MARGIT = new Target(
            UUID.fromString("0190a000-0000-7000-8000-000000000001"),
            UUID.fromString("0190c000-0000-7000-8000-000000000001"));

    private final Links links = new Links("a key that has more than 32 characters");

    @Test
    void aLinkSaysWhatItIsAboutToWhoeverHasIt() {
        var token = links.token(Purpose.STOP, MARGIT);

        assertThat(token).matches("[A-Za-z0-9_-]{64}");
        assertThat(links.read(Purpose.STOP, token)).contains(MARGIT);
    }

    @Test
    void aLinkForOnePurposeIsNoneForAnotherAndOfAnotherKeyIsNone() {
        var token = links.token(Purpose.STOP, MARGIT);

        assertThat(links.read(Purpose.CONFIRM, token)).isEmpty();
        assertThat(new Links("another key of more than 32 characters").read(Purpose.STOP, token))
                .isEmpty();
        assertThat(links.read(Purpose.STOP, "")).isEmpty();
        assertThat(links.read(Purpose.STOP, "not base64!")).isEmpty();
    }

    @Test
    void aLinkOfWhichAnyCharacterIsAnotherIsNone() {
        var token = links.token(Purpose.STOP, MARGIT);

        for (int at = 0; at < token.length(); at++) {
            var other = token.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(links.read(Purpose.STOP, token.substring(0, at) + other + token.substring(at + 1)))
                    .as("character %d", at)
                    .isEmpty();
        }
    }

    @Test
    void aShortKeyIsNone() {
        assertThatThrownBy(() -> new Links("short")).isInstanceOf(IllegalStateException.class);
    }
}
