package plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The application as it is delivered, in a process of its own on the servers of the tests; it can be killed and started again. */
public final class PackagedApplication implements AutoCloseable {
    private static final String SECRET = "a-secret-of-a-developers-machine";

    private final Path jar;
    private final List<String> options;
    private final Map<String, String> settings;
    private final URI address;
    private final Path log;
    private final Leash leash = new Leash(this::close);
    private @Nullable Process process;

    private PackagedApplication(Path jar, List<String> options, Map<String, String> settings) {
        this.jar = jar;
        this.options = options;
        this.settings = settings;
        this.address = URI.create("http://localhost:" + settings.get("quarkus.http.port"));
        this.log = Path.of("target", "packaged-application-" + address.getPort() + ".log");
    }

    /**
     * Starts the servers and the application, and waits until it answers.
     *
     * @param options for its Java machine, such as {@code -Xmx300m}
     */
    public static PackagedApplication on(Path jar, String... options) throws InterruptedException {
        var settings = new HashMap<>(new PostgresForTests().start());
        settings.putAll(new KeycloakForTests().start());
        settings.putAll(new MailForTests().start());
        settings.put("plumbline.mail.from", "no-reply@plumbline.example");
        settings.put("quarkus.http.port", Integer.toString(SharedServers.applicationPort()));
        settings.put("quarkus.management.port", "0");
        settings.put("plumbline.reminders.key", SECRET);
        settings.put("quarkus.oidc.authentication.state-secret", SECRET);
        settings.put("quarkus.oidc.token-state-manager.encryption-secret", SECRET);
        settings.put(
                "plumbline.access-log.keys",
                "test:" + Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)));
        return started(jar, List.of(options), settings);
    }

    /** Starts one more on the same servers and waits until it answers; nobody can sign in there. */
    public PackagedApplication another() throws InterruptedException {
        var settings = new HashMap<>(this.settings);
        settings.put("quarkus.http.port", Integer.toString(Ports.anyFree()));
        return started(jar, options, settings);
    }

    private static PackagedApplication started(Path jar, List<String> options, Map<String, String> settings)
            throws InterruptedException {
        var application = new PackagedApplication(jar, options, settings);
        application.start();
        return application;
    }

    public URI address() {
        return address;
    }

    /** What runs it at the moment, to be asked for the time it uses. */
    public ProcessHandle process() {
        return Objects.requireNonNull(process).toHandle();
    }

    /** Starts it and waits until it answers. */
    public void start() throws InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(jar.toString());
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            leash.hold(process.pid(), "KILL");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new Website(address).awaitAnswer();
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
