package plumbline.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.local.DatabaseRoles;
import plumbline.tenancy.AtWork;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.SqlAs;
import plumbline.testing.Visitor;

/** What the owner of the database does to the access log without the key, and that it is found. */
@QuarkusTest
@WithTestResource(PageServers.class)
class SealingTest {

    private static final String CLINIC = "'" + DemoClinic.HARBOUR.id() + "'";
    private static final List<String> TABLES = List.of("access_entry", "access_seal", "access_sealed");

    private final BehindTheScenes database = new BehindTheScenes();
    private final Visitor hanna = Visitor.as(DemoPerson.CLINICIAN_HARBOUR);

    @Inject
    Sealing sealing;

    @Inject
    Verification verification;

    /** Three seals of three openings each at the end. */
    @BeforeEach
    void sealed() throws IOException {
        Files.deleteIfExists(Path.of(ConfigProvider.getConfig().getValue("plumbline.access-log.heads", String.class)));
        for (var seal = 0; seal < 3; seal++) {
            for (var opening = 0; opening < 3; opening++) {
                open();
            }
            sealing.round();
        }
        for (var table : TABLES) {
            database.run(
                    "create table kept_%1$s as select * from %1$s where clinic_id = %2$s".formatted(table, CLINIC));
        }
    }

    @AfterEach
    void asItWas() {
        asOwner("delete from access_sealed where clinic_id = " + CLINIC);
        asOwner("delete from access_seal where clinic_id = " + CLINIC);
        asOwner("delete from access_entry where clinic_id = " + CLINIC);
        for (var table : TABLES) {
            asOwner("insert into %1$s select * from kept_%1$s".formatted(table));
            database.run("drop table kept_" + table);
        }
    }

    private void open() {
        hanna.page("/c/harbour/patients/" + DemoPatient.HENRIK.id());
    }

    /** Whoever has the database may leave out its own checks. */
    private void asOwner(String sql) {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = DriverManager.getConnection(url, DatabaseRoles.SUPERUSER, DatabaseRoles.SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private List<Fault> found() {
        var faults = new ArrayList<Fault>();
        AtWork.as(DemoPerson.CLINICIAN_HARBOUR, DemoClinic.HARBOUR, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    verification.check();
                    faults.addAll(verification.latest().orElseThrow().faults());
                }));
        return faults;
    }

    private long last() {
        return Long.parseLong(database.column("select max(seq) from access_seal where clinic_id = " + CLINIC)
                .getFirst());
    }

    private String entry(long seq, int place) {
        return database.column("select entry_id from access_sealed where seq = %d and place = %d and clinic_id = %s"
                        .formatted(seq, place, CLINIC))
                .getFirst();
    }

    @Test
    void whatNobodyTouchedIsSound() {
        assertThat(found()).isEmpty();
        assertThat(database.column("""
                        select count(*) from access_entry e where clinic_id = %s and not exists
                          (select from access_sealed s where s.clinic_id = e.clinic_id and s.entry_id = e.id)""".formatted(CLINIC))).containsExactly("0");
    }

    @Test
    void aNightThatFindsAFaultDoesNotEndWell() {
        // given
        asOwner("update access_entry set name = 'Somebody Else' where clinic_id = %s and id = '%s'"
                .formatted(CLINIC, entry(last(), 1)));
        assertThat(found()).isNotEmpty();

        // when
        var wentWell = verification.round();

        // then
        assertThat(wentWell).isFalse();
    }

    @Test
    void nothingNewMakesNoSeal() {
        var before = last();

        sealing.round();

        assertThat(last()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_id = 'somebody'",
                "name = 'Somebody Else'",
                "roles = 'admin'",
                "scope = 'system'",
                "origin = '10.0.0.1'",
                "deed = 'WROTE'",
                "refused = not refused",
                "patient_id = null",
                "asked = 'x'",
                "at = at + interval '1 microsecond'",
                "method = 'POST'",
                "path = path || '/scores'",
                "why = 'because'"
            })
    void aChangedEntryIsFound(String change) {
        var seal = last() - 1;

        asOwner("update access_entry set " + change + " where clinic_id = " + CLINIC + " and id = '" + entry(seal, 2)
                + "'");

        assertThat(found()).containsExactly(new Fault(Fault.Kind.CHANGED, seal, seal));
    }

    @Test
    void aDeletedEntryIsFound() {
        var seal = last() - 1;
        var entry = entry(seal, 2);

        asOwner("delete from access_entry where id = '" + entry + "'");

        assertThat(found()).containsExactly(new Fault(Fault.Kind.CHANGED, seal, seal));
        asOwner("delete from access_sealed where entry_id = '" + entry + "'");
        assertThat(found()).containsExactly(new Fault(Fault.Kind.ENTRIES_MISSING, seal, seal));
    }

    @Test
    void entriesInAnotherOrderAreFound() {
        var seal = last();

        asOwner("update access_sealed set place = 14 - place where clinic_id = %s and seq = %d"
                .formatted(CLINIC, seal));

        assertThat(found()).containsExactly(new Fault(Fault.Kind.CHANGED, seal, seal));
    }

    @Test
    void anEntryThatIsPutBackOtherwiseIsFound() {
        var seal = last();
        var entry = entry(seal, 1);
        asOwner("delete from access_entry where id = '" + entry + "'");

        asOwner(
                "insert into access_entry (clinic_id, id, user_id, scope, method, path) values (%s, '%s', 'somebody', 'staff', 'GET', '/')"
                        .formatted(CLINIC, entry));

        assertThat(found()).containsExactly(new Fault(Fault.Kind.CHANGED, seal, seal));
    }

