package plumbline.drill;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.journey.Browser;
import plumbline.journey.Visit;
import plumbline.local.DatabaseRoles;
import plumbline.local.PackagedApplication;
import plumbline.local.SharedServers;

/**
 * Kills the packaged application again and again while it imports 100,000 scores of 200 patients, starts it again, and looks
 * whether anything of the file is there; and in the end imports the same file wholly. It gives the application little memory
 * and says how long the import took.
 */
public final class KilledImport {

    private static final String HEAP = "-Xmx300m";
    private static final int KILLS = 5;
    private static final int LONGEST_PAUSE_MS = 3000;
    private static final int SCORES = 100_000;
    private static final int PATIENTS = 200;
    private static final String SCALE = "BACK_AT_REST";
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long SEED = 1404;

    private final PackagedApplication application;
    private final Visit nora;
    private final Random chance = new Random(SEED);

    private KilledImport(PackagedApplication application, Visit nora) {
        this.application = application;
        this.nora = nora;
    }

    /** @param arguments where the packaged application is, {@code quarkus-run.jar} */
    public static void main(String[] arguments) throws InterruptedException, SQLException, IOException {
        var file = Files.createTempFile("scores", ".csv");
        try (var application = PackagedApplication.on(Path.of(arguments[0]), HEAP);
                var browser = new Browser();
                var nora = browser.atADesk(application.address().toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            new KilledImport(application, nora).run(file);
        } finally {
            Files.delete(file);
        }
        System.exit(0);
    }

    private void run(Path file) throws InterruptedException, SQLException, IOException {
        write(file);
        var before = scores();
        for (int kill = 1; kill <= KILLS; kill++) {
            send(nora, file);
            nora.page().waitForTimeout(chance.nextInt(LONGEST_PAUSE_MS));
            var reached =
                    nora.page().locator("#run").innerText().lines().findFirst().orElse("");
            application.kill();
            application.start();
            nora.page().reload();
            require(
                    nora.page().locator("#run").innerText().startsWith("Interrupted; nothing was added."),
                    "it says so");
            require(scores() == before, "nothing of the file is there");
            System.out.printf("Kill %d, when the page said “%s”: nothing of the file is there%n", kill, reached);
        }
        var begun = Instant.now();
        send(nora, file);
        nora.page().locator("#run .done").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE.toMillis()));
        var seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        require(scores() == before + SCORES, "all of the file is there");
        System.out.printf(
                "After %d kills the same file, %,d rows, was added wholly: from the button to the page %.1f s, with %s%n",
                KILLS, SCORES, seconds, HEAP);
    }

    /** Sends a file, and goes to the page on which its import is followed. */
    static void send(Visit nora, Path file) {
        nora.goTo("/c/northside/imports");
        nora.page().locator("input[name=kind][value=scores]").check();
        nora.page().locator("#file").setInputFiles(file);
        nora.press("Import");
        nora.page().waitForURL("**/imports/*");
    }

    /** Writes a file of 100,000 scores. */
    static void write(Path file) throws SQLException, IOException {
        try (var connection = SharedServers.postgresOfDelivered()
                        .as(DatabaseRoles.SUPERUSER)
                        .getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select record_number from patient where clinic_id = '%s' and birth_date < '%s' order by id limit %d"
                                        .formatted(DemoClinic.NORTHSIDE.id(), FIRST_DAY, PATIENTS));
                var writer = Files.newBufferedWriter(file)) {
            writer.write("record,date,scale,value\n");
            while (rows.next()) {
                for (int day = 0; day < SCORES / PATIENTS; day++) {
                    writer.write(
                            "%s,%s,back-at-rest,%d%n".formatted(rows.getString(1), FIRST_DAY.plusDays(day), day % 11));
                }
            }
        }
    }

    private static int scores() throws SQLException {
        try (var connection = SharedServers.postgresOfDelivered()
                        .as(DatabaseRoles.SUPERUSER)
                        .getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from score where scale = '" + SCALE + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void require(boolean fact, String what) {
        if (!fact) {
            throw new AssertionError("Not so: " + what);
        }
    }
}
