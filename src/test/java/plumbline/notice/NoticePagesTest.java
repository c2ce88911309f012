package plumbline.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class NoticePagesTest {

    private static final String CHART = "/c/northside/patients/" + DemoPatient.MARGIT.id();
    private static final String MINE = "/my/northside/" + DemoPatient.MARGIT.id();

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor margit = Visitor.as(DemoPerson.PATIENT_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();

    @Test
    void whatAClinicianWritesIsReadAcknowledgedAndSeenToBeRead() {
        // given
        var subject = written("Shorter walks this week, please");
        var message = margit.page(MINE + "/messages").select("article:has(h2:contains(" + subject + "))");

        // when
        var form = message.select("form").attr("action");
        var after = margit.followed(margit.post(form, submission()));
        margit.post(form, submission()).then().statusCode(303);

        // then
        assertThat(message.text()).contains("Shorter walks this week, please", DemoPerson.CLINICIAN_NORTH.fullName());
        assertThat(after.select("article:has(h2:contains(" + subject + "))").text())
                .contains("Read on");
        assertThat(nora.page(CHART + "/notices")
                        .select("tr:contains(" + subject + ")")
                        .text())
                .contains("Read on");
        assertThat(database.column(
                        "select a.id from notice_acknowledgement a join notice n on n.id = a.notice_id where n.subject = ?",
                        subject))
                .hasSize(1);
    }

    @Test
    void whatWasWrittenInErrorIsKeptWithTheReasonAndThePatientNoLongerSeesIt() {
        // given
        var subject = written("Meant for somebody else");
        var row = "tr:contains(" + subject + ")";
        var id = database.column("select id from notice where subject = ?", subject)
                .getFirst();

        // when
        nora.post(
                        CHART + "/entries/notice/" + id + "/retraction",
                        Visitor.form(submission(), "reason", "Wrong patient"))
                .then()
                .statusCode(303);

        // then
        assertThat(nora.page(CHART + "/notices").select(row).text())
                .contains("Meant for somebody else", "Wrong patient");
        assertThat(nora.page(CHART).text()).doesNotContain(subject);
        assertThat(margit.page(MINE + "/messages").text()).doesNotContain(subject);
        assertThat(margit.post(MINE + "/messages/" + id + "/acknowledgement", submission())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anEmptyMessageIsNotSentAndWhatIsTypedStays() {
        var answer =
                nora.post(CHART + "/notices", Visitor.form(submission(), "subject", "About your visit", "text", " "));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#text-error").text()).isEqualTo("Enter the message");
        assertThat(html(answer).select("#subject").val()).isEqualTo("About your visit");
    }

    @Test
    void whoWritesToSomebodyWithoutAnAccountIsTold() {
        var chart = PatientExample.registeredBy(nora);

        assertThat(nora.page(chart + "/notices/new").text()).contains("no access to the portal yet");
        assertThat(nora.page(CHART + "/notices/new").text()).doesNotContain("no access to the portal yet");
    }

    /** @return a subject that no other message has */
    private String written(String text) {
        var subject = "Message " + UUID.randomUUID();
        nora.post(CHART + "/notices", Visitor.form(submission(), "subject", subject, "text", text))
                .then()
                .statusCode(303);
        return subject;
    }

    private static Map<String, String> submission() {
        return Map.of("submission", UUID.randomUUID().toString());
    }
}
