package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.exam.ExamExample;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Impression;
import plumbline.exam.finding.Scale;
import plumbline.exam.finding.Section;
import plumbline.exam.finding.Side;
import plumbline.testing.PatientExample;
import plumbline.testing.Visitor;

/** What a clinician reads and prints of exams: two beside each other, a measure over time, the letter on one page. */
@Tag("journey")
@QuarkusTest
@WithTestResource(JourneyServers.class)
class ExamOnPaperTest {

    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");
    private static final String LONG = "Wide Words With Milk ".repeat(200);

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private String patient = "";

    @TestHTTPResource("/")
    URI address;

    @BeforeEach
    void aNewPatient() {
        patient = PatientExample.registeredBy(nora);
    }

    @Test
    void theLetterOfAnExamInWhichEverythingIsUnusualIsOnePage() {
        // given
        var exam = unusualExam();
        ExamExample.signed(nora, exam).then().statusCode(303);
        var version = amended(exam);
        ExamExample.signed(nora, version).then().statusCode(303);
        nora.post(version + "/retraction", Map.of("reason", LONG.substring(0, 399)))
                .then()
                .statusCode(303);

        try (var browser = new Browser();
                var desk = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            // when
            desk.goTo(exam);
            var whole = pages(desk);
            desk.goTo(exam + "/letter");
            var letter = pages(desk);
            desk.goTo(version + "/letter");
            var retracted = pages(desk);

            // then
            assertThat(whole).isGreaterThan(1);
            assertThat(letter).isEqualTo(1);
            assertThat(retracted).isEqualTo(1);
            assertThat(desk.text(".letter")).contains("Entered in error", "Amended, in place of", "(shortened)");
        }
    }

    @Test
    void aClinicianReadsWhatChangedAndPrintsTheLetter() {
        // given
        examined("2026-02-03", "30", "7");
        examined("2026-04-14", "33", "4");
        var exam = examined("2026-09-01", "39", "4");

        try (var browser = new Browser();
                var desk = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH);
                var phone = browser.onAPhone(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            // when
            desk.goTo(patient + "/exams");
            desk.follow("Compare the last two");
            seen(desk, phone, "comparison");
            desk.page()
                    .locator("#one")
                    .selectOption(desk.page().locator("#one option").last().getAttribute("value"));
            desk.page().getByLabel("Only what changed").check();
            desk.press("Compare");

            // then
            assertThat(desk.text("main")).contains("3 Feb 2026", "+9 °: beyond the error", "−3: beyond the error");
            desk.follow("Lunge angle, knee straight");
            assertThat(desk.text("main")).contains("+9 °: beyond the error (30 ° on 3 Feb 2026, 39 ° on 1 Sep 2026)");
            seen(desk, phone, "measure");
            desk.follow("1 Sep 2026");
            desk.follow("Letter to print");
            assertThat(desk.page().url()).endsWith(exam + "/letter");
            seen(desk, phone, "letter");
            desk.page().evaluate("window.print = () => document.body.dataset.printed = 'yes'");
            desk.press("Print");
            assertThat(desk.page().locator("body").getAttribute("data-printed")).isEqualTo("yes");
            assertThat(pages(desk)).isEqualTo(1);
        }
    }

    @Test
    void theSameWithoutScripts() {
        // given
        examined("2026-02-03", "30", "7");
        examined("2026-04-14", "30", "7");
        var exam = examined("2026-09-01", "39", "4");

        try (var browser = new Browser();
                var desk = browser.withoutScripts(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            // when
            desk.goTo(patient + "/exams/comparison");
            desk.page()
                    .locator("#other")
                    .selectOption(desk.page().locator("#other option").last().getAttribute("value"));
            desk.press("Compare");

            // then
            assertThat(desk.text("thead")).contains("3 Feb 2026", "14 Apr 2026");
            desk.goTo(exam + "/letter");
            assertThat(desk.page().locator("[data-print]").isVisible()).isFalse();
        }
    }

    /** An exam with every field answered, and three times something done about its emergencies. */
    private String unusualExam() {
        var exam = ExamExample.begunBy(nora, patient);
        for (var section : Section.values()) {
            nora.post(ExamExample.at(exam, section), Visitor.form(shown(exam, section), unusual(section)))
                    .then()
                    .statusCode(303);
        }
        for (int i = 0; i < 3; i++) {
            answer(exam);
        }
        return exam;
    }

    private String amended(String exam) {
        var location = nora.post(exam + "/amendment", Map.of("reason", LONG.substring(0, 399)))
                .header("Location");
        var version = location.substring(location.indexOf("/c/"));
        answer(version);
        return version;
    }

    private void answer(String exam) {
        var done = Map.of(
                "submission", UUID.randomUUID().toString(),
                "action", "NO_EMERGENCY",
                "told", LONG.substring(0, 199),
                "toldAt", "2026-05-12T14:02",
                "remark", LONG.substring(0, 999));
        nora.post(exam + "/disposition", done).then().statusCode(303);
    }

    private static void seen(Visit desk, Visit phone, String name) {
        desk.isSound();
        desk.picture(name + "-1280");
        phone.goTo(desk.page().url());
        phone.isSound();
        phone.picture(name + "-390");
    }

    private static long pages(Visit visit) {
        var paper = visit.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        return PAGE.matcher(new String(paper, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private String examined(String day, String lunge, String pain) {
        var exam = ExamExample.begunBy(nora, patient);
        ExamExample.saved(nora, exam, Section.HISTORY, "examinedOn", day).then().statusCode(303);
        ExamExample.saved(nora, exam, Section.POSTURE, "leftNavicularDrop", "12")
                .then()
                .statusCode(303);
        ExamExample.saved(nora, exam, Section.MOTION, "leftLungeStraight", lunge, "rightLungeStraight", "35")
                .then()
                .statusCode(303);
        ExamExample.saved(nora, exam, Section.HEEL, "leftHeelPain", pain, "rightHeelPain", "0")
                .then()
                .statusCode(303);
        ExamExample.signed(nora, exam, "leftPlantarHeelPain", "CONFIRMED", "plan", "Custom insoles")
                .then()
                .statusCode(303);
        return exam;
    }

    private Map<String, String> shown(String exam, Section section) {
        return ExamExample.shown(nora, exam, section);
    }

    /** Every field of a section with an answer outside of what is usual, where there is one, and texts of full length. */
    private static Map<String, String> unusual(Section section) {
        var answers = new LinkedHashMap<String, String>();
        section.fields().forEach(field -> answers.put(field.name(), unusual(field)));
        answers.put("examinedOn", "2026-05-12");
        return answers;
    }

    private static String unusual(Field field) {
        var usual = field.finding().definition().usual();
        if (field.finding() instanceof Impression
                && field.side() != Side.RIGHT
                && !(field.finding().scale() instanceof Scale.Text)) {
            return "SUSPECTED";
        }
        return switch (field.finding().scale()) {
            case Scale.Text text -> LONG.substring(0, text.max()).strip();
            case Scale.Numbers numbers ->
                usual != null && usual.holds().test(numbers.max().toPlainString())
                        ? numbers.min().toPlainString()
                        : numbers.max().toPlainString();
            default ->
                field.finding().scale().options().reversed().stream()
                        .map(Scale.Option::value)
                        .filter(answer -> usual == null || !usual.holds().test(answer))
                        .findFirst()
                        .orElseThrow();
        };
    }
}
