package plumbline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.local.ReceivedLetter;
import plumbline.testing.PageServers;

/** A letter on its way through a real mail server. */
@QuarkusTest
@WithTestResource(PageServers.class)
class MailTest {

    @Inject
    Mail mail;

    @Test
    void arrivesAsItWasWritten() {
        var letter = new Letter(
                "margit@mail.example",
                "Einladung für Jürgen – bitte öffnen",
                "Grüße\n\n" + mail.link("/join/abc") + "\n",
                "<0190c000-stable@plumbline>",
                Map.of("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));

        mail.send(letter);

        assertThat(ReceivedLetter.to("margit@mail.example")).singleElement().satisfies(received -> {
            assertThat(received.subject()).isEqualTo(letter.subject());
            assertThat(received.header("From")).isEqualTo("Plumbline <no-reply@plumbline.example>");
            assertThat(received.header("Message-ID")).isEqualTo("<0190c000-stable@plumbline>");
            assertThat(received.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(received.text()).startsWith("Grüße\n");
            assertThat(received.link("/join/")).isEqualTo("/join/abc");
        });
    }
}
