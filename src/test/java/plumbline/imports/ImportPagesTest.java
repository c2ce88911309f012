package plumbline.imports;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.html;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.Condition;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.local.DatabaseRoles;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.EpisodeExample;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.SqlAs;
import plumbline.testing.SqlHeard;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class ImportPagesTest {

    private static final String IMPORTS = "/c/northside/imports";
    private static final String HEADER = "record,date,scale,value\n";
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor desk = Visitor.as(DemoPerson.ASSISTANT_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();

    @Inject
    @PersistenceUnitExtension
    SqlHeard sql;

    /** Someone who was registered for one test. */
    private record Somebody(String chart, UUID id, String record) {}

    private Somebody somebody() {
        var chart = PatientExample.registeredBy(nora);
        var id = UUID.fromString(chart.substring(chart.lastIndexOf('/') + 1));
        return new Somebody(
                chart,
                id,
                database.column("select record_number from patient where id = ?", id)
                        .getFirst());
    }

    @Test
    void aFileOfSeveralPatientsIsAddedToEachAtNoon() {
        var one = somebody();
        var other = somebody();

        var page = ended(desk, send(desk, HEADER + rows(one, 7, 9, 8) + rows(other, 3)));

        assertThat(page.select(".done").text()).isEqualTo("4 added.");
        assertThat(page.select("dl").text()).contains("Patients 2", "First day 1 Mar 2026", "Last day 3 Mar 2026");
        assertThat(database.column(
                        "select scale || ' ' || value || ' ' || entered_via || ' ' || (at at time zone 'Europe/Oslo') from score where patient_id = ? order by at",
                        one.id()))
                .containsExactly(
                        "BACK_AVERAGE 7 IMPORT 2026-03-01 12:00:00",
                        "BACK_AVERAGE 9 IMPORT 2026-03-02 12:00:00",
                        "BACK_AVERAGE 8 IMPORT 2026-03-03 12:00:00");
        assertThat(kept(other)).isOne();
    }

    @Test
    void theSameFileAgainAddsNothingAndAPartlyKnownOneTheRest() {
        var one = somebody();
        ended(nora, send(nora, HEADER + rows(one, 7, 9, 8)));

        assertThat(ended(nora, send(nora, HEADER + rows(one, 7, 9, 8)))
                        .select(".done")
                        .text())
                .isEqualTo("0 added, 3 were already there.");
        assertThat(ended(nora, send(nora, HEADER + rows(one, 7, 9, 8, 7, 7)))
                        .select(".done")
                        .text())
                .isEqualTo("2 added, 3 were already there.");
        assertThat(kept(one)).isEqualTo(5);
    }

    @Test
    void oneBadLineAddsNothingAndIsNamed() {
        var one = somebody();
        var other = somebody();
        nora.post(one.chart() + "/scores", Map.of("day", "2026-03-02", "backAverage", "1"));
        var file = HEADER + rows(one, 7, 9) + rows(other, 5) + "nobody-at-all,2026-03-01,leg,3\n" + other.record()
                + ",1971-05-03,leg,3\n" + other.record() + ",2026-04-31,leg,3\n" + rows(other, 5);

        var page = ended(nora, send(nora, file));

        assertThat(page.select(".stopped").text()).startsWith("Nothing was added. 5 lines");
        assertThat(page.select("tbody tr").eachText())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("3 ").endsWith("Already recorded that day as 1"),
                        line -> assertThat(line).isEqualTo("5 nobody-at-all No patient has this record number"),
                        line -> assertThat(line).startsWith("6 ").endsWith("Before the birth date"),
                        line -> assertThat(line).isEqualTo("7 2026-04-31 Not a date such as 2024-03-12"),
                        line -> assertThat(line).startsWith("8 ").endsWith("Twice in the file, first on line 4"));
        assertThat(kept(one)).isOne();
        assertThat(kept(other)).isZero();
    }

    @Test
    void nobodyOfAnotherClinicIsReachedByTheirRecordNumber() {
        var henrik = database.column(
                        "select record_number from patient where clinic_id = ? limit 1", DemoClinic.HARBOUR.id())
                .getFirst();

        var page = ended(nora, send(nora, HEADER + henrik + "-not-here,2026-03-01,leg,3\n"));

        assertThat(page.select("tbody tr").text()).endsWith("No patient has this record number");
    }

    @Test
    void everyReadingIsFiledUnderTheEpisodeOfItsDay() {
        var one = somebody();
        EpisodeExample.moved(nora, one.chart(), FIRST_DAY.plusDays(1));
        EpisodeExample.opened(nora, one.chart(), FIRST_DAY.plusDays(2));

        ended(nora, send(nora, HEADER + rows(one, 1, 2, 3, 4)));

        assertThat(database.column("""
                        select s.value || ' ' || e.complaint from score s join episode e on e.id = s.episode_id
                         where s.patient_id = ? order by s.at""", one.id()))
                .containsExactly("1 Low back pain", "2 Low back pain", "3 Heel pain", "4 Heel pain");
    }

    @Test
    void everyRecordThatWasOpenedIsInTheAccessLogWithWhoSentTheFile() {
        var one = somebody();
        var other = somebody();

        var run = send(desk, HEADER + rows(one, 7) + rows(other, 3) + "nobody,2026-03-01,leg,3\n");
        ended(desk, run);

        for (var who : List.of(one, other)) {
            assertThat(database.column(
                            "select method || ' ' || path from access_entry where patient_id = ? and user_id = ?",
                            who.id(),
                            DemoPerson.ASSISTANT_NORTH.subject().toString()))
                    .containsExactly("POST " + run.header("Location").replaceFirst(".*(?=/c/)", ""));
        }
    }

    @Test
    void whatSpreadsheetsOfOtherCountriesWriteIsRead() {
        var one = somebody();
        var file = "\uFEFFrecord;date;scale;value\r\n%1$s;01.03.2026;leg;3\r\n%1$s;46083;leg;4\r\n"
                .formatted(one.record());

        assertThat(ended(nora, send(nora, file.getBytes(UTF_16LE)))
                        .select(".done")
                        .text())
                .isEqualTo("2 added.");
        assertThat(ended(nora, send(nora, file.getBytes(UTF_8))).select(".done").text())
                .isEqualTo("0 added, 2 were already there.");
        assertThat(database.column(
                        "select (at at time zone 'Europe/Oslo')::date from score where patient_id = ? order by at",
                        one.id()))
                .containsExactly("2026-03-01", "2026-03-02");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAtOnce() {
        assertRefused(send(nora, new byte[0]), "Choose a file that is not empty");
        assertRefused(send(nora, new byte[] {(byte) 0x89, 'P'}), "Line 1 is not text in UTF-8");
        assertRefused(send(nora, new byte[16_000_001]), "This file is larger than 16 MB");
        var kind = nora.request()
                .multiPart("kind", "")
                .multiPart("file", "x.csv", HEADER.getBytes(UTF_8))
                .post(IMPORTS);
        assertThat(html(kind).select("#kind-error").text()).isEqualTo("Choose one of the list");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertThat(ended(nora, send(nora, HEADER)).select("main").text()).contains("There is no row in this file.");
    }

    @Test
    void theButtonPressedTwiceLeadsToTheSameRun() {
        var one = somebody();
        var submission = UUID.randomUUID().toString();

        var first = send(nora, submission, (HEADER + rows(one, 7)).getBytes(UTF_8));
        var second = send(nora, submission, (HEADER + rows(one, 7)).getBytes(UTF_8));

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(ended(nora, second).select(".done").text()).isEqualTo("1 added.");
    }

    @Test
    void twoFilesThatDisagreeAreNotBothTaken() {
        var one = somebody();
        var runs = List.of(send(nora, HEADER + rows(one, 3)), send(desk, HEADER + rows(one, 4)));

        var outcomes = runs.stream()
                .map(run -> ended(nora, run).select(".done, .stopped").text())
                .toList();

        assertThat(outcomes).haveExactly(1, starting("1 added")).haveExactly(1, starting("Nothing was added"));
        assertThat(kept(one)).isOne();
    }

    @Test
    void aRunWhoseServerDiedIsSaidToBeInterrupted() throws Exception {
        var id = UUID.randomUUID();
        new SqlAs(DemoPerson.CLINICIAN_NORTH, DemoClinic.NORTHSIDE)
                .run("insert into import_run (id, kind, lines, lines_read) values (?, 'scores', 100, 40)", id);

        assertThat(desk.page(IMPORTS + "/" + id).select(".stopped").text())
                .startsWith("Interrupted; nothing was added.");
        assertThat(desk.page(IMPORTS).select("tr:has(a[href$=" + id + "])").text())
                .endsWith("Interrupted; nothing was added");
    }

    /** As a server that is killed loses it. */
    @Test
    void anImportThatLosesItsConnectionLeavesNothingAndTheSameFileIsThenTaken() throws Exception {
        var one = somebody();
        var run = "";
        try (var others = asOthersRecord()) {
            run = path(send(nora, HEADER + rows(one, 7, 9, 8)));
            awaitState(run, "CHECKING");
            assertThat(nora.page(run).select("#run").text()).startsWith("Comparing with what is recorded");
            assertThat(nora.page(run).select("#run").attr("hx-get")).isEqualTo(run);
            assertThat(nora.page(run).select("head noscript").html()).contains("http-equiv=\"refresh\"");

            assertThat(
                            database.column(
                                    "select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'advisory' and datname = current_database()"))
                    .containsExactly("t");
            awaitInterruption(run);
        }

        assertThat(kept(one)).isZero();
        assertThat(ended(nora, send(nora, HEADER + rows(one, 7, 9, 8)))
                        .select(".done")
                        .text())
                .isEqualTo("3 added.");
        assertThat(nora.page(run).select(".stopped").text()).startsWith("Interrupted; nothing was added.");
    }

    /** Holds up every import of the clinic, like somebody who is just recording a score. */
    private static Connection asOthersRecord() throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        var connection = DriverManager.getConnection(url, DatabaseRoles.SUPERUSER, DatabaseRoles.SUPERUSER);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock_shared(hashtextextended('scores of %s', 0))"
                    .formatted(DemoClinic.NORTHSIDE.id()));
        }
        return connection;
    }

    private void awaitState(String run, String state) {
        var id = UUID.fromString(run.replaceFirst(".*/", ""));
        while (!database.column("select state from import_run where id = ?", id).contains(state)
                || database.column(
                                "select 1 from pg_stat_activity where wait_event = 'advisory' and datname = current_database()")
                        .isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private void awaitInterruption(String run) {
        while (nora.page(run).select(".stopped").isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static String path(Response begun) {
        var location = begun.then().statusCode(303).extract().header("Location");
        return location.substring(location.indexOf("/c/"));
    }

    @Test
    void whatHasEndedCannotBeMadeToSayOtherwise() throws Exception {
        var one = somebody();
        var run = send(nora, HEADER + rows(one, 7));
        ended(nora, run);
        var id = UUID.fromString(run.header("Location").replaceFirst(".*/", ""));

        assertThat(new SqlAs(DemoPerson.CLINICIAN_NORTH, DemoClinic.NORTHSIDE)
                        .run("update import_run set added = 2 where id = ?", id))
                .isZero();
    }

    @Test
    void theListAndARunTakeFewStatementsHoweverManyWereInterrupted() throws Exception {
        for (int i = 0; i < 12; i++) {
            new SqlAs(DemoPerson.CLINICIAN_NORTH, DemoClinic.NORTHSIDE)
                    .run("insert into import_run (id, kind, lines) values (?, 'scores', 9)", UUID.randomUUID());
        }

        assertThat(sql.during(() -> nora.page(IMPORTS))).hasSizeLessThanOrEqualTo(3);
    }

    private static void assertRefused(Response answer, String reason) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#file-error").text()).startsWith(reason);
    }

    private static Condition<String> starting(String beginning) {
        return new Condition<>(text -> text.startsWith(beginning), "starting with %s", beginning);
    }

    private static String rows(Somebody who, int... values) {
        var rows = new ArrayList<String>();
        IntStream.range(0, values.length)
                .forEach(i ->
                        rows.add(who.record() + "," + FIRST_DAY.plusDays(i) + ",back-average," + values[i] + "\n"));
        return String.join("", rows);
    }

    private Response send(Visitor who, String file) {
        return send(who, file.getBytes(UTF_8));
    }

    private Response send(Visitor who, byte[] file) {
        return send(who, UUID.randomUUID().toString(), file);
    }

    private Response send(Visitor who, String submission, byte[] file) {
        return who.request()
                .multiPart("submission", submission)
                .multiPart("kind", "scores")
                .multiPart("file", "scores.csv", file, "text/csv")
                .post(IMPORTS);
    }

    /** The page of a run that was begun, once it has ended. */
    private static Document ended(Visitor who, Response begun) {
        var address = begun.then().statusCode(303).extract().header("Location");
        while (true) {
            var page = who.page(address);
            if (page.select("#run progress").isEmpty()) {
                return page;
            }
            Thread.onSpinWait();
        }
    }

    private int kept(Somebody who) {
        return database.column("select id from score where patient_id = ?", who.id())
                .size();
    }
}
