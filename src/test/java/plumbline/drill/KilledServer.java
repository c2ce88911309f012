package plumbline.drill;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Side;
import plumbline.journey.Browser;
import plumbline.journey.Visit;
import plumbline.local.DatabaseRoles;
import plumbline.local.PackagedApplication;
import plumbline.local.SharedServers;

/**
 * Kills the packaged application again and again while a clinician fills in an exam, starts it again, and looks whether every
 * answer is there that the server had acknowledged; and in the end whether all are that were ever given.
 */
public final class KilledServer {

    private static final int KILLS = 8;
    private static final int ANSWERS_BETWEEN = 4;
    private static final int LONGEST_PAUSE_MS = 600;
    private static final long SEED = 2041;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PackagedApplication application;
    private final Visit nora;
    private final Random chance = new Random(SEED);
    private final Map<String, String> given = new LinkedHashMap<>();
    private final Map<String, String> acknowledged = new HashMap<>();

    /** Answers that may have been saved, though the server died before it could say so. */
    private final Map<String, List<String>> since = new HashMap<>();

    private KilledServer(PackagedApplication application, Visit nora) {
        this.application = application;
        this.nora = nora;
        nora.page().onResponse(this::hear);
    }

    /** @param arguments where the packaged application is, {@code quarkus-run.jar} */
    public static void main(String[] arguments) throws InterruptedException, SQLException {
        try (var application = PackagedApplication.on(Path.of(arguments[0]));
                var browser = new Browser();
                var nora = browser.atADesk(application.address().toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            new KilledServer(application, nora).run();
        }
        System.exit(0);
    }

    private void run() throws InterruptedException, SQLException {
        nora.goTo("/c/northside/patients/" + DemoPatient.TOBIAS.id() + "/exams");
        nora.press("Start an exam");
        nora.press("Next: Posture");
        nora.page().waitForURL("**/posture");
        for (int kill = 1; kill <= KILLS; kill++) {
            for (int i = 0; i < ANSWERS_BETWEEN; i++) {
                answer();
                nora.page().waitForTimeout(chance.nextInt(LONGEST_PAUSE_MS));
            }
            application.kill();
            var promised = Map.copyOf(acknowledged);
            answer();
            application.start();
            require(promised, "acknowledged before kill " + kill);
            System.out.printf(
                    "Kill %d: %d answers were acknowledged, all there; %d given%n",
                    kill, promised.size(), given.size());
        }
        nora.page()
                .waitForCondition(
                        () -> acknowledged.equals(given),
                        new Page.WaitForConditionOptions().setTimeout(PATIENCE.toMillis()));
        since.replaceAll((field, values) -> List.of());
        require(given, "given at all");
        System.out.printf("After %d kills all %d answers are there%n", KILLS, given.size());
    }

    private void answer() {
        var field = new Field(Side.FEET.get(chance.nextInt(2)), Criterion.values()[chance.nextInt(6)]);
        var value = Integer.toString(chance.nextInt(-2, 3));
        given.put(field.name(), value);
        since.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(value);
        nora.page()
                .locator("input[name=" + field.name() + "][value='" + value + "']")
                .check(new Locator.CheckOptions().setForce(true));
    }

    /** What the server has said is saved: everything that was sent with the request it answers. */
    private void hear(Response response) {
        var request = response.request();
        if (request.method().equals("POST")
                && response.status() == 200
                && request.url().endsWith("/posture")) {
            Arrays.stream(request.postData().split("&"))
                    .map(pair -> pair.split("=", 2))
                    .filter(pair -> given.containsKey(pair[0]))
                    .forEach(pair -> acknowledge(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        }
    }

    private void acknowledge(String field, String value) {
        acknowledged.put(field, value);
        var later = since.getOrDefault(field, new ArrayList<>());
        later.subList(0, later.indexOf(value) + 1).clear();
    }

    private void require(Map<String, String> answers, String which) throws SQLException {
        var saved = saved();
        answers.forEach((field, value) -> {
            if (!value.equals(saved.get(field))
                    && !since.getOrDefault(field, List.of()).contains(String.valueOf(saved.get(field)))) {
                throw new AssertionError("%s was %s (%s) and is %s".formatted(field, value, which, saved.get(field)));
            }
        });
    }

    private Map<String, String> saved() throws SQLException {
        var fields = Arrays.stream(Criterion.values())
                .flatMap(criterion -> Side.FEET.stream().map(side -> new Field(side, criterion)))
                .toList();
        var columns = fields.stream().map(Field::column).collect(Collectors.joining(", "));
        var exam = nora.page().url().replaceAll(".*/exams/([0-9a-f-]+)/.*", "$1");
        try (var connection = SharedServers.postgresOfDelivered()
                        .as(DatabaseRoles.SUPERUSER)
                        .getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select %s from exam where id = '%s'".formatted(columns, exam))) {
            rows.next();
            var saved = new LinkedHashMap<String, String>();
            for (int i = 0; i < fields.size(); i++) {
                saved.put(fields.get(i).name(), String.valueOf(rows.getString(i + 1)));
            }
            return saved;
        }
    }
}
