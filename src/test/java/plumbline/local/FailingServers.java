package plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A database with the demo world, a Keycloak and a mail server that can be taken away and brought back while an application runs on
 * them. The database is as careful of its data as a real one, and the application reaches it by a way that can be slow.
 */
public final class FailingServers implements AutoCloseable {
    private static final Path KEYCLOAK_LOG =
            Path.of("target/keycloak-of-drill.log").toAbsolutePath();

    private final KeycloakPreparation preparation = new KeycloakPreparation();
    private final Path directory;
    private final int postgresPort = Ports.anyFree();
    private final int keycloakPort = Ports.anyFree();
    private final MailServer mail;
    private final Relay relay;
    private PostgresServer postgres;
    private KeycloakServer keycloak;

    public FailingServers() {
        preparation.distribution();
        try {
            directory = Files.createTempDirectory("plumbline-servers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = started();
        DemoDatabase.fill(postgres.address());
        keycloak = KeycloakServer.start(
                postgres.address(), keycloakPort, URI.create("http://localhost:" + Ports.anyFree()), KEYCLOAK_LOG);
        mail = new MailServer(Ports.anyFree(), directory.resolve("mail"));
        relay = new Relay(postgresPort);
    }

    private PostgresServer started() {
        return PostgresServer.keeping(directory.resolve("postgresql"), postgresPort, preparation.database());
    }

    Map<String, String> settings() {
        var settings = new HashMap<>(PostgresForTests.settings(new PostgresAddress(relay.port()).jdbcUrl()));
        settings.putAll(KeycloakForTests.settings(keycloak.realm(), Ports.anyFree()));
        settings.remove("plumbline.address");
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", Integer.toString(mail.port()));
        return settings;
    }

    /** Where the database is, past the way that can be slow. */
    public PostgresAddress postgres() {
        return postgres.address();
    }

    /** The way by which the application reaches the database. */
    public Relay wayToPostgres() {
        return relay;
    }

    /** Kills every process of the database. */
    public void crashPostgres() {
        postgres.crash();
    }

    /** Starts the database again on what the crash has left. */
    public void startPostgres() {
        postgres = started();
    }

    public void stopKeycloak() {
        keycloak.close();
    }

    public void startKeycloak() {
        keycloak = KeycloakServer.start(preparation.distribution(), postgres.address(), keycloakPort, KEYCLOAK_LOG);
        keycloak.awaitReady();
    }

    /** For how long Keycloak's tokens are good from now on. */
    public void tokensLast(Duration time) {
        new KeycloakAdministrator(URI.create("http://" + keycloak.realm().getAuthority())).tokensLast(time);
    }

    @Override
    public void close() {
        relay.close();
        mail.close();
        keycloak.close();
        postgres.close();
        LocalFiles.delete(directory);
    }
}
