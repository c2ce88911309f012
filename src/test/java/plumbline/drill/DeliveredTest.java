package plumbline.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import plumbline.demo.DemoPerson;
import plumbline.journey.Browser;
import plumbline.journey.Journey;
import plumbline.journey.Visit;
import plumbline.local.DatabaseRoles;
import plumbline.local.PackagedApplication;
import plumbline.local.SharedServers;
import plumbline.testing.BehindTheScenes;

/** What is delivered, as a platform team runs it: by itself on an empty database, and two of it on one. */
@Tag("proof")
@Journey
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeliveredTest {

    private static final int ALLOWED = 60;
    private static final int CARERS = 20;

    private static @Nullable PackagedApplication first;
    private static @Nullable PackagedApplication second;
    private static @Nullable Browser browser;
    private static @Nullable Visit nora;

    @BeforeAll
    static void twoOfIt() throws InterruptedException {
        browser = new Browser();
        first = PackagedApplication.on(
                PackagedApplication.JAR,
                Map.of(
                        "plumbline.reminders.cron", "* * * * * ?",
                        "plumbline.reminders.from", "0",
                        "plumbline.reminders.until", "24"),
                PackagedApplication.SHORT_LIVED);
        second = first().another();
        nora = signIn(DemoPerson.CLINICIAN_NORTH);
    }

    @AfterAll
    static void stop() {
        browser().close();
        first().close();
        second().close();
        Carers.forget();
    }

    private static PackagedApplication first() {
        return Objects.requireNonNull(first);
    }

    private static PackagedApplication second() {
        return Objects.requireNonNull(second);
    }

    private static Browser browser() {
        return Objects.requireNonNull(browser);
    }

    private static Visit nora() {
        return Objects.requireNonNull(nora);
    }

    private static Visit signIn(DemoPerson person) {
        return browser().atADesk(first().address().toString()).signIn(person);
    }

    private static DataSource database() {
        return SharedServers.postgresOfDelivered().as(DatabaseRoles.SUPERUSER);
    }

    private static void run(String sql) {
        new BehindTheScenes(SharedServers.postgresOfDelivered()).run(sql);
    }

    @Test
    @Order(1)
    void migratesAnEmptyDatabaseBecomesReadyAndSignsPeopleIn() throws SQLException, InterruptedException {
        try (var alone = PackagedApplication.onEmptyDatabase(PackagedApplication.JAR, "empty")) {
            assertThat(alone.migrate()).isZero();
            alone.start();

            try (var sam = browser().atADesk(alone.address().toString()).signIn(DemoPerson.STRANGER)) {
                assertThat(sam.page().url()).startsWith(alone.address().toString());
                assertThat(sam.page().locator("main").innerText()).contains("Sign out");
            }
        }
    }

    @Test
    @Order(2)
    void whoSignsOutAtOneIsSignedOutAtTheOther() throws IOException, InterruptedException {
        try (var lukas = signIn(DemoPerson.LOCUM)) {
            var copied = Session.of(lukas);
            assertThat(copied.get(second().address(), "/c/northside").statusCode())
                    .isEqualTo(200);

            lukas.goTo("/logout");

            var answer = copied.get(second().address(), "/c/northside");
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).contains("/realms/");
        }
    }

    @Test
    @Order(3)
    void whoHasLeftTheStaffIsRefusedAtTheNextRequest() throws IOException, InterruptedException {
        var session = Session.of(nora());
        assertThat(session.get(second().address(), "/c/northside").statusCode()).isEqualTo(200);
        var place = "staff_member set active = %s where subject = '" + DemoPerson.CLINICIAN_NORTH.subject() + "'";

        run("update " + place.formatted("false"));

        try {
            assertThat(session.get(second().address(), "/c/northside").statusCode())
                    .isEqualTo(404);
        } finally {
            run("update " + place.formatted("true"));
        }
    }

    @Test
    @Order(4)
    void aLimitIsOneForBoth() throws IOException, InterruptedException {
        run("delete from rate_limit");
        var session = Session.of(nora());
        var answers = IntStream.range(0, ALLOWED)
                .mapToObj(time -> time % 2 == 0 ? first() : second())
                .map(server -> export(session, server))
                .toList();

        var refused = List.of(export(session, first()), export(session, second()));

        assertThat(answers).doesNotContain(429);
        assertThat(refused).containsOnly(429);
    }

    private static int export(Session session, PackagedApplication server) {
        try {
            return session.get(server.address(), "/c/northside/outcomes/table.csv")
                    .statusCode();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test
    @Order(5)
    void whatBothDoByThemselvesIsDoneOnce() throws InterruptedException {
        Carers.wantToBeReminded(CARERS);

        Carers.awaitLetters(CARERS);

        assertThat(Carers.letters())
                .hasSize(CARERS)
                .allSatisfy((carer, letters) -> assertThat(letters).as(carer).hasSize(1));
    }

    @Test
    @Order(6)
    void anImportIsFollowedAtTheOtherAndKnownToBeInterrupted() throws IOException, InterruptedException, SQLException {
        var file = Files.createTempFile("scores", ".csv");
        try {
            KilledImport.write(file);
            KilledImport.send(nora(), file);
            var path =
                    nora().page().url().substring(first().address().toString().length());
            nora().goTo(second().address() + path);
            assertThat(nora().page().locator("#run").innerText()).doesNotContain("Interrupted");

            first().kill();

            nora().page().reload();
            assertThat(nora().page().locator("#run").innerText()).startsWith("Interrupted; nothing was added.");
        } finally {
            Files.delete(file);
            first().begin();
        }
    }

    @Test
    @Order(7)
    void nothingThatWasAcknowledgedIsLostOrDoubledWhenOneIsKilled()
            throws IOException, InterruptedException, SQLException {
        first().awaitReady();
        try (var balancer = new Balancer(first(), second())) {
            var load = new WriteLoad(3, Session.of(nora()), balancer, database()).begin();
            load.awaitAcknowledged(30);

            second().kill();

            load.awaitAcknowledged(60);
            var result = load.end();
            assertThat(result.isAsPromised()).as(result.toString()).isTrue();
        } finally {
            second().begin();
        }
    }

    @Test
    @Order(8)
    void oneIsStoppedWithoutARequestThatFails() throws IOException, InterruptedException, SQLException {
        second().awaitReady();
        try (var balancer = new Balancer(first(), second())) {
            var load = new WriteLoad(3, Session.of(nora()), balancer, database()).begin();
            load.awaitAcknowledged(20);

            var ended = first().stop();
            var code = ended.join();

            load.awaitAcknowledged(20);
            var result = load.end();
            assertThat(code).isIn(0, 143);
            assertThat(result.failures()).isEmpty();
            assertThat(result.isAsPromised()).as(result.toString()).isTrue();
        }
    }
}
