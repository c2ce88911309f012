package plumbline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.local.DatabaseRoles;
import plumbline.local.PackagedApplication;
import plumbline.local.SharedServers;
import plumbline.testing.BehindTheScenes;

/** Measures what the product promises to be quick, each against something simple measured in the same run, and prints the ratios. */
public final class Bench {

    private static final int PAGES = 2_000;
    private static final int WEEKS = 104;
    private static final int PATIENTS = 20_000;
    private static final int READINGS = 100;
    private static final int SCANS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String ROW = "%-78s %9s   %-42s %9s   ratio %s%n";

    private final Path jar;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    private Bench(Path jar) {
        this.jar = jar;
    }

    /**
     * @param arguments where the packaged application is, {@code quarkus-run.jar}; then what to measure: {@code statistics},
     *     {@code progress}, {@code outcomes}, {@code start}, {@code growth}; and perhaps how many times the usual number of readings each patient has
     */
    public static void main(String[] arguments) throws Exception {
        var bench = new Bench(Path.of(arguments[0]));
        var times = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        switch (arguments[1]) {
            case "statistics" -> bench.statistics();
            case "progress" -> bench.progress();
            case "outcomes" -> bench.outcomes(times);
            case "start" -> Starts.measure(bench.jar);
            case "growth" -> Growth.measure(bench.jar);
            default -> throw new IllegalArgumentException(arguments[1]);
        }
        System.exit(0);
    }

    private void statistics() throws RunnerException {
        var results = new Runner(new OptionsBuilder()
                        .include(Fits.class.getName())
                        .output("target/bench-jmh.log")
                        .build())
                .run().stream()
                        .collect(Collectors.toMap(
                                result -> result.getPrimaryResult().getLabel(),
                                result -> result.getPrimaryResult().getScore()));
        var plain = results.getOrDefault("leastSquares", 0.0);
        var year = results.getOrDefault("autoregressive", 0.0);
        print("AR(1) REML of 52 weekly points", micro(year), "least squares of the same", micro(plain), year / plain);
        print(
                "AR(1) REML of 104 weekly points",
                micro(results.getOrDefault("autoregressiveOfTwoYears", 0.0)),
                "the same of 52",
                micro(year),
                results.getOrDefault("autoregressiveOfTwoYears", 0.0) / year);
    }

    private void progress() throws Exception {
        try (var application = PackagedApplication.on(jar)) {
            var address =
                    application.address() + "/c/northside/patients/" + somebody(application.address()) + "/progress";
            var requests = new Requests();
            requests.signIn(application.address(), DemoPerson.CLINICIAN_NORTH);
            var html = requests.page(address);
            var page = requests.measure(address, application.process(), PAGES);
            try (var fixed = StaticPage.of(html)) {
                var simple = new Requests().measure(fixed.address(), fixed.process(), PAGES);
                print(
                        "progress page, %d weeks, %d kB: median".formatted(WEEKS, html.length() / 1000),
                        milli(page.median()),
                        "static Qute page of the same text",
                        milli(simple.median()),
                        ratio(page.median(), simple.median()));
                print(
                        "the same: processor time of the application a request",
                        milli(page.processor()),
                        "static Qute page",
                        milli(simple.processor()),
                        ratio(page.processor(), simple.processor()));
            }
        }
    }

    private void outcomes(int times) throws Exception {
        var clinic = new LargeClinic(
                DemoClinic.HARBOUR.id(),
                DemoPerson.CLINICIAN_HARBOUR.subject().toString(),
                1,
                PATIENTS,
                READINGS * times);
        var begun = System.nanoTime();
        Load.into(SharedServers.postgresOfDelivered(), List.of(clinic));
        System.out.printf("Loaded %,d scores in %d s%n", PATIENTS * READINGS * times, seconds(begun));
        try (var application = PackagedApplication.on(jar)) {
            begun = System.nanoTime();
            awaitSnapshot();
            System.out.printf("The nightly snapshot took %d s from the start of the application%n", seconds(begun));
            var requests = new Requests();
            requests.signIn(application.address(), DemoPerson.CLINICIAN_HARBOUR);
            var scan = scan();
            for (var query : List.of("", "?device=custom-insole", "?device=custom-insole&severity=severe")) {
                var address = application.address() + "/c/harbour/outcomes" + query;
                var page = requests.measure(address, application.process(), PAGES / 10);
                print(
                        "outcomes%s, %,d readings a patient: median".formatted(query, READINGS * times),
                        milli(page.median()),
                        "one sequential scan of the clinic's scores",
                        milli(scan),
                        ratio(page.median(), scan));
            }
        }
    }

