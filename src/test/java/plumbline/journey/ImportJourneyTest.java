package plumbline.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.local.SharedServers;
import plumbline.testing.BehindTheScenes;

/** A file of many patients from the front desk, with a bad line and then without. */
@Journey
class ImportJourneyTest {

    private static final String HEADER = "record;date;scale;value\r\n";

    private final URI address = SharedServers.delivered();

    private final BehindTheScenes database = new BehindTheScenes(SharedServers.postgresOfDelivered());

    @Test
    void atADesk() {
        try (var browser = new Browser();
                var asta = browser.atADesk(address.toString()).signIn(DemoPerson.ASSISTANT_NORTH)) {
            imports(asta, "back-at-rest");
        }
    }

    @Test
    void onAPhone() {
        try (var browser = new Browser();
                var asta = browser.onAPhone(address.toString()).signIn(DemoPerson.ASSISTANT_NORTH)) {
            imports(asta, "back-walking");
        }
    }

    private void imports(Visit asta, String scale) {
        var record = database.column(
                        "select record_number from patient where given_name = 'Margit' order by id limit 1")
                .getFirst();
        var good = record + ";13.05.2019;" + scale + ";4\r\n" + record + ";14.05.2019;" + scale + ";5\r\n";
        asta.goTo("/c/northside/patients");
        asta.isSound();
        asta.follow("Import a file");
        asta.press("Import");
        assertThat(asta.text("#file-error")).isEqualTo("Choose a file that is not empty");
        asta.isSound();

        send(asta, HEADER + good + record + ";15.05.2019;" + scale + ";55\r\n");
        asta.page().locator("#run .stopped").waitFor();
        assertThat(asta.text("#run tbody tr")).contains("4", "55", "Not a whole number from 0 to 10");
        asta.isSound();
        asta.follow("Import another file");

        send(asta, HEADER + good);
        asta.page().locator("#run .done").waitFor();
        assertThat(asta.text("#run .done")).isEqualTo("2 added.");
        asta.isSound();
        asta.follow("Import another file");
        assertThat(asta.text(".runs tbody tr")).contains("2 added, 0 were already there");
        asta.isSound();
    }

    private static void send(Visit asta, String text) {
        asta.page().locator("#file").setInputFiles(new FilePayload("scores.csv", "text/csv", text.getBytes(UTF_8)));
        asta.press("Import");
    }
}
