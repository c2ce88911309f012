package plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class ClinicExportPagesTest {

    private static final String PAGE = "/c/northside/export";

    private final Visitor adam = Visitor.as(DemoPerson.ADMIN_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();

    private static Map<String, byte[]> unpacked(byte[] file) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static java.util.List<CSVRecord> table(byte[] csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(new String(csv, StandardCharsets.UTF_8)))
                .getRecords();
    }

    @Test
    void everyRowOfEveryTableIsInTheCopyAndNoneOfAnotherClinic() throws IOException {
        var answer = adam.post(PAGE, Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/zip");
        var entries = unpacked(answer.asByteArray());
        var softly = new SoftAssertions();
        for (var table : database.column("""
                select table_name from information_schema.columns where table_schema = 'public' and column_name = 'clinic_id'
                   and table_name not in ('submission', 'language_choice', 'access_entry', 'clinic_export') order by 1""")) {
            var csv = entries.get(table + ".csv");
            softly.assertThat(csv).as(table).isNotNull();
            if (csv != null) {
                softly.assertThat(table(csv).size())
                        .as(table)
                        .isEqualTo(Integer.parseInt(database.column(
                                        "select count(*) from " + table + " where clinic_id = ?",
                                        DemoClinic.NORTHSIDE.id())
                                .getFirst()));
            }
        }
        softly.assertAll();
        assertThat(new String(entries.getOrDefault("patient.csv", new byte[0]), StandardCharsets.UTF_8))
                .contains(DemoPatient.MARGIT.familyName(), "Żółtowski")
                .doesNotContain(DemoPatient.HENRIK.familyName());
        assertThat(entries.keySet().stream()
                        .filter(name -> name.startsWith("photographs/"))
                        .count())
                .isEqualTo(table(entries.getOrDefault("photograph.csv", new byte[0]))
                        .size())
                .isPositive();
        assertThat(adam.page(PAGE).select("main li").eachText())
                .first()
                .asString()
                .startsWith("Adam North on")
                .endsWith("rows");
        assertThat(database.column("select deed from access_entry where deed = 'EXPORTED' and patient_id is null"))
                .isNotEmpty();
    }

    @Test
    void twoAreNotTakenAtOnce() {
        var going = UUID.randomUUID();
        database.run(
                "insert into clinic_export (clinic_id, id, started_by) values (?, ?, ?)",
                DemoClinic.NORTHSIDE.id(),
                going,
                DemoPerson.ADMIN_NORTH.subject().toString());

        var answer = adam.post(PAGE, Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(html(answer).select("[role=alert]").text()).startsWith("A copy is being taken already");
        database.run("update clinic_export set ended_at = now() where id = ?", going);
    }

    @Test
    void onlyAnAdminTakesACopy() {
        assertThat(Visitor.as(DemoPerson.CLINICIAN_NORTH).get(PAGE).statusCode())
                .isEqualTo(403);
        assertThat(Visitor.as(DemoPerson.CLINICIAN_NORTH).post(PAGE, Map.of()).statusCode())
                .isEqualTo(403);
    }
}
