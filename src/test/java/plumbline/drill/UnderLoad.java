package plumbline.drill;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import plumbline.demo.DemoPerson;
import plumbline.journey.Browser;
import plumbline.local.DatabaseRoles;
import plumbline.local.FailingServers;
import plumbline.local.PackagedApplication;

/**
 * Takes away one thing that the packaged application needs while people write, gives it back, and counts: what was acknowledged is
 * there, once; whoever was not served was told so; and it goes on by itself.
 */
public final class UnderLoad {

    /** Something that happens to the servers. */
    @FunctionalInterface
    private interface Act {
        void happen() throws Exception;
    }

    private static final int WRITERS = 8;
    private static final int ROUNDS = 1_000;
    private static final Duration TOKENS_LAST = Duration.ofSeconds(20);
    private static final Duration HEALTHY = Duration.ofSeconds(4);

    private final FailingServers servers;
    private final PackagedApplication application;
    private final DataSource database;
    private final WriteLoad load;

    private UnderLoad(FailingServers servers, PackagedApplication application, Session nora) throws Exception {
        this.servers = servers;
        this.application = application;
        this.database = servers.postgres().as(DatabaseRoles.SUPERUSER);
        this.load = new WriteLoad(WRITERS, nora, application::address, database);
    }

    /**
     * @param arguments where the packaged application is, {@code quarkus-run.jar}; then what fails: {@code load}, {@code database},
     *     {@code keycloak}, {@code connections} or {@code slow}
     */
    public static void main(String[] arguments) throws Exception {
        var kept = false;
        try (var servers = new FailingServers()) {
            if (arguments[1].equals("keycloak")) {
                servers.tokensLast(TOKENS_LAST);
            }
            try (var application = PackagedApplication.on(Path.of(arguments[0]), servers);
                    var browser = new Browser();
                    var nora = browser.atADesk(application.address().toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
                kept = new UnderLoad(servers, application, Session.of(nora)).run(arguments[1]);
            }
        }
        System.exit(kept ? 0 : 1);
    }

    private boolean run(String what) throws Exception {
        load.begin();
        switch (what) {
            case "load" -> {
                for (int kill = 1; kill <= 5; kill++) {
                    fails("The application was killed", Duration.ZERO, application::kill, application::start);
                }
            }
            case "database" -> {
                for (int kill = 1; kill <= 5; kill++) {
                    fails(
                            "The database was killed",
                            Duration.ofSeconds(3),
                            servers::crashPostgres,
                            servers::startPostgres);
                }
            }
            case "keycloak" -> keycloakIsAway();
            case "connections" -> {
                for (int time = 1; time <= 2; time++) {
                    var taken = new ArrayList<Connection>();
                    fails(
                            "All connections were taken",
                            Duration.ofSeconds(15),
                            () -> takeAll(taken),
                            () -> giveBack(taken));
                }
            }
            case "slow" -> {
                fails("Each statement took 0.3 s longer", Duration.ofSeconds(15), () -> delay(300), () -> delay(0));
                fails("Each statement took 90 s longer", Duration.ofSeconds(80), () -> delay(90_000), () -> delay(0));
                isLocked();
            }
            default -> throw new IllegalArgumentException(what);
        }
        Thread.sleep(HEALTHY);
        var result = load.end();
        result.print();
        application
                .log()
                .lines()
                .filter(line -> line.contains(" Failure "))
                .limit(3)
                .forEach(System.out::println);
        System.out.println(result.isAsPromised() ? "As promised" : "NOT as promised");
        return result.isAsPromised();
    }

    private void fails(String what, Duration lasts, Act begin, Act end) throws Exception {
        Thread.sleep(HEALTHY);
        var before = load.acknowledged();
        begin.happen();
        var begun = load.acknowledged();
        Thread.sleep(lasts);
        end.happen();
        var ended = Instant.now();
        var meanwhile = load.acknowledged() - begun;
        var again = load.acknowledgedAgain(ended);
        System.out.printf(
                "%s, after %,d writes; %,d were acknowledged meanwhile, and again %.1f s after its end%n",
                what, before, meanwhile, again.toMillis() / 1000.0);
    }

    /** While their tokens last people go on; then they are told, and when Keycloak is back they go on where they were. */
    private void keycloakIsAway() throws Exception {
        for (int time = 1; time <= 2; time++) {
            fails(
                    "Keycloak was away",
                    Duration.ofSeconds(40),
                    () -> {
                        servers.stopKeycloak();
                        var stopped = load.acknowledged();
                        Thread.sleep(3_000);
                        require(load.acknowledged() > stopped, "people go on while their tokens last");
                    },
                    servers::startKeycloak);
        }
    }

    /** Of those who are connected already, too: they are thrown out, and whoever is quicker has the place. */
    private void takeAll(List<Connection> taken) throws SQLException {
        takeWhatIsFree(taken);
        try (var statement = taken.getFirst().createStatement()) {
            for (int round = 1; round <= ROUNDS; round++) {
                try (var rows = statement.executeQuery(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'plumbline_app'")) {
                    rows.next();
                    if (rows.getInt(1) == 0) {
                        System.out.printf("Took %d connections%n", taken.size());
                        return;
                    }
                }
                takeWhatIsFree(taken);
            }
        }
        throw new IllegalStateException("The application was always quicker");
    }

    private void takeWhatIsFree(List<Connection> taken) {
        try {
            while (true) {
                taken.add(database.getConnection());
            }
        } catch (SQLException noneLeft) {
            // That is the point.
        }
    }

    private static void giveBack(List<Connection> taken) throws SQLException {
        for (var connection : taken) {
            connection.close();
        }
    }

    private void delay(long millis) {
        servers.wayToPostgres().delay(Duration.ofMillis(millis));
    }

    private void isLocked() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            fails(
                    "The table of the scores was locked",
                    Duration.ofSeconds(25),
                    () -> statement.execute("lock table score"),
                    connection::rollback);
        }
    }

    private static void require(boolean fact, String what) {
        if (!fact) {
            throw new AssertionError("Not so: " + what);
        }
    }
}