    @Test
    void anEntrySlippedUnderASealIsFound() {
        var seal = last() - 1;
        asOwner(
                "insert into access_entry (clinic_id, id, user_id, scope, method, path) values (%s, uuidv7(), 'somebody', 'staff', 'GET', '/')"
                        .formatted(CLINIC));

        asOwner("insert into access_sealed select clinic_id, id, %d, 4 from access_entry where user_id = 'somebody'"
                .formatted(seal));

        assertThat(found()).containsExactly(new Fault(Fault.Kind.CHANGED, seal, seal));
    }

    @Test
    void aMissingSealIsFound() {
        var seal = last() - 1;

        asOwner("delete from access_seal where clinic_id = %s and seq = %d".formatted(CLINIC, seal));

        assertThat(found()).containsExactly(new Fault(Fault.Kind.SEALS_MISSING, seal, seal));
    }

    @Test
    void sealsThatAreNumberedAnewAreFound() {
        var seal = last() - 1;
        asOwner("delete from access_sealed where clinic_id = %s and seq = %d".formatted(CLINIC, seal));
        asOwner("delete from access_seal where clinic_id = %s and seq = %d".formatted(CLINIC, seal));

        asOwner("update access_seal set seq = seq - 1 where clinic_id = %s and seq > %d".formatted(CLINIC, seal));
        asOwner("update access_sealed set seq = seq - 1 where clinic_id = %s and seq > %d".formatted(CLINIC, seal));

        assertThat(found()).extracting(Fault::kind).containsOnly(Fault.Kind.CHANGED);
    }

    private void cutOff(long from) {
        asOwner(
                "delete from access_entry where id in (select entry_id from access_sealed where clinic_id = %s and seq >= %d)"
                        .formatted(CLINIC, from));
        asOwner("delete from access_sealed where clinic_id = %s and seq >= %d".formatted(CLINIC, from));
        asOwner("delete from access_seal where clinic_id = %s and seq >= %d".formatted(CLINIC, from));
    }

    @Test
    void aTailThatIsCutOffAfterItsHeadWasPublishedIsFound() {
        assertThat(found()).as("and published").isEmpty();
        var seal = last();

        cutOff(seal);

        assertThat(found()).containsExactly(new Fault(Fault.Kind.CUT_OFF, seal, seal));
    }

    @Test
    void aTailThatIsCutOffAndGrownAgainIsFound() {
        assertThat(found()).as("and published").isEmpty();
        var seal = last();

        cutOff(seal);
        open();
        sealing.round();

        assertThat(last()).isEqualTo(seal);
        assertThat(found()).containsExactly(new Fault(Fault.Kind.CUT_OFF, seal, seal));
    }

    /** Whatever is done to one value, by chance. */
    @Test
    void anyTamperingIsFound() {
        assertThat(found()).isEmpty();
        var chance = new Random(20261124);
        var ways = List.of(
                "update access_seal set at = at + interval '1 second' where clinic_id = %s and seq = %d",
                "update access_seal set entries = entries + 1 where clinic_id = %s and seq = %d",
                "update access_seal set key_id = 'other' where clinic_id = %s and seq = %d",
                "update access_seal set prev = sha256(prev) where clinic_id = %s and seq = %d",
                "update access_seal set mac = sha256(mac) where clinic_id = %s and seq = %d",
                "delete from access_sealed where clinic_id = %s and seq = %d",
                "update access_sealed set place = place + 1000 where clinic_id = %s and seq = %d and place = 1",
                "update access_sealed set seq = 1, place = place + 1000 where clinic_id = %s and seq = %d",
                "update access_entry set path = '/' where clinic_id = %s and id in (select entry_id from access_sealed where seq = %d)",
                "delete from access_entry where clinic_id = %s and id in (select entry_id from access_sealed where seq = %d)");
        for (var way : ways) {
            var sql = way.formatted(CLINIC, 2 + chance.nextLong(last() - 1));

            asOwner(sql);

            assertThat(found()).as(sql).isNotEmpty();
            asItWas();
            for (var table : TABLES) {
                database.run(
                        "create table kept_%1$s as select * from %1$s where clinic_id = %2$s".formatted(table, CLINIC));
            }
        }
    }

    @Test
    void anEntryThatComesLateStandsInALaterSeal() throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var slow = DriverManager.getConnection(url, DatabaseRoles.SUPERUSER, DatabaseRoles.SUPERUSER);
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(
                    "insert into access_entry (clinic_id, id, user_id, scope, method, path) values (%s, uuidv7(), 'slow', 'staff', 'GET', '/')"
                            .formatted(CLINIC));
            open();
            sealing.round();
            var before = last();
            slow.commit();

            sealing.round();

            assertThat(last()).isEqualTo(before + 1);
            assertThat(found()).isEmpty();
        }
    }

    @Test
    void twoServersMakeOneSeal() {
        open();
        var before = last();

        CompletableFuture.allOf(CompletableFuture.runAsync(sealing::round), CompletableFuture.runAsync(sealing::round))
                .join();

        assertThat(last()).isEqualTo(before + 1);
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_seal set entries = 1",
                "delete from access_seal",
                "update access_sealed set place = 1",
                "delete from access_sealed",
                "delete from access_check"
            })
    void theApplicationChangesNoSeal(String sql) {
        assertThatThrownBy(() -> new SqlAs(DemoPerson.ADMIN_NORTH, DemoClinic.NORTHSIDE).run(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void nobodyWhoWorksThereMakesASeal() {
        assertThatThrownBy(
                        () -> new SqlAs(DemoPerson.ADMIN_NORTH, DemoClinic.NORTHSIDE)
                                .run(
                                        "insert into access_seal (seq, at, entries, key_id, prev, mac) select 999999, now(), 1, 'x', sha256(''), sha256('')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }
}
