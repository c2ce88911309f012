package plumbline.exchange.restoration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.local.BaseBackup;
import plumbline.local.DatabaseRoles;
import plumbline.local.PostgresServer;
import plumbline.local.SharedServers;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.Mirrors;
import plumbline.testing.Mirrors.Mirror;
import plumbline.testing.PageServers;
import plumbline.testing.SignInByName;

/** A clinic loses what it has, on a server where others work, and gets it back from a copy of that server. */
@QuarkusTest
@WithTestResource(PageServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("proof")
class RestoreClinicTest {

    private static final String ALIAS = "lost-clinic";
    private static final String CHART = "/c/" + ALIAS + "/patients/" + DemoPatient.HENRIK.id();
    private static final Set<String> LOG = Set.of("access_entry", "access_seal", "access_sealed", "access_check");

    private final BehindTheScenes database = new BehindTheScenes();
    private final Mirrors mirrors = new Mirrors();
    private PostgresServer copy;
    private Mirror clinic;
    private Map<String, String> before = Map.of();
    private Map<DemoClinic, Map<String, String>> others = Map.of();
    private String said = "";

    @BeforeAll
    void copy(@TempDir Path directory) {
        make();
        copy = PostgresServer.recovered(BaseBackup.of(SharedServers.postgres(), directory.resolve("copy")), 0);
        mirrors.close();
    }

    @AfterAll
    void leave() {
        copy.close();
    }

    /** The same rows as in the copy. */
    @BeforeEach
    void make() {
        clinic = mirrors.of(DemoClinic.HARBOUR, ALIAS, "ZZB9");
        before = mirrors.digestsOf(clinic.id());
        others = othersNow();
    }

    @AfterEach
    void remove() {
        mirrors.close();
    }

    private Map<DemoClinic, Map<String, String>> othersNow() {
        return Map.of(
                DemoClinic.HARBOUR, mirrors.digestsOf(DemoClinic.HARBOUR.id()),
                DemoClinic.NORTHSIDE, mirrors.digestsOf(DemoClinic.NORTHSIDE.id()));
    }

    /** As an accident would, past all rules of the database: all patients with everything of theirs, and who works there. */
    private void loseEverythingButTheLog() {
        lose(without(before, LOG).keySet());
    }

    private void lose(Set<String> tables) {
        database.run("set session_replication_role = replica; "
                + tables.stream()
                        .map(table -> "delete from %s where clinic_id = '%s';".formatted(table, clinic.id()))
                        .collect(Collectors.joining()));
    }

    private int restore(String... arguments) {
        return restoreAs(DatabaseRoles.OWNER, arguments);
    }

    private int restoreAs(String role, String... arguments) {
        var environment = new HashMap<>(Map.of("PLUMBLINE_RESTORE_BY", "Olga at the desk"));
        database(environment, "PLUMBLINE_RESTORE_FROM_", copy.address().jdbcUrl(), role);
        database(
                environment,
                "QUARKUS_FLYWAY_",
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                role);
        var out = new ByteArrayOutputStream();
        var code = new RestoreClinic(environment, new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static void database(Map<String, String> environment, String prefix, String url, String role) {
        environment.put(prefix + "JDBC_URL", url);
        environment.put(prefix + "USERNAME", role);
        environment.put(prefix + "PASSWORD", role);
    }

    private int status(String page) {
        return given().header(SignInByName.AS, DemoPerson.CLINICIAN_HARBOUR.username())
                .header(
                        SignInByName.AT,
                        clinic.as(
                                "clinician",
                                DemoPerson.CLINICIAN_HARBOUR.subject().toString()))
                .get(page)
                .statusCode();
    }

    private String count(String sql) {
        return database.column("select count(*) from " + sql + " and clinic_id = '" + clinic.id() + "'")
                .getFirst();
    }

    /** Without what a restoration changes on purpose: Keycloak is to be told of everybody again. */
    private static Map<String, String> without(Map<String, String> digests, Set<String> tables) {
        var rest = new TreeMap<>(digests);
        rest.keySet().removeAll(tables);
        return rest;
    }

    private static Map<String, String> comparable(Map<String, String> digests) {
        return without(without(digests, LOG), Set.of("staff_member", "portal_account"));
    }

    @Test
    void whatAClinicLostComesBackAndTheOthersLoseNothing() {
        // given a clinic that lost everything, and its log of which more was written
        loseEverythingButTheLog();
        assertThat(status(CHART)).isEqualTo(404);
        var log = database.column("select id from access_entry where clinic_id = ?", clinic.id());

        // when
        var code = restore(ALIAS, "bring");

        // then
        assertThat(code).as(said).isZero();
        var after = mirrors.digestsOf(clinic.id());
        assertThat(comparable(after)).isEqualTo(comparable(before));
        assertThat(count("staff_member where not settled")).isEqualTo(count("staff_member where true"));
        assertThat(after.get("staff_member")).startsWith(rows("staff_member"));
        assertThat(after.get("portal_account")).startsWith(rows("portal_account"));
        assertThat(status(CHART)).isEqualTo(200);
        assertThat(status(CHART + "/progress")).isEqualTo(200);
        assertThat(othersNow()).isEqualTo(others);
        // and that it was done is in the log, behind what was there: once for the clinic, once for each record
        assertThat(database.column("select id from access_entry where clinic_id = ?", clinic.id()))
                .containsAll(log);
        assertThat(
                        count(
                                "access_entry where deed = 'BROUGHT_BACK' and user_id = 'Olga at the desk' and patient_id is not null"))
                .isEqualTo(count("patient where true"));
        assertThat(count("access_entry where deed = 'BROUGHT_BACK' and patient_id is null"))
                .isEqualTo("1");
    }

    private String rows(String table) {
        return before.getOrDefault(table, "").split(" ")[0] + " ";
    }

    @Test
    void tryingItChangesNothing() {
        loseEverythingButTheLog();
        var lost = mirrors.digestsOf(clinic.id());

        var code = restore(ALIAS);

        assertThat(code).as(said).isZero();
        assertThat(said).containsPattern("Nothing was changed; with bring, [1-9][0-9]* rows come back");
        assertThat(mirrors.digestsOf(clinic.id())).isEqualTo(lost);
    }

    @Test
    void aRowThatWasChangedSinceIsInTheWayUnlessItIsToStay() {
        // given
        database.run("delete from score where clinic_id = ?", clinic.id());
        database.run("update patient set phone = '55 00 11' where clinic_id = '%s' and id = '%s'"
                .formatted(clinic.id(), DemoPatient.HENRIK.id()));

        // when
        var refused = restore(ALIAS, "bring");
        var without = count("score where true");
        var done = restore(ALIAS, "bring", "stay=patient");

        // then
        assertThat(refused).isEqualTo(1);
        assertThat(without).isEqualTo("0");
        assertThat(done).as(said).isZero();
        assertThat(mirrors.digestsOf(clinic.id())).containsEntry("score", before.get("score"));
        assertThat(count("patient where phone = '55 00 11'")).isEqualTo("1");
    }

    @Test
    void aClinicComesWholeToAnInstallationThatHasNothingOfIt() {
        // given
        lose(before.keySet());
        database.run("delete from clinic where id = ?", clinic.id());

        // when
        var code = restore(ALIAS, "bring");

        // then
        assertThat(code).as(said).isZero();
        var after = mirrors.digestsOf(clinic.id());
        assertThat(comparable(after)).isEqualTo(comparable(before));
        for (var table : Set.of("access_seal", "access_sealed", "access_check")) {
            assertThat(after).containsEntry(table, before.get(table));
        }
        assertThat(database.column("select state from clinic where id = ?", clinic.id()))
                .as("until the operator has its organization made")
                .containsExactly("BEING_MADE");
        assertThat(othersNow()).isEqualTo(others);
    }

    @Test
    void aRecordThatWasErasedSinceStaysErased() {
        // given
        loseEverythingButTheLog();
        database.run("""
                insert into access_entry (clinic_id, id, patient_id, user_id, scope, deed, method, path)
                values (?, uuidv7(), ?, 'system', 'erasure', 'ERASED', '', '')""", clinic.id(), DemoPatient.HENRIK.id());

        // when
        var code = restore(ALIAS, "bring");

        // then
        assertThat(code).as(said).isZero();
        assertThat(count("patient where true")).isNotEqualTo("0");
        assertThat(database.column(without(before, LOG).keySet().stream()
                        .map(table -> "select '%s' from %1$s t where clinic_id = '%s' and t::text like '%%%s%%'"
                                .formatted(table, clinic.id(), DemoPatient.HENRIK.id()))
                        .collect(Collectors.joining(" union all "))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {DatabaseRoles.SUPERUSER, DatabaseRoles.BACKUP, DatabaseRoles.APPLICATION})
    void nobodyButTheOwnerOfTheTablesBringsAnythingBack(String role) {
        loseEverythingButTheLog();
        var lost = mirrors.digestsOf(clinic.id());

        var code = restoreAs(role, ALIAS, "bring");

        assertThat(code).isEqualTo(1);
        assertThat(mirrors.digestsOf(clinic.id())).isEqualTo(lost);
    }
}
