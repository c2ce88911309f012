package plumbline.orthotic.wear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class WearRowsTest {

    private static final LocalDate FIRST_WEAR = LocalDate.of(2026, 3, 2);

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();
    private String chart = "";
    private String record = "";

    @BeforeEach
    void someoneWearsInsoles() {
        chart = PatientExample.registeredBy(nora);
        record = database.column("select record_number from patient where id = ?", patientId())
                .getFirst();
        dispensed("BOTH", "EVERYDAY");
    }

    @Test
    void hoursAreAddedToTheDeviceOfTheirDay() {
        var page = imported(row(0, "left", "7.5", "diary") + row(0, "Right", "\"8,25\"", "SENSOR"));

        assertThat(page.select(".done").text()).isEqualTo("2 added.");
        assertThat(database.column("""
                        select w.side || ' ' || w.hours || ' ' || w.source || ' ' || w.entered_via || ' ' || o.target_shoe
                          from wear w join orthosis o on o.id = w.orthosis_id where w.patient_id = ? order by 1""", patientId()))
                .containsExactly("LEFT 7.50 DIARY IMPORT EVERYDAY", "RIGHT 8.25 SENSOR IMPORT EVERYDAY");
        assertThat(imported(row(0, "left", "7.5", "diary") + row(1, "left", "6", "diary"))
                        .select(".done")
                        .text())
                .isEqualTo("1 added, 1 were already there.");
    }

    @Test
    void whatGoesAgainstTheRecordIsNamedAndNothingIsAdded() {
        imported(row(0, "left", "7.5", "diary"));
        dispensed("LEFT", "SPORT");

        var page = imported(row(-1, "left", "7", "diary")
                + row(0, "right", "25", "diary")
                + row(0, "both", "7", "guess")
                + row(1, "right", "7", "diary")
                + row(1, "right", "7", "sensor")
                + row(2, "left", "7", "diary"));

        assertThat(page.select("tbody tr").stream()
                        .map(line -> line.select("th").text() + " "
                                + line.select("td").getLast().text()))
                .containsExactly(
                        "2 No device was worn on that foot on that day",
                        "3 Hours from 0 to 24, in quarters such as 7.5",
                        "4 Neither left nor right",
                        "4 Neither diary, sensor nor estimate",
                        "6 Twice in the file, first on line 5",
                        "7 Several devices were worn on that foot on that day");
        assertThat(database.column("select id from wear where patient_id = ?", patientId()))
                .hasSize(1);
    }

    @Test
    void otherHoursThanThoseRecordedAreRefused() {
        imported(row(0, "left", "7.5", "diary"));

        assertThat(imported(row(0, "left", "8", "sensor")).select("tbody tr").text())
                .endsWith("Already recorded that day as 7.5");
    }

    @Test
    void theFrontDeskImportsScoresOnly() {
        var desk = Visitor.as(DemoPerson.ASSISTANT_NORTH);
        var run = sent(nora, row(0, "left", "7.5", "diary"));

        assertThat(desk.page("/c/northside/imports").select("[name=kind]").eachAttr("value"))
                .containsExactly("scores");
        assertThat(desk.get(run).statusCode()).isEqualTo(404);
    }

    private void dispensed(String side, String shoe) {
        nora.post(
                        chart + "/orthoses",
                        Map.of(
                                "submission",
                                UUID.randomUUID().toString(),
                                "deviceClass",
                                "CUSTOM_INSOLE",
                                "side",
                                side,
                                "targetShoe",
                                shoe,
                                "firstWornOn",
                                FIRST_WEAR.plusDays(side.equals("BOTH") ? 0 : 2).toString(),
                                "purpose",
                                "pain"))
                .then()
                .statusCode(303);
    }

    private String row(int day, String side, String hours, String source) {
        return record + "," + FIRST_WEAR.plusDays(day) + "," + side + "," + hours + "," + source + "\n";
    }

    private Document imported(String rows) {
        var address = sent(nora, rows);
        while (true) {
            var page = nora.page(address);
            if (page.select("#run progress").isEmpty()) {
                return page;
            }
            Thread.onSpinWait();
        }
    }

    private static String sent(Visitor who, String rows) {
        return who.request()
                .multiPart("submission", UUID.randomUUID().toString())
                .multiPart("kind", "wear")
                .multiPart("file", "x.csv", ("record,date,side,hours,source\n" + rows).getBytes(UTF_8), "text/csv")
                .post("/c/northside/imports")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    private UUID patientId() {
        return UUID.fromString(chart.substring(chart.lastIndexOf('/') + 1));
    }
}
