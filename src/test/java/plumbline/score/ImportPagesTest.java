package plumbline.score;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class ImportPagesTest {

    /** Daily ratings of one person in two phases: Borckardt and Nash 2014. */
    private static final int[] DIARY = {7, 9, 8, 7, 7, 8, 8, 3, 4, 2, 4, 2, 1, 4, 5, 3, 2, 1, 2, 4, 4};

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();
    private String chart = "";
    private String scores = "";

    @BeforeEach
    void someoneIsRegistered() {
        chart = PatientExample.registeredBy(nora);
        scores = chart + "/scores";
    }

    private static String diary(int... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> FIRST_DAY.plusDays(i) + ",back-average," + values[i] + "\n")
                .collect(Collectors.joining("", "date,scale,value\n", ""));
    }

    @Test
    void aDiaryIsAddedAndStandsAtNoon() {
        var history = nora.followed(send(diary(DIARY)));

        assertThat(history.select("[role=status]").text()).isEqualTo("21 added.");
        assertThat(history.select("tbody tr").eachText())
                .hasSize(21)
                .last()
                .asString()
                .startsWith("1 Mar 2026 Back average 7 Imported, Nora Lind");
        assertThat(database.column(
                        "select distinct (at at time zone 'Europe/Oslo')::time from score where patient_id = ?",
                        patientId()))
                .containsExactly("12:00:00");
    }

    @Test
    void theSameFileTwiceAddsNothingAndSaysSo() {
        send(diary(DIARY));

        var history = nora.followed(send(diary(DIARY)));

        assertThat(history.select("[role=status]").text()).isEqualTo("0 added, 21 were already there.");
        assertThat(kept()).isEqualTo(21);
    }

    @Test
    void aDiaryThatHasGrownAddsWhatIsNew() {
        send(diary(7, 9, 8));

        var history = nora.followed(send(diary(7, 9, 8, 7, 7)));

        assertThat(history.select("[role=status]").text()).isEqualTo("2 added, 3 were already there.");
    }

    @Test
    void aBadFileIsExplainedLineByLineAndAddsNothing() {
        nora.post(scores, Map.of("day", "2026-03-02", "backAverage", "1"));

        var answer = send(diary(DIARY) + "2026-04-01,leg,3.7\n2026-04-02,<b>knee</b>,3\n2026-03-01,back-average,2\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = html(answer);
        assertThat(page.select("#file-error").text()).startsWith("Nothing was added");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "3 2026-03-02, back-average, 9 Already recorded that day as 1",
                        "23 3.7 Not a whole number from 0 to 10",
                        "24 <b>knee</b> Unknown scale",
                        "25 2026-03-01, back-average, 2 Twice in the file, first on line 2");
        assertThat(kept()).isOne();
    }

    @Test
    void aCorrectedFileMayBeSentFromTheSamePage() {
        var submission = UUID.randomUUID().toString();
        send(submission, diary(DIARY) + "2026-04-01,leg,3.7\n");

        var answer = send(submission, diary(DIARY) + "2026-04-01,leg,3\n");

        assertThat(nora.followed(answer).select("[role=status]").text()).isEqualTo("22 added.");
    }

    @Test
    void theButtonPressedTwiceTellsOfTheFirstTime() {
        var submission = UUID.randomUUID().toString();
        send(submission, diary(DIARY));

        var answer = send(submission, diary(DIARY));

        assertThat(nora.followed(answer).select("[role=status]").text()).isEqualTo("21 added.");
        assertThat(kept()).isEqualTo(21);
    }

    @Test
    void anotherFileFromAPageThatWasUsedIsNotSilentlyDropped() {
        var submission = UUID.randomUUID().toString();
        send(submission, diary(7, 9));

        var answer = send(submission, diary(7, 9, 8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select(".summary").text()).contains("already saved with other values");
    }

    @Test
    void twoDiariesThatDisagreeAreNotBothTaken() throws Exception {
        try (var hands = Executors.newFixedThreadPool(2)) {
            var answers = hands.invokeAll(IntStream.of(3, 4)
                    .<Callable<Integer>>mapToObj(
                            value -> () -> send(diary(value)).statusCode())
                    .toList());

            assertThat(answers.stream().map(answer -> answer.resultNow())).containsExactlyInAnyOrder(303, 422);
        }
        assertThat(kept()).isOne();
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithItsReason() {
        assertRefused("date,scale,value\nÅ,leg,3\n".getBytes(ISO_8859_1), "Line 2 is not text in UTF-8");
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}, "Line 1 is not text in UTF-8");
        assertRefused("date,scale,value\n".getBytes(UTF_8), "There is no reading in this file");
        assertRefused(new byte[1_000_001], "This file is larger than 1 MB");
        assertRefused(new byte[0], "Choose a file that is not empty");
    }

    @Test
    void aFileOfAnotherKindIsRefusedAtItsFirstLine() {
        for (var text : new String[] {"day;item;value\n", "{}", "\uFEFF"}) {
            var page = html(send(text));

            assertThat(page.select(".summary").text()).as(text).isNotEmpty();
            assertThat(page.text()).as(text).containsAnyOf("The first line must be date,scale,value", "no reading");
        }
    }

    @Test
    void aDayBeforeTheBirthIsRefused() {
        assertThat(html(send("date,scale,value\n1971-05-03,leg,3\n1971-05-04,leg,3\n"))
                        .select("tbody tr")
                        .eachText())
                .containsExactly("2 1971-05-03, leg, 3 Before the birth date");
    }

    @Test
    void severalReadingsOfTheDayAreNamedWhereNoneAgrees() {
        nora.post(scores, Map.of("day", LocalDate.now(OSLO).toString(), "leg", "5"));
        nora.post(scores, Map.of("day", LocalDate.now(OSLO).toString(), "leg", "3"));

        assertThat(html(send("date,scale,value\n" + LocalDate.now(OSLO) + ",leg,4\n"))
                        .select("tbody tr")
                        .text())
                .endsWith("Already recorded that day as 3 and 5");
        assertThat(nora.followed(send("date,scale,value\n" + LocalDate.now(OSLO) + ",leg,5\n"))
                        .select("[role=status]")
                        .text())
                .isEqualTo("0 added, 1 were already there.");
    }

    @Test
    void whatWasOnceCalledAnItemIsStillRead() {
        assertThat(nora.followed(send("date,item,value\n2026-03-01,leg,3\n"))
                        .select("[role=status]")
                        .text())
                .isEqualTo("1 added.");
    }

    @Test
    void aLongBadFileIsShownInPart() {
        var page = html(send("date,scale,value\n" + "2026-03-01,knee,3\n".repeat(321)));

        assertThat(page.select("tbody tr")).hasSize(100);
        assertThat(page.text()).contains("And 221 more like these.");
    }

    @Test
    void aMissingFileIsAskedFor() {
        var answer = nora.request()
                .multiPart("submission", UUID.randomUUID().toString())
                .post(scores + "/import");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#file-error").text()).isEqualTo("Choose a file that is not empty");
    }

    @Test
    void whatIsNoUploadIsNoFaultOfOurs() {
        assertThat(nora.post(scores + "/import", Map.of("file", "x")).statusCode())
                .isEqualTo(415);
        assertThat(raw("multipart/form-data; boundary=x", "nonsense")).isEqualTo(400);
        assertThat(raw("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\""))
                .isEqualTo(400);
        assertThat(raw("multipart/form-data", "nonsense")).isEqualTo(422);
        assertThat(send(new byte[3_000_000]).statusCode()).isEqualTo(413);
        assertThat(kept()).isZero();
    }

    @Test
    void twentyThousandLinesAreTakenInOneGo() {
        var items = Instrument.PAIN.scales();
        var lines = IntStream.range(0, 20_000)
                .mapToObj(i -> FIRST_DAY.minusDays(i / items.size()) + ","
                        + items.get(i % items.size()).code() + "," + i % 11 + "\n")
                .collect(Collectors.joining("", "date,scale,value\n", ""));

        var history = nora.followed(send(lines));

        assertThat(history.select("[role=status]").text()).isEqualTo("20000 added.");
        assertThat(kept()).isEqualTo(20_000);
    }

    private void assertRefused(byte[] file, String reason) {
        var answer = send(file);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#file-error").text()).startsWith(reason);
        assertThat(kept()).isZero();
    }

    private Response send(String file) {
        return send(file.getBytes(UTF_8));
    }

    private Response send(byte[] file) {
        return send(UUID.randomUUID().toString(), file);
    }

    private Response send(String submission, String file) {
        return send(submission, file.getBytes(UTF_8));
    }

    private Response send(String submission, byte[] file) {
        return nora.request()
                .multiPart("submission", submission)
                .multiPart("file", "diary.csv", file, "text/csv")
                .post(scores + "/import");
    }

    private int raw(String type, String body) {
        var asText = RestAssured.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.TEXT));
        return nora.request()
                .config(asText)
                .contentType(type)
                .body(body)
                .post(scores + "/import")
                .statusCode();
    }

    private UUID patientId() {
        return UUID.fromString(chart.substring(chart.lastIndexOf('/') + 1));
    }

    private int kept() {
        return database.column("select id from score where patient_id = ?", patientId())
                .size();
    }
}
