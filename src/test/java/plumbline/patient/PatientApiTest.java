package plumbline.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.Script;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class PatientApiTest {

    private static final String PATIENTS = "/api/northside/patients";

    private final Script script = Script.of(DemoPerson.CLINICIAN_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();

    @Test
    void whoIsRegisteredHasAChart() {
        var answer = script.post(PATIENTS, someone());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith(PATIENTS + "/" + id(answer) + "/progress");
        assertThat(script.get(answer.header("Location")).statusCode()).isEqualTo(200);
        assertThat(Visitor.as(DemoPerson.CLINICIAN_NORTH)
                        .page("/c/northside/patients/" + id(answer))
                        .text())
                .contains("Low back pain, left, since March 2024");
    }

    @Test
    void theSameAgainIsTheSamePatient() {
        var someone = with(someone(), "commandId", UUID.randomUUID().toString());

        var first = script.post(PATIENTS, someone);
        var second = script.post(PATIENTS, someone);
        var changed = script.post(PATIENTS, with(someone, "givenName", "Solveig"));

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(id(second)).isEqualTo(id(first));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(messages(changed)).containsOnlyKeys("commandId");
        assertThat(database.column(
                        "select count(*) from patient where record_number = (select record_number from patient where id = ?::uuid)",
                        id(first)))
                .containsExactly("1");
    }

    @Test
    void whatIsMissingOrWrongIsSaidFieldByField() {
        var answer = script.post(
                PATIENTS, Map.of("commandId", "once", "birthDate", "2026-02-30", "sex", "NONE", "onset", "spring"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(messages(answer))
                .containsExactly(
                        entry("commandId", "A UUID, or nothing"),
                        entry("recordNumber", "Enter the record number"),
                        entry("givenName", "Enter the given name"),
                        entry("familyName", "Enter the family name"),
                        entry("birthDate", "A date that exists, such as 2024-03-12"),
                        entry("sex", "Choose one of the list"),
                        entry("complaint", "Enter the main complaint"),
                        entry("complaintSide", "Choose one"),
                        entry("onset", "A day, month or year, such as 2024-03-12, 2024-03 or 2024"));
    }

    @Test
    void whoMayBeRegisteredAlreadyIsNotRegisteredAgainByAccident() {
        var someone = someone();
        script.post(PATIENTS, someone);
        var again = with(someone, "recordNumber", UUID.randomUUID().toString());

        var refused = script.post(PATIENTS, again);
        var meant = script.post(PATIENTS, with(again, "someoneElse", "yes"));
        var sameNumber = script.post(PATIENTS, someone);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(messages(refused).get("someoneElse")).contains("record number " + someone.get("recordNumber"));
        assertThat(meant.statusCode()).isEqualTo(201);
        assertThat(messages(sameNumber))
                .containsExactly(entry("recordNumber", "Another patient of this clinic has this record number"));
    }

    @Test
    void aFieldThatNobodyKnowsIsAMistake() {
        var answer = script.post(PATIENTS, with(someone(), "given_name", "Sigrid"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(messages(answer)).containsExactly(entry("given_name", "There is no field of this name"));
    }

    @Test
    void whatIsNoObjectIsNotUnderstood() {
        var request = Visitor.as(DemoPerson.CLINICIAN_NORTH);
        for (var body : List.of("", "null", "[]", "{", "{\"sex\": {}}", "7")) {
            var answer =
                    request.request().contentType("application/json").body(body).post(PATIENTS);

            assertThat(answer.statusCode()).as(body).isIn(400, 422);
            assertThat(answer.contentType()).as(body).startsWith("application/problem+json");
            assertThat(answer.asString()).as(body).doesNotContain("plumbline.", "jackson", "Exception");
        }
        var form = request.post(PATIENTS, Map.of("recordNumber", "1"));
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(form.contentType()).startsWith("application/problem+json");
    }

    private static Map<String, String> someone() {
        var unique = UUID.randomUUID().toString();
        return Map.of(
                "recordNumber", unique,
                "givenName", "Sigrid",
                "familyName", unique.substring(0, 8),
                "birthDate", bornOn(unique).toString(),
                "sex", "FEMALE",
                "complaint", "Low back pain",
                "complaintSide", "LEFT",
                "onset", "2024-03");
    }

    /** Hardly anybody else's birthday, so that nobody is taken for them. */
    private static LocalDate bornOn(String unique) {
        return LocalDate.of(1930, 1, 1).plusDays(Math.floorMod(unique.hashCode(), 20_000));
    }

    private static Map<String, String> with(Map<String, String> someone, String field, String value) {
        return Visitor.form(someone, field, value);
    }

    private static String id(Response answer) {
        return answer.jsonPath().getString("id");
    }

    private static Map<String, String> messages(Response answer) {
        return answer.jsonPath().<Map<String, String>>getList("errors").stream()
                .collect(Collectors.toMap(
                        error -> error.get("field"),
                        error -> error.get("message"),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
