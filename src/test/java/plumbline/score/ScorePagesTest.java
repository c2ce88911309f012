package plumbline.score;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.testing.PageServers;

@QuarkusTest
@WithTestResource(PageServers.class)
class ScorePagesTest {

    /** Daily ratings of one person: Borckardt and Nash 2014, first phase A, then phase B. */
    private static final int[] DIARY = {7, 9, 8, 7, 7, 8, 8, 3, 4, 2, 4, 2, 1, 4, 5, 3, 2, 1, 2, 4, 4};

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 1);

    private String patient = "";

    @BeforeEach
    void registerAPatient() {
        patient = as("clinician.north")
                .formParams(Map.of(
                        "recordNumber", UUID.randomUUID().toString(),
                        "givenName", "Margit",
                        "familyName", "Olsen",
                        "birthDate", "1975-03-12",
                        "sex", "FEMALE",
                        "complaint", "Low back pain",
                        "complaintSide", "LEFT",
                        "someoneElse", "yes"))
                .post("/c/northside/patients")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^.*?(?=/c/)", "");
    }

    @Test
    void anEmptyHistorySaysWhatToDo() {
        page("/scores").body(containsString("No scores yet"));
        page("").body(containsString("Enter the first pain scores"));
    }

    @Test
    void whatIsTappedStandsInTheHistoryAndOnTheChart() {
        // when
        enter(Map.of("day", "2024-03-01", "backAverage", "7", "footLeft", "0")).statusCode(303);

        // then
        page("/scores").body(containsString("1 Mar 2024"), containsString("At the clinic, Nora Lind"));
        page("").body(containsString("7 of 10"), containsString("Back average: 7 of 10 on 1 Mar 2024"));
        page("").body(not(containsString("Enter the first pain scores")));
    }

    @Test
    void pressingTwiceIsOneSitting() {
        // given
        var form = Map.of(
                "submission",
                UUID.randomUUID().toString(),
                "day",
                LocalDate.now().toString(),
                "leg",
                "4");

        // when
        enter(form).statusCode(303);
        enter(form).statusCode(303);

        // then
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aDayMayHaveSeveralReadingsWhileItLasts() {
        // when
        enter(Map.of("day", today(), "leg", "4")).statusCode(303);
        enter(Map.of("day", today(), "leg", "4")).statusCode(303);

        // then
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void anEarlierDayKeepsItsReading() {
        // given
        enter(Map.of("day", "2024-03-01", "leg", "4")).statusCode(303);

        // when
        var answer = enter(Map.of("day", "2024-03-01", "leg", "5", "footLeft", "2"));

        // then
        answer.statusCode(422)
                .body(containsString("Already recorded as 4 on that day"))
                .body(containsString("id=\"leg-5\" value=\"5\" checked"));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsSaidBesideItsQuestion() {
        enter(Map.of("day", "2024-03-01")).statusCode(422).body(containsString("at least one question"));
        enter(Map.of("day", "2024-02-30", "leg", "4")).statusCode(422).body(containsString("A date that exists"));
        enter(Map.of("day", "1970-01-01", "leg", "4")).statusCode(422).body(containsString("before the birth date"));
        enter(Map.of("day", "2999-01-01", "leg", "4")).statusCode(422).body(containsString("in the future"));
        enter(Map.of("day", "", "leg", "4")).statusCode(422).body(containsString("Enter the day"));
        enter(Map.of("day", "<script>", "leg", "3.7")).statusCode(422).body(not(containsString("<script>")));
        enter(Map.of("day", "2024-03-01", "leg", "\u0000🦶")).statusCode(422);
        assertThat(rows()).isZero();
    }

    @Test
    void aDiaryIsImportedOnce() {
        // given
        var diary = diary(DIARY);

        // when
        var first = send(diary.getBytes(StandardCharsets.UTF_8))
                .statusCode(303)
                .extract()
                .header("Location");
        var again = send(diary.getBytes(StandardCharsets.UTF_8))
                .statusCode(303)
                .extract()
                .header("Location");

        // then
        as("clinician.north")
                .get(first)
                .then()
                .body(containsString("21 added."), containsString("Imported, Nora Lind"));
        as("clinician.north").get(again).then().body(containsString("0 added, 21 were already there."));
        page("").body(containsString("21 readings, from 7 of 10 on 1 Mar 2024 to 4 of 10 on 21 Mar 2024"));
    }

    @Test
    void aBadFileIsRefusedWholeLineByLine() {
        // given
        enter(Map.of("day", "2024-03-02", "backAverage", "1")).statusCode(303);

        // when
        var answer = send(
                (diary(DIARY) + "2024-04-01,leg,3.7\n2024-04-02,<b>knee</b>,3\n").getBytes(StandardCharsets.UTF_8));

        // then
        answer.statusCode(422)
                .body(containsString("Nothing was added"))
                .body(containsString(">3</th><td>2024-03-02, back-average, 9</td><td>Already recorded that day as 1<"))
                .body(containsString(">23</th><td>3.7</td><td>Not a whole number from 0 to 10<"))
                .body(containsString(">24</th><td>&lt;b&gt;knee&lt;/b&gt;</td><td>Unknown item<"));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithAReason() {
        refused("date,item,value\n2024-03-01,leg,3\n".getBytes(StandardCharsets.UTF_16), "not text in UTF-8");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}, "not text in UTF-8");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0}, "The first line must be");
        refused(new byte[0], "There is no reading in this file");
        refused("date,item,value\n".getBytes(StandardCharsets.UTF_8), "There is no reading in this file");
        refused(("date,item,value\n" + "\n".repeat(20_001)).getBytes(StandardCharsets.UTF_8), "more than 20,000 lines");
        refused(new byte[1_000_001], "larger than 1 MB");
        refused("date,item,value\n2024-03-01,leg,\u0000\n".getBytes(StandardCharsets.UTF_8), "Not a whole number");
    }

    @Test
    void aLongBadFileIsShownInPart() {
        send(("date,item,value\n" + "2024-03-01,knee,3\n".repeat(321)).getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body(containsString("And 221 more like these"));
    }

    @Test
    void aMissingFileIsAskedFor() {
        multipart()
                .multiPart("submission", "x")
                .post(patient + "/scores/import")
                .then()
                .statusCode(422);
        multipart()
                .multiPart("file", "", new byte[0], "application/octet-stream")
                .post(patient + "/scores/import")
                .then()
                .statusCode(422)
                .body(containsString("Choose a file that is not empty"));
    }

    @Test
    void whatIsNoUploadIsNoFaultOfOurs() {
        as("clinician.north")
                .formParam("file", "x")
                .post(patient + "/scores/import")
                .then()
                .statusCode(415);
        raw("multipart/form-data; boundary=x", "nonsense").statusCode(400);
        raw("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"")
                .statusCode(400);
        raw("multipart/form-data", "nonsense").statusCode(422);
        send(new byte[3_000_000]).statusCode(413);
    }

    @Test
    void twentyThousandLinesAreTaken() {
        var lines = IntStream.range(0, 20_000)
                .mapToObj(i -> FIRST_DAY.minusDays(i / 6) + "," + PainItem.values()[i % 6].code() + "," + i % 11 + "\n")
                .collect(Collectors.joining());
        long t = System.nanoTime();
        var where = send(("date,item,value\n" + lines).getBytes(StandardCharsets.UTF_8))
                .statusCode(303)
                .extract()
                .header("Location");
        System.out.println("### 20000: " + (System.nanoTime() - t) / 1_000_000 + " ms");
        t = System.nanoTime();
        as("clinician.north").get(where).then().body(containsString("20000 added"));
        System.out.println("### history: " + (System.nanoTime() - t) / 1_000_000 + " ms");
        t = System.nanoTime();
        send(("date,item,value\n" + lines).getBytes(StandardCharsets.UTF_8)).statusCode(303);
        System.out.println("### again: " + (System.nanoTime() - t) / 1_000_000 + " ms");
        t = System.nanoTime();
        page("");
        System.out.println("### chart: " + (System.nanoTime() - t) / 1_000_000 + " ms");
    }

    @Test
    void onlyCliniciansAndAssistantsOfThisClinicGetIn() {
        for (var path : new String[] {"/scores", "/scores/new", "/scores/import"}) {
            as("assistant.north").get(patient + path).then().statusCode(200);
            as("admin.north").get(patient + path).then().statusCode(403);
            as("clinician.harbour").get(patient + path).then().statusCode(404);
            as("clinician.harbour")
                    .get(patient.replace("northside", "harbour") + path)
                    .then()
                    .statusCode(404);
            given().redirects().follow(false).get(patient + path).then().statusCode(302);
        }
        as("admin.north")
                .get(patient)
                .then()
                .statusCode(200)
                .body(not(containsString("Pain scores")), not(containsString("first pain scores")));
        as("clinician.north")
                .get("/c/northside/patients/" + UUID.randomUUID() + "/scores")
                .then()
                .statusCode(404);
        as("clinician.north").get("/c/northside/patients/x/scores").then().statusCode(404);
        as("clinician.north").get(patient + "/scores?page=x").then().statusCode(404);
        as("clinician.north").get(patient + "/scores?page=99999999").then().statusCode(200);
    }

    @Test
    void theHistoryPages() {
        send(diary(IntStream.range(0, 30).map(i -> i % 11).toArray()).getBytes(StandardCharsets.UTF_8))
                .statusCode(303);

        page("/scores")
                .body(containsString("?page=2"), containsString("30 Mar 2024"), not(containsString("> 1 Mar 2024")));
        page("/scores?page=2")
                .body(containsString("?page=1"), containsString("1 Mar 2024"), not(containsString("30 Mar 2024")));
    }

    private String today() {
        return LocalDate.now(java.time.ZoneId.of("Europe/Oslo")).toString();
    }

    private int rows() {
        return page("/scores").extract().asString().split("<th scope=\"row\"", -1).length - 1;
    }

    private void refused(byte[] file, String reason) {
        send(file).statusCode(422).body(containsString(reason));
    }

    private static String diary(int[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> FIRST_DAY.plusDays(i) + ",back-average," + values[i] + "\n")
                .collect(Collectors.joining("", "date,item,value\n", ""));
    }

    private ValidatableResponse page(String path) {
        return as("clinician.north").get(patient + path).then().statusCode(200);
    }

    private ValidatableResponse enter(Map<String, String> form) {
        return as("clinician.north").formParams(form).post(patient + "/scores").then();
    }

    private ValidatableResponse send(byte[] file) {
        return multipart()
                .multiPart("file", "diary.csv", file, "text/csv")
                .post(patient + "/scores/import")
                .then();
    }

    private ValidatableResponse raw(String type, String body) {
        var asText = RestAssured.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.TEXT));
        return multipart()
                .config(asText)
                .contentType(type)
                .body(body)
                .post(patient + "/scores/import")
                .then();
    }

    private static RequestSpecification multipart() {
        return given().redirects().follow(false).header("As", "clinician.north");
    }

    private static RequestSpecification as(String person) {
        return given().redirects()
                .follow(false)
                .header("As", person)
                .contentType("application/x-www-form-urlencoded; charset=utf-8");
    }
}
