package plumbline.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.tenancy.AtWork;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.SqlAs;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class OutcomePagesTest {

    private static final String PAGE = "/c/northside/outcomes";
    private static final int SMALLEST = 11;

    private final BehindTheScenes database = new BehindTheScenes();
    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor adam = Visitor.as(DemoPerson.ADMIN_NORTH);

    @Inject
    Night night;

    @Inject
    Snapshots snapshots;

    @Inject
    Statements statements;

    @BeforeEach
    void aNightHasPassed() {
        night.round();
    }

    private void forget() {
        for (var table : List.of("outcome_finding", "outcome_week", "outcome_view", "outcome_snapshot")) {
            database.run("delete from " + table);
        }
    }

    private List<String> taken() {
        return database.column(
                "select id from outcome_snapshot where clinic_id = ? order by taken_at", DemoClinic.NORTHSIDE.id());
    }

    @Test
    void allPatientsAreShownByEveryDimensionWithoutAClaimThatTheDeviceDidIt() {
        var page = adam.page(PAGE);

        assertThat(page.select("#answer").text()).isEqualTo("All patients");
        assertThat(page.select(".outcome-answer p").text()).containsPattern("of 1\\d\\d|of 2\\d\\d patients");
        assertThat(page.select("table.forest .block th").eachText()).hasSize(5);
        assertThat(rows(page).size()).isGreaterThan(12);
        assertThat(page.select("table.forest .dot").size()).isGreaterThan(3);
        assertThat(page.select(".caveats").text()).contains("Nothing here says that a device did it");
        assertThat(page.select("table.findings tbody tr").size()).isEqualTo(Question.values().length);
        assertThat(page.select(".weekly .dot").size()).isGreaterThan(10);
        assertThat(page.select(".topnav [aria-current]").text()).isEqualTo("Outcomes");
    }

    @Test
    void oneBandIsCrossedWithTheOtherDimensionsAndTwoBandsAreTheEnd() {
        var one = nora.page(PAGE + "?device=custom-insole");
        var two = nora.page(PAGE + "?severity=moderate&device=custom-insole&wear=");

        assertThat(one.select("#answer").text()).isEqualTo("Device: Custom insole");
        assertThat(one.select("#device [selected]").val()).isEqualTo("custom-insole");
        assertThat(one.select("table.forest .block th").eachText())
                .hasSize(4)
                .noneMatch(heading -> heading.startsWith("Device"));
        assertThat(one.select("table.forest th a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(link -> link.startsWith(PAGE + "?device=custom-insole&"));
        assertThat(one.select("table.findings")).isEmpty();
        assertThat(two.select("#answer").text()).isEqualTo("Device: Custom insole; Pain before: 4 to under 7");
        assertThat(two.select("table.forest .block")).isEmpty();
        assertThat(two.select(".weekly")).isEmpty();
    }

    @Test
    void aThirdBandAndWhatNoBandIsCalledAreRefusedBesideTheField() {
        for (var page : List.of(PAGE, PAGE + "/table.csv")) {
            var third = nora.get(page + "?device=custom-insole&severity=moderate&wear=some");
            var unknown = nora.get(page + "?device=custom-insole%27--");
            var twice = nora.get(page + "?device=custom-insole&device=heel-lift");

            assertThat(third.statusCode()).isEqualTo(422);
            assertThat(Visitor.html(third).select("#wear-error").text()).startsWith("Choose at most two at once");
            assertThat(Visitor.html(third).select("#severity [selected]").val()).isEqualTo("moderate");
            assertThat(Visitor.html(third).select("table")).isEmpty();
            assertThat(unknown.statusCode()).isEqualTo(422);
            assertThat(Visitor.html(unknown).select("#device-error").text()).isEqualTo("Choose one of the list");
            assertThat(twice.statusCode()).isEqualTo(422);
        }
    }

    @Test
    void whatIsHiddenIsNeitherInThePageNorInTheFile() throws IOException {
        for (var asked : List.of("", "?device=custom-insole", "?severity=moderate", "?posture=pronated")) {
            var page = nora.page(PAGE + asked);
            var file = file(nora.get(PAGE + "/table.csv" + asked).asString());

            assertThat(rows(page).stream()
                            .filter(row -> !row.select("td[colspan]").isEmpty()))
                    .isNotEmpty()
                    .allSatisfy(row -> {
                        assertThat(row.select("td").text()).isEqualTo("Hidden");
                        assertThat(row.select("a, svg")).isEmpty();
                    });
            assertThat(file.stream().filter(line -> line.get("patients").equals("hidden")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.stream().skip(3)).allMatch(String::isEmpty));
            assertThat(file.stream()
                            .map(line -> line.get("patients"))
                            .filter(count -> !count.equals("hidden"))
                            .mapToInt(Integer::parseInt))
                    .allMatch(count -> count == 0 || count >= SMALLEST);
        }
    }

    @Test
    void theFileHoldsWhatThePageShowsAndNothingThatASpreadsheetWouldRun() throws IOException {
        var page = nora.page(PAGE);
        var answer = nora.get(PAGE + "/table.csv");
        var file = file(answer.asString());

        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(answer.header("Content-Disposition")).contains("outcomes.csv");
        var shown = rows(page).stream()
                .collect(Collectors.toMap(
                        row -> row.select("th").text(),
                        row -> row.select("td.number").text(),
                        (one, other) -> one));
        assertThat(file)
                .filteredOn(line -> !line.get("patients").equals("hidden"))
                .isNotEmpty();
        assertThat(file.stream()
                        .filter(line -> line.get("dimension").equals("Device"))
                        .filter(line -> !List.of("0", "hidden").contains(line.get("patients"))))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(shown).containsEntry(line.get("band"), line.get("patients")));
        assertThat(file.stream().flatMap(CSVRecord::stream))
                .allMatch(cell ->
                        cell.isEmpty() || cell.matches("-?[0-9.]+") || Character.isLetterOrDigit(cell.charAt(0)));
    }

    @Test
    void whoeverLooksIsLoggedWithWhatTheyAskedForAndInNobodysRecord() {
        database.run("delete from access_entry where path like '%/outcomes%'");
        var seen = nora.page("/c/northside").select("[aria-labelledby=seen] li").eachText();

        nora.page(PAGE + "?device=heel-lift");
        adam.get(PAGE + "/table.csv");

        assertThat(database.column("""
                select concat_ws(' ', user_id, method, path, patient_id) from access_entry
                 where path like '%/outcomes%' order by at"""))
                .containsExactly(
                        DemoPerson.CLINICIAN_NORTH.subject() + " GET " + PAGE + "?device=heel-lift",
                        DemoPerson.ADMIN_NORTH.subject() + " GET " + PAGE + "/table.csv");
        assertThat(nora.page("/c/northside").select("[aria-labelledby=seen] li").eachText())
                .isEqualTo(seen);
    }

    @Test
    void aPageTakesFourStatementsAndItsLogEntry() {
        nora.page(PAGE);

        assertThat(statements.of(() -> nora.page(PAGE))).isEqualTo(4);
        assertThat(statements.of(() -> nora.page(PAGE + "?device=custom-insole")))
                .isEqualTo(3);
    }

    @Test
    void beforeTheFirstNightThePageSaysSo() {
        forget();

        var page = nora.page(PAGE);

        assertThat(page.select(".empty").text()).startsWith("No outcomes have been worked out for this clinic yet");
        assertThat(nora.get(PAGE + "/table.csv").statusCode())
                .as("leads to the page that says so")
                .isEqualTo(303);
    }

    /** Of the demo clinics, as they are stored. */
    @Test
    void whatIsStoredWithstandsAnAttack() {
        for (var clinic : DemoClinic.values()) {
            AtWork.as(
                    clinic == DemoClinic.NORTHSIDE ? DemoPerson.CLINICIAN_NORTH : DemoPerson.CLINICIAN_HARBOUR,
                    clinic,
                    () -> QuarkusTransaction.requiringNew().run(() -> {
                        var stored = snapshots
                                .getEntityManager()
                                .createQuery("from ViewResult where snapshotId = :snapshot", ViewResult.class)
                                .setParameter(
                                        "snapshot",
                                        snapshots.latest().orElseThrow().id())
                                .getResultList();
                        var attack = Attack.on(stored, SMALLEST);

                        attack.everyViewIsKnownBeforehand();
                        attack.noTwoViewsTellOfAFew();
                        attack.noSumOfBandsTellsOfAFew();
                    }));
        }
    }

    @Test
    void serversThatTryAtOnceTakeOneAndTheNextComesAfterFourWeeksWithEnoughMorePatients() {
        forget();

        Stream.generate(() -> CompletableFuture.runAsync(night::round))
                .limit(2)
                .toList()
                .forEach(CompletableFuture::join);
        var first = taken();
        assertThat(first).as("of two servers at once").hasSize(1);

        night.round();
        assertThat(taken()).as("the next night").isEqualTo(first);

        database.run("update outcome_snapshot set taken_at = taken_at - interval '29 days'");
        night.round();
        assertThat(taken()).as("after four weeks, with the same patients").isEqualTo(first);

        database.run("update outcome_view set patients = patients - 10, better = null where view = ''");
        night.round();
        assertThat(taken()).as("with ten more").isEqualTo(first);

        database.run("update outcome_view set patients = patients - 1 where view = ''");
        night.round();
        assertThat(taken()).as("with eleven more").hasSize(2);
        assertThat(nora.page(PAGE).select("#how-we-know").text()).contains("It stands for at least 28 days");
    }

    @Test
    void nobodyAtTheClinicCanPutANumberThere() {
        assertThat(catchThrowable(() -> new SqlAs(DemoPerson.ADMIN_NORTH, DemoClinic.NORTHSIDE)
                        .run("insert into outcome_snapshot (id, smallest_cell) values (uuidv7(), 11)")))
                .hasMessageContaining("row-level security");
    }

    private static List<Element> rows(Document page) {
        return page.select("table.forest tbody tr:not(.block, .nobody)");
    }

    private static List<CSVRecord> file(String text) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }
}
