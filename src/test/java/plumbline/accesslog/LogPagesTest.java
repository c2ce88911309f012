package plumbline.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.SignInByName;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class LogPagesTest {

    private static final String LOG = "/c/northside/access-log";
    private static final String OWN = "/my/northside/" + DemoPatient.MARGIT.id() + "/access";

    private final BehindTheScenes database = new BehindTheScenes();
    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor asta = Visitor.as(DemoPerson.ASSISTANT_NORTH);
    private final Visitor adam = Visitor.as(DemoPerson.ADMIN_NORTH);
    private final Visitor margit = Visitor.as(DemoPerson.PATIENT_NORTH);

    @Inject
    Sealing sealing;

    @Inject
    Statements statements;

    private static List<String> rows(Document page) {
        return page.select("table.log tbody tr").eachText();
    }

    private static String idOf(String chart) {
        return chart.substring(chart.length() - 36);
    }

    @Test
    void anAdminSeesWhatWasDoneWithOneRecordAndWhatWasRefused() {
        var chart = PatientExample.registeredBy(nora);
        nora.page(chart + "/scores");
        asta.get(chart + "/exams").then().statusCode(403);

        var page = adam.page(LOG + "?patient=" + idOf(chart));

        assertThat(rows(page)).anySatisfy(row -> assertThat(row)
                .contains("Nora Lind", "clinician", "Opened: pain and other scores", "127.0.0.1", "not sealed yet"));
        assertThat(rows(page)).anySatisfy(row -> assertThat(row)
                .contains("Asta Berg", "assistant", "Opened: foot exam", "Refused", "403"));
    }

    @Test
    void theRecordNumberFindsThePatientAndStandsInNoAddress() {
        var location = adam.post(LOG + "/search", Map.of("number", DemoPatient.MARGIT.recordNumber()))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertThat(location).endsWith("?patient=" + DemoPatient.MARGIT.id());
        var unknown = adam.post(LOG + "/search", Map.of("number", "nobody's"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(Visitor.html(unknown).select("#number").val()).isEqualTo("nobody's");
    }

    @Test
    void filtersHoldTogether() {
        var chart = PatientExample.registeredBy(nora);
        nora.page(chart);
        asta.page(chart);
        asta.get(chart + "/exams").then().statusCode(403);
        var asked = LOG + "?patient=" + idOf(chart) + "&person=" + DemoPerson.ASSISTANT_NORTH.subject();

        assertThat(rows(adam.page(asked))).hasSize(2).allSatisfy(row -> assertThat(row)
                .contains("Asta Berg"));
        assertThat(rows(adam.page(asked + "&refused=yes"))).hasSize(1);
        assertThat(rows(adam.page(asked + "&deed=WROTE"))).isEmpty();
        assertThat(rows(adam.page(asked + "&to=2020-01-01"))).isEmpty();
        assertThat(rows(adam.page(asked + "&from=2020-01-01&deed=OPENED"))).hasSize(2);
    }

    @Test
    void olderEntriesFollowWithoutGapOrOverlap() {
        var chart = PatientExample.registeredBy(nora);
        for (var opening = 0; opening < 55; opening++) {
            nora.page(chart + "/edit");
        }
        var first = adam.page(LOG + "?deed=OPENED&patient=" + idOf(chart));

        var second = adam.page(LOG + first.select(".paging a").attr("href"));

        assertThat(rows(first)).hasSize(50);
        assertThat(rows(second)).hasSize(5);
        assertThat(second.select(".paging a").eachText()).containsExactly("The latest");
    }

    @Test
    void onceSealedAndCheckedThePageSaysSo() {
        nora.page("/c/northside/patients/" + DemoPatient.KIRSTI.id());
        sealing.round();

        var page = adam.followed(adam.post(LOG + "/check", Map.of()));

        assertThat(page.select("#check").text()).contains("are as they were written", "Last seal");
        assertThat(rows(adam.page(LOG + "?patient=" + DemoPatient.KIRSTI.id() + "&deed=OPENED"))
                        .getFirst())
                .doesNotContain("not sealed yet");
    }

    @Test
    void theFileAsksForAFreshSignInAndIsItselfLogged() {
        var stale = adam.request().header(SignInByName.AGO, 1_000).get(LOG + "/entries.csv");
        var file = adam.get(LOG + "/entries.csv?person=" + DemoPerson.CLINICIAN_NORTH.subject());

        assertThat(stale.statusCode()).isEqualTo(302);
        assertThat(file.contentType()).startsWith("text/csv");
        assertThat(file.asString().lines().skip(1).limit(5))
                .allSatisfy(line -> assertThat(line).contains("Nora Lind"));
        assertThat(rows(adam.page(LOG + "?deed=LOG_EXPORTED")).getFirst()).contains("Adam North");
    }

    @Test
    void aPatientReadsWhoOpenedTheirRecordInEverydayWords() {
        nora.page("/c/northside/patients/" + DemoPatient.MARGIT.id() + "/scores");

        var page = margit.page(OWN);
        var entries = page.select(".own-log li").eachText();

        assertThat(page.select("header").text()).as("whose record it is").contains("Margit Olsen");
        assertThat(entries.getFirst()).startsWith("Nora Lind (clinician) looked at your record: pain and other scores");
        assertThat(entries).noneSatisfy(entry -> assertThat(entry).contains("Margit"));
    }

    @Test
    void theyReadItInTheirLanguage() {
        nora.page("/c/northside/patients/" + DemoPatient.MARGIT.id() + "/exams");
        margit.post("/my/northside/" + DemoPatient.MARGIT.id() + "/language", Map.of("language", "de"));

        var german = margit.page(OWN);

        margit.post("/my/northside/" + DemoPatient.MARGIT.id() + "/language", Map.of("language", "en"));
        assertThat(german.select(".own-log li").eachText().getFirst())
                .startsWith("Nora Lind (Behandler) hat in Ihre Akte gesehen: Fußuntersuchung");
    }

    @Test
    void nobodyElsesEntriesAreAmongThem() {
        nora.page("/c/northside/patients/" + DemoPatient.KIRSTI.id());

        assertThat(database.column("select count(*) from access_entry where patient_id = ?", DemoPatient.KIRSTI.id()))
                .isNotEqualTo(List.of("0"));
        assertThat(margit.get(OWN).asString())
                .doesNotContain(DemoPatient.KIRSTI.id().toString());
    }

    @Test
    void thePagesTakeFewStatements() {
        assertThat(statements.ofAll(() -> adam.page(LOG))).isLessThanOrEqualTo(6);
        assertThat(statements.of(() -> margit.page(OWN))).isLessThanOrEqualTo(2);
    }

    @Test
    void whatCannotBeReadInAnAddressIsAsIfItWereNotThere() {
        assertThat(rows(adam.page(LOG + "?patient=x&deed=y&from=z&before=" + UUID.randomUUID())))
                .isNotEmpty();
    }
}
