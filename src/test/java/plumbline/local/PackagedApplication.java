package plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The application as it is delivered, told all it needs by its environment and nothing else, in a process of its own; it can be killed
 * and started again.
 */
public final class PackagedApplication implements AutoCloseable {
    /** Where it is once it has been packaged. */
    public static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    /** For one that is soon gone again: it has no time to earn back what the second compiler costs. */
    public static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final String SECRET = "a-secret-of-a-developers-machine";
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

    private final Path jar;
    private final List<String> options;
    private final Map<String, String> settings;
    private final URI address;
    private final URI readiness;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Leash leash = new Leash(this::close);
    private @Nullable Process process;

    private PackagedApplication(Path jar, List<String> options, Map<String, String> settings) {
        if (!Files.exists(jar)) {
            throw new IllegalStateException("There is no " + jar
                    + ", which bin/test packages before the tests. By hand: ./mvnw package -DskipTests");
        }
        this.jar = jar;
        this.options = options;
        var port = Ports.anyFree();
        var management = Ports.anyFree();
        this.settings = new HashMap<>(settings);
        this.settings.put("quarkus.http.port", Integer.toString(port));
        this.settings.put("quarkus.management.port", Integer.toString(management));
        this.address = URI.create("http://localhost:" + port);
        this.settings.putIfAbsent("plumbline.address", address.toString());
        this.readiness = URI.create("http://localhost:" + management + "/q/health/ready");
        new KeycloakAdministrator(URI.create(settings.get("plumbline.sign-in-origin"))).admit(address);
    }

    /**
     * Starts the servers of all tests and the application, and waits until it is ready.
     *
     * @param options for its Java machine, such as {@code -Xmx300m}
     */
    public static PackagedApplication on(Path jar, String... options) throws InterruptedException {
        return on(jar, Map.of(), options);
    }

    /** @param more settings, by the names they have in the configuration */
    public static PackagedApplication on(Path jar, Map<String, String> more, String... options)
            throws InterruptedException {
        var settings = new HashMap<>(shared(SharedServers.postgresOfDelivered()));
        settings.putAll(more);
        return started(jar, List.of(options), settings);
    }

    /** Starts it on servers that can fail. */
    public static PackagedApplication on(Path jar, FailingServers servers) throws InterruptedException {
        var settings = new HashMap<>(common());
        settings.putAll(servers.settings());
        return started(jar, List.of(), settings);
    }

    /** Not started yet, on the servers of all tests but for a database of that name, which holds nothing. */
    public static PackagedApplication onEmptyDatabase(Path jar, String name) throws SQLException {
        var database = SharedServers.postgres().other(name);
        DatabaseRoles.create(database);
        return new PackagedApplication(jar, List.of(SHORT_LIVED), shared(database));
    }

    /** Starts one more on the same servers, and waits until it is ready. */
    public PackagedApplication another() throws InterruptedException {
        return started(jar, options, settings);
    }

    private static PackagedApplication started(Path jar, List<String> options, Map<String, String> settings)
            throws InterruptedException {
        var application = new PackagedApplication(jar, options, settings);
        application.start();
        return application;
    }

    private static Map<String, String> shared(PostgresAddress database) {
        var settings = new HashMap<>(common());
        settings.putAll(PostgresForTests.settings(database.jdbcUrl()));
        settings.putAll(KeycloakForTests.settings(SharedServers.realm(), SharedServers.applicationPort()));
        settings.putAll(new MailForTests().start());
        settings.remove("plumbline.address");
        return settings;
    }

    private static Map<String, String> common() {
        return Map.of(
                "plumbline.mail.from",
                "no-reply@plumbline.example",
                "plumbline.reminders.key",
                SECRET,
                "quarkus.oidc.authentication.state-secret",
                SECRET,
                "quarkus.oidc.token-state-manager.encryption-secret",
                SECRET,
                "plumbline.access-log.keys",
                "test:" + Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)));
    }

    public URI address() {
        return address;
    }

    /** What runs it at the moment, to be asked for the time it uses. */
    public ProcessHandle process() {
        return running().toHandle();
    }

    /** What it has said since it was last started. */
    public String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it until it has migrated its database and ends by itself. */
    public int migrate() {
        return run(Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "true", "QUARKUS_INIT_AND_EXIT", "true"))
                .onExit()
                .join()
                .exitValue();
    }

    /** Starts it and waits until it is ready. */
    public void start() throws InterruptedException {
        begin();
        awaitReady();
    }

    /** Starts it, and does not wait. */
    public void begin() {
        run(Map.of());
    }

    /** Waits, without end unless it ends, until it is ready. */
    public void awaitReady() throws InterruptedException {
        while (!isReady()) {
            if (!running().isAlive()) {
                throw new IllegalStateException("The application ended. " + LocalFiles.tail(logFile()));
            }
            Thread.sleep(BETWEEN_QUESTIONS);
        }
    }

    /** Whether it would have a balancer send it requests. */
    public boolean isReady() throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notListening) {
            return false;
        }
    }

    private Process run(Map<String, String> more) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-jar");
        command.add(jar.toString());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(logFile().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("PLUMBLINE_"));
        settings.forEach((name, value) -> builder.environment().put(variable(name), value));
        builder.environment().putAll(more);
        try {
            process = builder.start();
            leash.hold(process.pid(), "KILL");
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as {@code QUARKUS_HTTP_PORT} for {@code quarkus.http.port}. */
    private static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private Path logFile() {
        return Path.of("target", "packaged-application-" + address.getPort() + ".log");
    }

    private Process running() {
        return Objects.requireNonNull(process);
    }

    /** Tells it to end, as whoever runs it does; with the code it ended with. */
    public CompletableFuture<Integer> stop() {
        running().destroy();
        return running().onExit().thenApply(Process::exitValue);
    }

    /** Ends it as a power cut would: at once, in the middle of whatever it does. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
        leash.close();
    }
}
