package plumbline.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.SqlAs;
import plumbline.testing.Visitor;

@QuarkusTest
@WithTestResource(PageServers.class)
class AccessLogTest {

    private final BehindTheScenes database = new BehindTheScenes();
    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final Visitor asta = Visitor.as(DemoPerson.ASSISTANT_NORTH);
    private final Visitor margit = Visitor.as(DemoPerson.PATIENT_NORTH);

    private static String idOf(String chart) {
        return chart.substring(chart.length() - 36);
    }

    /** Everything about one address, the last entry last. */
    private List<String> entriesAt(String path) {
        return database.column("""
                select concat_ws(' ', deed, method, case when refused then 'refused' else 'granted' end, nullif(name, ''), nullif(roles, ''), scope,
                       nullif(origin, ''), patient_id, case when asked = '' then null else 'asked ' || asked end, nullif(why, ''))
                  from access_entry where path = ? order by at, id""", path);
    }

    @Test
    void anOpeningSaysWhoInWhichRoleAndWhence() {
        var chart = PatientExample.registeredBy(nora);

        nora.page(chart + "/scores");

        assertThat(entriesAt(chart + "/scores"))
                .containsExactly("OPENED GET granted Nora Lind clinician staff 127.0.0.1 " + idOf(chart));
    }

    @Test
    void aFormThatIsSentIsOneEntryOfItsOwn() {
        var chart = PatientExample.registeredBy(nora);

        nora.post(chart + "/scores", Map.of("backAverage", "99")).then().statusCode(422);

        assertThat(entriesAt(chart + "/scores"))
                .containsExactly("WROTE POST granted Nora Lind clinician staff 127.0.0.1 " + idOf(chart));
    }

    @Test
    void whatARoleDoesNotIncludeIsRefusedAndLoggedWithThePatient() {
        var chart = PatientExample.registeredBy(nora);

        asta.get(chart + "/exams").then().statusCode(403);

        assertThat(entriesAt(chart + "/exams"))
                .containsExactly("OPENED GET refused Asta Berg assistant staff 127.0.0.1 " + idOf(chart) + " asked "
                        + idOf(chart) + " 403");
    }

    @Test
    void anIdOfAnotherClinicIsKeptAsNothingButText() {
        var path = "/c/northside/patients/" + DemoPatient.HENRIK.id();
        database.run("delete from access_entry where path = ?", path);

        nora.get(path).then().statusCode(404);

        assertThat(entriesAt(path))
                .containsExactly("OPENED GET refused Nora Lind clinician staff 127.0.0.1 asked "
                        + DemoPatient.HENRIK.id() + " 404");
    }

    @Test
    void aPatientAtTheWrongRecordIsLoggedAtTheirOwnClinic() {
        var path = "/my/northside/" + DemoPatient.KIRSTI.id() + "/progress";
        database.run("delete from access_entry where path = ?", path);

        margit.get(path).then().statusCode(404);

        assertThat(entriesAt(path))
                .containsExactly("OPENED GET refused door 127.0.0.1 asked " + DemoPatient.KIRSTI.id() + " 404");
    }

    @Test
    void whoDoesNotBelongToAClinicWritesNothingInItsLog() {
        var path = "/c/harbour/patients/" + DemoPatient.HENRIK.id();

        nora.get(path).then().statusCode(404);
        Visitor.as(DemoPerson.STRANGER).get(path).then().statusCode(404);

        assertThat(database.column(
                        "select path from access_entry where refused and clinic_id = ? and user_id in (?, ?)",
                        DemoClinic.HARBOUR.id(),
                        DemoPerson.CLINICIAN_NORTH.subject().toString(),
                        DemoPerson.STRANGER.subject().toString()))
                .isEmpty();
    }

    @Test
    void whatSomebodyTypesIntoAnAddressIsNotKept() {
        nora.get("/c/northside/patients/Margit Olsen").then().statusCode(404);

        assertThat(database.column("select path from access_entry where path like '%Margit%'"))
                .isEmpty();
        assertThat(entriesAt("/c/northside/patients/…")).isNotEmpty();
    }

    @Test
    void aRefusalIsKeptWhateverBecomesOfTheRequest() {
        var chart = PatientExample.registeredBy(nora);
        var path = chart + "/exams/" + UUID.randomUUID();

        nora.get(path).then().statusCode(404);

        assertThat(entriesAt(path))
                .as("the opening was undone with its transaction")
                .containsExactly("OPENED GET refused Nora Lind clinician staff 127.0.0.1 " + idOf(chart) + " asked "
                        + idOf(chart) + " 404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name", "roles", "origin", "user_id", "scope",
            })
    void nobodyMakesUpWhoTheyAre(String column) {
        assertThatThrownBy(() -> new SqlAs(DemoPerson.CLINICIAN_NORTH, DemoClinic.NORTHSIDE)
                        .run("insert into access_entry (id, method, path, " + column
                                + ") values (uuidv7(), 'GET', '/', 'somebody')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update access_entry set why = 'x'", "delete from access_entry"})
    void nobodyChangesWhatIsWritten(String sql) {
        assertThatThrownBy(() -> new SqlAs(DemoPerson.ADMIN_NORTH, DemoClinic.NORTHSIDE).run(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void nobodyMakesUpWhenItWas() {
        assertThatThrownBy(
                        () -> new SqlAs(DemoPerson.CLINICIAN_NORTH, DemoClinic.NORTHSIDE)
                                .run(
                                        "insert into access_entry (id, method, path, at) values (uuidv7(), 'GET', '/', now() - interval '1 day')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }
}
