package plumbline.exam.photograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plumbline.testing.Visitor.html;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.exam.ExamExample;
import plumbline.exam.finding.Section;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.PictureFiles;
import plumbline.testing.SignInByName;
import plumbline.testing.SqlAs;
import plumbline.testing.SqlHeard;
import plumbline.testing.Statements;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class PhotographPagesTest {

    /** What is sent with it. */
    record Sent(String name, byte[] bytes) {}

    private static final String MULTIPART = "multipart/form-data; boundary=x";
    private static final Sent FOOT = new Sent("IMG_0001.jpg", PictureFiles.fromTelephone(400, 300, 6));

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor locum = Visitor.as(DemoPerson.LOCUM);
    private final BehindTheScenes database = new BehindTheScenes();
    private final SqlAs asNora = new SqlAs(DemoPerson.CLINICIAN_NORTH, DemoClinic.NORTHSIDE);
    private String patient = "";
    private String exam = "";

    @Inject
    Statements statements;

    @Inject
    @PersistenceUnitExtension
    SqlHeard heard;

    @BeforeEach
    void anExamIsBegun() {
        patient = PatientExample.registeredBy(nora);
        exam = begun(nora);
    }

    @Test
    void anExamWithoutPhotographsSaysWhatToDo() {
        assertThat(nora.page(exam + "/photographs").select(".empty").text()).contains("No photograph yet");
        assertThat(nora.page(patient + "/photographs").select(".empty").text()).contains("No photograph yet");
    }

    @Test
    void aPhotographIsShownUprightWithoutWhatTheCameraNoted() {
        // when
        var page = nora.followed(add("LEFT_FOOT_FROM_BEHIND", FOOT));

        // then
        var image = page.select(".photographs img");
        assertThat(image.attr("alt")).startsWith("Left foot from behind, ");
        assertThat(image.attr("width") + "x" + image.attr("height")).isEqualTo("300x400");
        for (var path : List.of(image.attr("src"), photographs().getFirst())) {
            var answer = nora.get(path);
            answer.then().statusCode(200);
            assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
            assertThat(answer.header("Content-Disposition")).isEqualTo("inline");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            var bytes = answer.body().asByteArray();
            assertThat(PictureFiles.decoded(bytes).getHeight()).isEqualTo(400);
            assertThat(PictureFiles.indexOf(bytes, PictureFiles.ascii(PictureFiles.WHERE)))
                    .isNegative();
        }
    }

    @Test
    void severalFilesComeAtOnceAndAreListedByView() {
        // given
        nora.followed(add("RIGHT_SHOE_SOLE", FOOT));

        // when
        var page = nora.followed(
                add("BOTH_FEET_FROM_BEHIND", FOOT, new Sent("screenshot.PNG", PictureFiles.png(300, 200))));

        // then
        assertThat(page.select(".photographs p > a:not([href$=retraction])").eachText())
                .containsExactly("Both feet from behind", "Both feet from behind", "Right shoe, sole");
    }

    @Test
    void ofSeveralFilesOneThatIsWrongKeepsAllOutAndIsNamed() {
        // when
        var answer = add(
                "LEFT_FOOT_SOLE",
                FOOT,
                new Sent("<b>note</b>.jpg", PictureFiles.ascii("<html>")),
                new Sent("half.jpg", Arrays.copyOf(FOOT.bytes(), FOOT.bytes().length / 2)));

        // then
        answer.then().statusCode(422);
        var page = html(answer);
        assertThat(page.select("#files-error").text())
                .isEqualTo("“<b>note</b>.jpg” is neither a JPEG nor a PNG picture; "
                        + "“half.jpg” breaks off before its end. Nothing was added.");
        assertThat(page.select("#view option[selected]").val()).isEqualTo("LEFT_FOOT_SOLE");
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KNEE", "left_foot_sole"})
    void whatItShowsIsChosenFromTheList(String view) {
        // when
        var answer = add(view, FOOT);

        // then
        answer.then().statusCode(422);
        assertThat(html(answer).select("#view-error").text()).startsWith("Choose");
        assertThat(kept()).isZero();
    }

    @Test
    void aFileIsAskedFor() {
        for (var answer : List.of(add("LEFT_FOOT_SOLE"), add("LEFT_FOOT_SOLE", new Sent("", new byte[0])))) {
            answer.then().statusCode(422);
            assertThat(html(answer).select("#files-error").text()).startsWith("Choose a photograph");
        }
    }

    @Test
    void sizesAndNumbersHaveTheirLimits() {
        assertRefused("“large.jpg” is larger than 12 MB", new Sent("large.jpg", new byte[12_000_001]));
        assertRefused("“empty.jpg” is neither a JPEG nor a PNG", new Sent("empty.jpg", new byte[0]));
        assertRefused(
                "“bomb.png” has more than 50 million",
                new Sent("bomb.png", PictureFiles.pngThatClaims(50_000, 50_000)));
        assertRefused("At most 5 at once", FOOT, FOOT, FOOT, FOOT, FOOT, FOOT);
        assertThat(kept()).isZero();
    }

    @Test
    void anExamHasRoomForForty() {
        // given
        var five = new Sent[] {FOOT, FOOT, FOOT, FOOT, FOOT};
        IntStream.range(0, 8).forEach(i -> add("LEFT_FOOT_SOLE", five).then().statusCode(303));

        // then
        assertRefused("An exam has room for 40 photographs, and 40 are there", FOOT);
    }

    @Test
    void onlyHereMayMuchBeSent() throws IOException, InterruptedException {
        // given
        var body = multipart(new byte[3_000_000]);
        var announced = HttpRequest.BodyPublishers.ofByteArray(body);
        var unannounced = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

        // then
        for (var publisher : List.of(announced, unannounced)) {
            assertThat(post(patient + "/scores/import", MULTIPART, publisher)).isEqualTo(413);
            assertThat(post(exam + "/photographs", MULTIPART, publisher)).isEqualTo(422);
        }
    }

    @Test
    void theButtonPressedTwiceAddsOnce() {
        // given
        var submission = UUID.randomUUID().toString();

        // when
        addOnce(submission, "LEFT_FOOT_SOLE", FOOT).then().statusCode(303);
        addOnce(submission, "LEFT_FOOT_SOLE", FOOT).then().statusCode(303);
        var other = addOnce(submission, "LEFT_FOOT_SOLE", new Sent(FOOT.name(), PictureFiles.jpeg(40, 30)));

        // then
        other.then().statusCode(422);
        assertThat(html(other).select(".summary").text()).contains("already saved with other values");
        assertThat(kept()).isOne();
    }

    @Test
    void aPhotographThatIsTakenBackIsSeenNoMoreButSpokenOf() {
        // given
        add("LEFT_FOOT_SOLE", FOOT).then().statusCode(303);
        var photograph = photographs().getFirst();
        assertThat(nora.page(exam + "/photographs")
                        .select("a:contains(Take back)")
                        .attr("href"))
                .isEqualTo(photograph + "/retraction");
        assertThat(nora.page(photograph + "/retraction").select("main img").attr("src"))
                .isEqualTo(photograph + "/preview");

        // when
        var page = nora.followed(locum.post(photograph + "/retraction", Map.of("reason", "Another person’s foot")));

        // then
        assertThat(page.select("main img")).isEmpty();
        assertThat(page.select(".retracted li").text())
                .contains("Left foot, sole", DemoPerson.LOCUM.fullName(), "Another person’s foot");
        assertThat(nora.page(patient + "/photographs").select("main img")).isEmpty();
        for (var below : List.of("", "/preview", "/retraction")) {
            nora.get(photograph + below).then().statusCode(404);
        }
        nora.post(photograph + "/retraction", Map.of("reason", "Again")).then().statusCode(404);
    }

    @Test
    void takingBackAsksForTheReason() {
        // given
        add("LEFT_FOOT_SOLE", FOOT).then().statusCode(303);
        var photograph = photographs().getFirst();

        // when
        var answer = nora.post(photograph + "/retraction", Map.of("reason", " "));

        // then
        answer.then().statusCode(422);
        assertThat(html(answer).select("#reason-error").text()).isEqualTo("Enter the reason");
        nora.get(photograph).then().statusCode(200);
    }

    @Test
    void aSignedExamKeepsItsPhotographsAndTakesNoMore() {
        // given
        add("LEFT_FOOT_SOLE", FOOT).then().statusCode(303);
        var photograph = photographs().getFirst();
        sign(exam);

        // when
        var added = add("LEFT_FOOT_SOLE", FOOT);
        var retracted = nora.post(photograph + "/retraction", Map.of("reason", "Too late"));

        // then
        for (var answer : List.of(added, retracted)) {
            answer.then().statusCode(409);
            assertThat(html(answer).select(".summary").text()).contains("This exam is no draft any more");
        }
        nora.get(photograph + "/retraction").then().statusCode(303);
        var page = nora.page(exam + "/photographs");
        assertThat(page.select("main form, main a:contains(Take back)")).isEmpty();
        assertThat(page.select(".photographs img")).hasSize(1);
        nora.get(photograph).then().statusCode(200);
    }

    @Test
    void theDatabaseItselfLetsNobodyAddToOrTakeFromASignedExam() throws SQLException {
        // given
        add("LEFT_FOOT_SOLE", FOOT).then().statusCode(303);
        var photograph = id(photographs().getFirst());
        var another = """
                insert into photograph (id, patient_id, exam_id, view, width, height, bytes, preview)
                select uuidv7(), patient_id, exam_id, view, width, height, bytes, preview from photograph where id = ?""";
        var retraction = """
                insert into photograph_retraction (id, patient_id, photograph_id, reason)
                select uuidv7(), patient_id, id, 'x' from photograph where id = ?""";
        assertThat(asNora.run(another, photograph)).isOne();

        // when
        sign(exam);

        // then
        assertThatThrownBy(() -> asNora.run(another, photograph)).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> asNora.run(retraction, photograph)).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> asNora.run("update photograph set view = 'LEFT_SHOE_SOLE' where id = ?", photograph))
                .hasMessageContaining("permission denied");
        assertThat(asNora.run("delete from photograph where id = ?", photograph))
                .isZero();
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void nobodyAddsInAnothersName() throws SQLException {
        // given
        add("LEFT_FOOT_SOLE", FOOT).then().statusCode(303);
        var photograph = id(photographs().getFirst());

        // then
        assertThatThrownBy(() -> asNora.run("""
                        insert into photograph (id, patient_id, exam_id, view, width, height, bytes, preview, added_by)
                        select uuidv7(), patient_id, exam_id, view, width, height, bytes, preview, ? from photograph where id = ?""", DemoPerson.LOCUM.subject().toString(), photograph))
                .hasMessageContaining("row-level security");
    }

    @Test
    void theOldestAndTheNewestStandSideBySide() {
        // given
        add("LEFT_FOOT_SOLE", FOOT).then().statusCode(303);
        add("RIGHT_FOOT_SOLE", FOOT).then().statusCode(303);
        signAgainOn("2026-02-03", "2026-03-04");
        var row = photographs("LEFT_FOOT_SOLE");

        // when
        var page = nora.page(patient + "/photographs?view=LEFT_FOOT_SOLE");

        // then
        assertThat(page.select(".views a").eachText()).containsExactly("Left foot, sole 3", "Right foot, sole 1");
        assertThat(page.select(".compared figcaption strong").eachText()).containsExactly("1 Jan 2026", "4 Mar 2026");
        assertThat(page.select(".film p").eachText())
                .containsExactly("1. 1 Jan 2026", "2. 3 Feb 2026", "3. 4 Mar 2026 draft");
        assertThat(page.select(".film").attr("tabindex")).isEqualTo("0");
        assertThat(row).hasSize(3);
    }

    @Test
    void anyTwoMayBeChosen() {
        // given
        add("LEFT_FOOT_SOLE", FOOT).then().statusCode(303);
        signAgainOn("2026-02-03", "2026-03-04");
        var row = photographs("LEFT_FOOT_SOLE").stream()
                .map(PhotographPagesTest::id)
                .toList();
        var time = patient + "/photographs?view=LEFT_FOOT_SOLE&first=%s&second=%s";

        // when
        var page = nora.page(time.formatted(row.get(2), row.get(1)));

        // then
        assertThat(page.select(".compared figcaption strong").eachText()).containsExactly("4 Mar 2026", "3 Feb 2026");
        assertThat(page.select("#first option[selected]").val())
                .isEqualTo(row.get(2).toString());
        nora.get(time.formatted(row.get(2), UUID.randomUUID())).then().statusCode(404);
        nora.get(time.formatted(row.get(2), "x")).then().statusCode(404);
        nora.get(patient + "/photographs?view=KNEE").then().statusCode(404);
        assertThat(nora.page(patient + "/photographs?view=LEFT_SHOE_SOLE")
                        .select(".empty")
                        .text())
                .isEqualTo("No photograph of this view: Left shoe, sole.");
    }

    @Test
    void anothersDraftIsNotYetPartOfThePast() {
        // given
        add("LEFT_FOOT_SOLE", FOOT).then().statusCode(303);

        // then
        assertThat(nora.page(patient + "/photographs").select("main img")).hasSize(1);
        assertThat(locum.page(patient + "/photographs").select("main img")).isEmpty();
        sign(exam);
        assertThat(locum.page(patient + "/photographs").select("main img")).hasSize(1);
    }

    @Test
    void aPhotographIsFoundOnlyUnderItsOwnPatientAndExam() {
        // given
        add("LEFT_FOOT_SOLE", FOOT).then().statusCode(303);
        var photograph = photographs().getFirst();
        var neighbour = PatientExample.registeredBy(nora);
        sign(exam);
        var laterExam = begun(nora);

        // then
        for (var path : List.of(
                neighbour + photograph.substring(patient.length()), laterExam + photograph.substring(exam.length()))) {
            for (var below : List.of("", "/preview", "/retraction")) {
                nora.get(path + below).then().statusCode(404);
            }
            nora.post(path + "/retraction", Map.of("reason", "x")).then().statusCode(404);
        }
        var elsewhere = neighbour + exam.substring(patient.length());
        nora.get(elsewhere + "/photographs").then().statusCode(404);
        addTo(elsewhere, UUID.randomUUID().toString(), "LEFT_FOOT_SOLE", FOOT)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = DemoPerson.class,
            names = {"ASSISTANT_NORTH", "ADMIN_NORTH"})
    void photographsAreForClinicians(DemoPerson person) {
        // given
        add("LEFT_FOOT_SOLE", FOOT).then().statusCode(303);
        var photograph = photographs().getFirst();
        var other = Visitor.as(person);

        // then
        for (var path : List.of(exam + "/photographs", patient + "/photographs", photograph, photograph + "/preview")) {
            other.get(path).then().statusCode(403);
        }
    }

    @Test
    void whoLooksAtAPictureStandsInTheAccessLog() {
        // given
        add("LEFT_FOOT_SOLE", FOOT).then().statusCode(303);
        var photograph = photographs().getFirst();

        // when
        locum.get(photograph).then().statusCode(200);

        // then
        assertThat(database.column(
                        "select path from access_entry where patient_id = ? and user_id = ?",
                        id(patient),
                        DemoPerson.LOCUM.subject().toString()))
                .containsExactly(photograph);
    }

    @Test
    void listsReadNoPictureAndFewStatements() {
        // given
        add("LEFT_FOOT_SOLE", FOOT, FOOT, FOOT).then().statusCode(303);
        var photograph = photographs().getFirst();

        // then
        for (var page : List.of(exam + "/photographs", patient + "/photographs", photograph + "/retraction")) {
            assertThat(heard.during(() -> nora.page(page)))
                    .as(page)
                    .anyMatch(sql -> sql.contains("from photograph "))
                    .noneMatch(sql -> sql.contains(".bytes") || sql.contains(".preview"));
            assertThat(statements.of(() -> nora.page(page))).isLessThanOrEqualTo(6);
        }
        assertThat(heard.during(() -> nora.get(photograph + "/preview")))
                .anyMatch(sql -> sql.contains(".preview"))
                .noneMatch(sql -> sql.contains(".bytes"));
        assertThat(statements.of(() -> nora.get(photograph))).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "--x\r\nContent-Disposition: form-data; name=\"files\"\r\n\r\nx\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"view\"; filename=\"v\"\r\n\r\nLEFT\r\n--x--\r\n"
            })
    void noBodyBreaksIt(String body) throws IOException, InterruptedException {
        for (var type : List.of(MULTIPART, "multipart/form-data", "image/jpeg", "text/plain")) {
            assertThat(post(exam + "/photographs", type, HttpRequest.BodyPublishers.ofString(body)))
                    .as(type)
                    .isBetween(400, 499);
        }
    }

    private void assertRefused(String reason, Sent... files) {
        var answer = add("LEFT_FOOT_SOLE", files);
        answer.then().statusCode(422);
        assertThat(html(answer).select("#files-error").text()).startsWith(reason);
    }

    private Response add(String view, Sent... files) {
        return addOnce(UUID.randomUUID().toString(), view, files);
    }

    private Response addOnce(String submission, String view, Sent... files) {
        return addTo(exam, submission, view, files);
    }

    private Response addTo(String exam, String submission, String view, Sent... files) {
        var request = nora.request().multiPart("submission", submission).multiPart("view", view);
        for (var file : files) {
            request.multiPart("files", file.name(), file.bytes(), "text/html");
        }
        return request.post(exam + "/photographs");
    }

    /** The addresses of the photographs that can be seen at the exam. */
    private List<String> photographs() {
        return hrefs(nora.page(exam + "/photographs"), ".photographs");
    }

    private List<String> photographs(String view) {
        return hrefs(nora.page(patient + "/photographs?view=" + view), ".film");
    }

    private static List<String> hrefs(Document page, String list) {
        return page.select(list + " a.photograph").eachAttr("href");
    }

    /** Dates the exam to New Year and signs it, and adds to one exam for each day; all but the last are signed. */
    private void signAgainOn(String... days) {
        var day = "2026-01-01";
        for (var next : days) {
            sign(exam, day);
            exam = begun(nora);
            add("LEFT_FOOT_SOLE", FOOT).then().statusCode(303);
            day = next;
        }
        date(exam, day);
    }

    private void date(String exam, String day) {
        ExamExample.saved(nora, exam, Section.HISTORY, "examinedOn", day).then().statusCode(303);
    }

    private String begun(Visitor visitor) {
        return ExamExample.begunBy(visitor, patient);
    }

    private void sign(String exam) {
        sign(exam, "2026-01-01");
    }

    private void sign(String exam, String day) {
        date(exam, day);
        ExamExample.signed(nora, exam, "note", "Photographed").then().statusCode(303);
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.length() - 36));
    }

    private int kept() {
        return database.column("select id from photograph where exam_id = ?", id(exam))
                .size();
    }

    private static byte[] multipart(byte[] file) {
        return PictureFiles.joined(
                PictureFiles.ascii("--x\r\nContent-Disposition: form-data; name=\"view\"\r\n\r\nLEFT_FOOT_SOLE\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"zeros\"\r\n\r\n"),
                file,
                PictureFiles.ascii("\r\n--x--\r\n"));
    }

    private static int post(String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header(SignInByName.AS, DemoPerson.CLINICIAN_NORTH.username())
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .POST(body)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
