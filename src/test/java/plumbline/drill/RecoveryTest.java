package plumbline.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import plumbline.accesslog.SealedLog;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.exchange.restoration.RestoreClinic;
import plumbline.local.ArchivedPostgres;
import plumbline.local.BaseBackup;
import plumbline.local.DatabaseRoles;
import plumbline.local.PostgresAddress;
import plumbline.tenancy.TheWall;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PatientExample;
import plumbline.testing.Visitor;

/**
 * The disk of the database is lost. It is made again from a backup, which was copied while people worked, and from the archive of
 * its log, as it was in a chosen second between two deeds; and the application finds it where it was.
 */
@QuarkusTest
@WithTestResource(ArchivingServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("proof")
@Tag("journey")
class RecoveryTest {

    private static final String HENRIK = "/c/harbour/patients/" + DemoPatient.HENRIK.id();
    private static final String OF_HARBOUR = " where clinic_id = '" + DemoClinic.HARBOUR.id() + "'";

    private final BehindTheScenes database = new BehindTheScenes();
    private final Visitor hanna = Visitor.as(DemoPerson.CLINICIAN_HARBOUR);
    private final SealedLog log = new SealedLog(DemoClinic.HARBOUR, DemoPerson.CLINICIAN_HARBOUR);

    /** {@link ArchivingServers} puts it here. */
    @SuppressWarnings("NullAway.Init")
    ArchivedPostgres postgres;

    @Inject
    AgroalDataSource pool;

    private Instant moment = Instant.EPOCH;

    @SuppressWarnings("NullAway.Init")
    private BaseBackup backup;

    private String early = "";
    private String late = "";
    private List<String> noted = List.of();
    private List<String> found = List.of();
    private List<String> headsBefore = List.of();
    private List<String> heads = List.of();

    /** Once for all tests; pages answer from the first test on. */
    @BeforeEach
    void theDiskIsLost() throws InterruptedException, SQLException {
        if (!found.isEmpty()) {
            return;
        }
        backup = backUpAtWork();
        early = registered();
        joins("early");
        publishHead();
        headsBefore = SealedLog.published();
        noted = rows();
        moment = nextSecond();
        late = registered();
        joins("late");
        publishHead();
        heads = SealedLog.published();

        postgres.loseAndRecover(backup, moment);

        pool.flush(AgroalDataSource.FlushMode.ALL);
        found = rows();
    }

    /** Somebody opens records all the while, and each is logged in the transaction of its page. */
    private BaseBackup backUpAtWork() throws InterruptedException {
        var going = new AtomicBoolean(true);
        var work = Thread.ofVirtual().start(() -> {
            while (going.get()) {
                hanna.page(HENRIK);
            }
        });
        try {
            return postgres.backUp();
        } finally {
            going.set(false);
            work.join();
        }
    }

    /** Registers a patient, and opens the record. */
    private String registered() {
        var chart = PatientExample.registeredBy(hanna);
        hanna.page(chart);
        return chart;
    }

    /** Gets an account, and comes to work here with it. */
    private void joins(String who) throws SQLException {
        run(
                postgres.keycloak(),
                "insert into user_entity (id, username, email_constraint, realm_id) select ?, ?, ?, id from realm where name = 'plumbline'",
                subject(who),
                who,
                who);
        database.run(
                "insert into staff_member (clinic_id, id, subject, name, roles) values (?, ?, ?, ?, '{assistant}')",
                DemoClinic.HARBOUR.id(),
                UUID.randomUUID(),
                subject(who),
                who);
    }

    private static String subject(String who) {
        return UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void publishHead() {
        log.seal();
        assertThat(log.check()).isEmpty();
    }

    /** The end of this second, when it has passed. */
    private static Instant nextSecond() throws InterruptedException {
        var next = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        while (!Instant.now().isAfter(next)) {
            Thread.sleep(20);
        }
        return next;
    }

    /** How many rows each table has, Keycloak's accounts among them. */
    private List<String> rows() throws SQLException {
        var rows = new ArrayList<>(database.column(
                each("relkind = 'r'", table -> "select '%1$s ' || count(*) from %1$s".formatted(table))));
        rows.add("accounts " + accounts().size());
        // The database counts several tables at once, and answers as it pleases.
        Collections.sort(rows);
        return rows;
    }

    private String each(String which, UnaryOperator<String> query) {
        return tables(which).stream().map(query).collect(Collectors.joining(" union all "));
    }

    private List<String> tables(String which) {
        return database.column("select relname from pg_class where relnamespace = 'public'::regnamespace and " + which
                + " order by 1");
    }

    private List<String> accounts() throws SQLException {
        return column(postgres.keycloak(), "select id from user_entity");
    }

    private static List<String> column(DataSource source, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void run(DataSource source, String sql, Object... parameters) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    @Test
    void whatWasDoneBeforeTheMomentIsThereAndWhatWasDoneAfterItIsNot() {
        assertThat(found).isEqualTo(noted);
        assertThat(hanna.get(early).statusCode()).isEqualTo(200);
        assertThat(hanna.get(late).statusCode()).isEqualTo(404);
    }

    @Test
    void whoWorksThereHasAnAccountAndNobodyElse() throws SQLException {
        var staff = database.column("select subject from staff_member");

        assertThat(accounts())
                .contains(
                        subject("early"), DemoPerson.CLINICIAN_HARBOUR.subject().toString())
                .doesNotContain(subject("late"));
        assertThat(staff)
                .contains(
                        subject("early"), DemoPerson.CLINICIAN_HARBOUR.subject().toString())
                .doesNotContain(subject("late"));
    }

    @Test
    void theWallIsWholeAndShowsNobodyAnything() throws SQLException {
        TheWall.isWhole();
        var visible = each("relrowsecurity", table -> "select '%1$s' from %1$s".formatted(table));
        assertThat(column(postgres.address().as(DatabaseRoles.APPLICATION), visible))
                .isEmpty();
    }

    /** It was published outside the database, and so it is known that something was lost, until the file goes on from the moment. */
    @Test
    void theLogIsSoundAsFarAsItGoesAndAHeadFromLaterIsMissed() throws IOException {
        Files.write(SealedLog.heads(), heads);

        var faults = log.check();

        assertThat(faults).hasSize(1).allMatch(fault -> fault.startsWith("CUT_OFF "));
        Files.write(SealedLog.heads(), headsBefore);
        assertThat(log.check()).isEmpty();
        assertThat(database.column("select count(*) from access_seal" + OF_HARBOUR)
                        .getFirst())
                .isNotEqualTo("0");
    }

    /** Later somebody destroys one clinic, and only that is brought back. Its log goes on, and stays sound. */
    @Test
    void oneClinicComesBackFromACopyAndItsLogStaysSound() throws IOException {
        // given
        Files.write(SealedLog.heads(), headsBefore);
        var copy = postgres.copy(backup, moment);
        var lost = tables("relrowsecurity and relname not in ('clinic', 'signed_out') and relname not like 'access_%'");
        database.run("set session_replication_role = replica; "
                + lost.stream()
                        .map(table -> "delete from " + table + OF_HARBOUR + ";")
                        .collect(Collectors.joining()));
        assertThat(hanna.get(early).statusCode()).isEqualTo(404);

        // when
        var said = restore(copy);

        // then
        assertThat(hanna.get(early).statusCode()).as(said).isEqualTo(200);
        log.seal();
        assertThat(log.check()).isEmpty();
        assertThat(
                        database.column(
                                "select 1 from access_sealed join access_entry e on e.id = entry_id and e.deed = 'BROUGHT_BACK'"))
                .isNotEmpty();
    }

    private String restore(PostgresAddress copy) {
        var environment = new HashMap<>(Map.of("PLUMBLINE_RESTORE_BY", "Olga at the desk"));
        Map.of("PLUMBLINE_RESTORE_FROM_", copy, "QUARKUS_FLYWAY_", postgres.address())
                .forEach((prefix, address) -> {
                    environment.put(prefix + "JDBC_URL", address.jdbcUrl());
                    environment.put(prefix + "USERNAME", DatabaseRoles.OWNER);
                    environment.put(prefix + "PASSWORD", DatabaseRoles.OWNER);
                });
        var out = new ByteArrayOutputStream();
        new RestoreClinic(environment, new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(List.of("harbour", "bring"));
        return out.toString(StandardCharsets.UTF_8);
    }
}