    /** Waits for what the application works out by itself where it has never been worked out. */
    private static void awaitSnapshot() throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var database = new BehindTheScenes(SharedServers.postgresOfDelivered());
        while (database.column("select id from outcome_snapshot where clinic_id = ?", DemoClinic.HARBOUR.id())
                .isEmpty()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("There is still no snapshot");
            }
            Thread.sleep(200);
        }
    }

    private static Duration scan() throws SQLException {
        try (var connection = SharedServers.postgresOfDelivered()
                        .as(DatabaseRoles.SUPERUSER)
                        .getConnection();
                var statement = connection.createStatement()) {
            for (var way : List.of("enable_indexscan", "enable_indexonlyscan", "enable_bitmapscan")) {
                statement.execute("set " + way + " = off");
            }
            statement.execute("set max_parallel_workers_per_gather = 0");
            var took = new long[SCANS];
            for (int i = -1; i < SCANS; i++) {
                var begun = System.nanoTime();
                statement
                        .executeQuery("select count(*), avg(value) from score where clinic_id = '"
                                + DemoClinic.HARBOUR.id() + "'")
                        .next();
                took[Math.max(0, i)] = System.nanoTime() - begun;
            }
            Arrays.sort(took);
            return Duration.ofNanos(took[SCANS / 2]);
        }
    }

    /** Registers a patient with a reading a week, and a device in the middle of it, as a script does. */
    private String somebody(URI application) throws IOException, InterruptedException {
        var token = token();
        var patients = application + "/api/northside/patients";
        var firstDay = LocalDate.now().minusWeeks(WEEKS);
        var patient = post(
                        patients,
                        token,
                        "application/json",
                        json.writeValueAsString(Map.of(
                                "recordNumber", "BENCH",
                                "givenName", "Bente",
                                "familyName", "Bench",
                                "birthDate", "1931-02-03",
                                "sex", "FEMALE",
                                "complaint", "Low back pain",
                                "complaintSide", "CENTRAL",
                                "onset", firstDay.minusYears(1).toString())))
                .get("id")
                .asText();
        post(
                patients + "/" + patient + "/orthoses",
                token,
                "application/json",
                json.writeValueAsString(Map.of(
                        "deviceClass", "CUSTOM_INSOLE",
                        "side", "BOTH",
                        "firstWornOn", firstDay.plusWeeks(WEEKS / 2).toString(),
                        "purpose", "low back pain")));
        var chance = new Random(WEEKS);
        var file = new StringBuilder("date,scale,value\n");
        for (int week = 0; week < WEEKS; week++) {
            file.append(firstDay.plusWeeks(week))
                    .append(",back-average,")
                    .append((week < WEEKS / 2 ? 6 : 3) + chance.nextInt(3))
                    .append('\n');
        }
        post(patients + "/" + patient + "/scores", token, "text/csv", file.toString());
        return patient;
    }

    private String token() throws IOException, InterruptedException {
        var form = Map.of(
                        "grant_type", "password",
                        "client_id", "plumbline-cli",
                        "scope", "openid organization:*",
                        "username", DemoPerson.CLINICIAN_NORTH.username(),
                        "password", DemoPerson.PASSWORD)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return post(
                        SharedServers.realm() + "/protocol/openid-connect/token",
                        "",
                        "application/x-www-form-urlencoded",
                        form)
                .get("access_token")
                .asText();
    }

    private JsonNode post(String address, String token, String type, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Content-Type", type);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = http.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(address + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private static long seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }

    private static double ratio(Duration one, Duration other) {
        return (double) one.toNanos() / other.toNanos();
    }

    private static String micro(double microseconds) {
        return "%.1f µs".formatted(microseconds);
    }

    private static String milli(Duration time) {
        return "%.2f ms".formatted(time.toNanos() / 1e6);
    }

    private static void print(String what, String took, String other, String otherTook, double ratio) {
        System.out.printf(ROW, what, took, other, otherTook, "%.3g".formatted(ratio));
    }
}
