package plumbline.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.mail.Letter;
import plumbline.mail.Mail;
import plumbline.tenancy.Rounds;
import plumbline.testing.Counted;
import plumbline.testing.EpisodeExample;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.SignInByName;
import plumbline.testing.Visitor;

/** What the platform reads of the service, as it changes with what happens. */
@QuarkusTest
@WithTestResource(PageServers.class)
class CountsTest {

    private static final String MARGIT = "/c/northside/patients/" + DemoPatient.MARGIT.id();
    private static final String HENRIK_AT_NORTHSIDE = "/c/northside/patients/" + DemoPatient.HENRIK.id();

    /** A metric of the servers in the chart's alerts, and the list of jobs of one of them. */
    private static final Pattern OURS =
            Pattern.compile("\\b(?:plumbline|http_server|agroal|jvm|process)_[a-z_]+(?=\\{)");

    private static final Pattern JOBS = Pattern.compile("\"((?:sealing|verification)[a-z_|]*)\"");

    /** So many seconds ago nobody signed in for another test. */
    private static final String UNUSED = "7261";

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);

    @Inject
    Rounds rounds;

    @Inject
    Mail mail;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void whoComesToADoorWithANewSignInIsCountedByWhetherTheyWereLetIn() {
        var before = Counted.at(metrics);

        Visitor.as(DemoPerson.CLINICIAN_HARBOUR)
                .request()
                .header(SignInByName.AGO, UNUSED)
                .get("/c/harbour");
        Visitor.as(DemoPerson.STRANGER)
                .request()
                .header(SignInByName.AGO, UNUSED)
                .get("/c/harbour");

        var after = Counted.at(metrics);
        assertThat(rise(before, after, "plumbline_sign_ins_total{result=\"admitted\"}"))
                .isEqualTo(1);
        assertThat(rise(before, after, "plumbline_sign_ins_total{result=\"refused\"}"))
                .isEqualTo(1);
    }

    @Test
    void whatIsRefusedIsCountedByItsReason() {
        var before = Counted.at(metrics);

        Visitor.as(DemoPerson.STRANGER).get("/c/northside");
        Visitor.as(DemoPerson.ASSISTANT_NORTH).get(MARGIT + "/progress");
        nora.get(HENRIK_AT_NORTHSIDE);
        given().urlEncodingEnabled(false).get("/c/northside%3Ba");
        given().header("Sec-Fetch-Site", "cross-site").post("/language");

        var after = Counted.at(metrics);
        for (var reason : new String[] {"not_admitted", "role", "not_found", "path_trick", "cross_site"}) {
            assertThat(rise(before, after, "plumbline_refusals_total{reason=\"" + reason + "\"}"))
                    .as(reason)
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsWrittenIsCountedByItsRoomAndASearchIsNot() {
        var chart = PatientExample.registeredBy(nora);
        var before = Counted.at(metrics);

        nora.post("/c/northside/patients/search", Map.of("query", "nobody"));
        EpisodeExample.opened(nora, chart, LocalDate.now(DemoClinic.NORTHSIDE.zone()));

        assertThat(rise(before, Counted.at(metrics), "plumbline_writes_total{what=\"patient\"}"))
                .isEqualTo(1);
    }

    @Test
    void whatIsSaidOfAProgressIsCountedByItsKind() {
        var before = Counted.at(metrics);

        nora.page(MARGIT + "/progress");

        assertThat(Counted.at(metrics).all("plumbline_verdicts_total") - before.all("plumbline_verdicts_total"))
                .isEqualTo(1);
    }

    @Test
    void aLetterThatIsTakenIsCounted() {
        var before = Counted.at(metrics);

        mail.send(Letter.once("counted@mail.example", "Hello", "Nothing."));

        assertThat(rise(before, Counted.at(metrics), "plumbline_letters_total{result=\"sent\"}"))
                .isEqualTo(1);
    }

    @Test
    void aRoundThatEndsInAnErrorAtOneClinicIsCountedAsAFailureAndNotAsASuccess() {
        var before = Counted.at(metrics);

        rounds.make(Job.RETENTION, () -> {
            throw new IllegalStateException("A round of a test");
        });

        var after = Counted.at(metrics);
        assertThat(rise(before, after, "plumbline_job_failures_total{job=\"retention\"}"))
                .isEqualTo(1);
        assertThat(rise(before, after, "plumbline_job_last_success_seconds{job=\"retention\"}"))
                .isZero();
    }

    @Test
    void whatAlertsAskForIsThereFromTheStart() throws IOException {
        nora.page("/c/northside");
        var alerts = Files.readString(Path.of("helm/templates/alerts.yaml"));

        var names = String.join("\n", Counted.at(metrics).values().keySet());

        assertThat(OURS.matcher(alerts).results().map(MatchResult::group).distinct())
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(names).contains(name));
        assertThat(JOBS.matcher(alerts)
                        .results()
                        .flatMap(jobs -> Stream.of(jobs.group(1).split("\\|", -1))))
                .isNotEmpty()
                .allSatisfy(
                        job -> assertThat(names).contains("plumbline_job_last_success_seconds{job=\"" + job + "\"}"));
    }

    private static double rise(Counted before, Counted after, String name) {
        return after.of(name) - before.of(name);
    }
}
