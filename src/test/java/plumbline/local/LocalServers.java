package plumbline.local;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import plumbline.demo.SignInSheet;

/**
 * The servers of dev mode, in a process of their own so that a reload of the application leaves them alone. Their data
 * stay in {@code .local/dev}.
 */
public final class LocalServers {
    private static final Path HOME = LocalFiles.ROOT.resolve("dev");
    private static final int POSTGRES_PORT = 54320;
    private static final int KEYCLOAK_PORT = 8180;
    private static final int MAIL_PORT = 2525;

    private final URI application;
    private final Path settings;

    private LocalServers(URI application, Path settings) {
        this.application = application;
        this.settings = settings;
    }

    /**
     * Starts the servers, says when the application answers, and stays until stopped.
     *
     * @param arguments the address of the application; the file to write its settings to, one {@code NAME=value} a
     *     line; and perhaps {@code --fresh} to forget all data first
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> given = List.of(arguments);
        Files.createDirectories(LocalFiles.ROOT);
        try (FileChannel channel = FileChannel.open(
                        LocalFiles.ROOT.resolve("dev.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.tryLock()) {
            if (alone == null) {
                throw new IllegalStateException("These servers are running already, for another bin/dev");
            }
            if (given.contains("--fresh")) {
                LocalFiles.delete(HOME);
            }
            new LocalServers(URI.create(given.get(0)), Path.of(given.get(1))).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        KeycloakPreparation preparation = new KeycloakPreparation();
        preparation.distribution();
        RememberedPorts ports = new RememberedPorts(HOME.resolve("ports.properties"));
        int keycloakPort = ports.of("keycloak", KEYCLOAK_PORT);
        PostgresServer postgres = PostgresServer.keeping(
                HOME.resolve("postgresql"), ports.of("postgresql", POSTGRES_PORT), preparation.database());
        System.out.println("PostgreSQL is at " + postgres.address().jdbcUrl());
        DemoDatabase.fill(postgres.address());
        MailServer mail = new MailServer(ports.of("mail", MAIL_PORT), HOME.resolve("mail"));
        System.out.println("Letters are kept in .local/dev/mail; bin/dev --mail prints them");
        writeSettings(postgres.address(), KeycloakServer.realmAt(keycloakPort), mail);
        KeycloakServer keycloak =
                KeycloakServer.start(postgres.address(), keycloakPort, application, HOME.resolve("keycloak.log"));
        System.out.println("Keycloak is at " + keycloak.realm());
        new Website(application).awaitAnswer();
        System.out.println("\nPlumbline is at " + application + "\n\n" + SignInSheet.at(Instant.now()));
        Thread.currentThread().join();
    }

    private void writeSettings(PostgresAddress postgres, URI realm, MailServer mail) throws IOException {
        List<String> lines = List.of(
                "QUARKUS_DATASOURCE_JDBC_URL=" + postgres.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME=" + DatabaseRoles.APPLICATION,
                "QUARKUS_DATASOURCE_PASSWORD=" + DatabaseRoles.APPLICATION,
                "QUARKUS_FLYWAY_JDBC_URL=" + postgres.jdbcUrl(),
                "QUARKUS_FLYWAY_USERNAME=" + DatabaseRoles.OWNER,
                "QUARKUS_FLYWAY_PASSWORD=" + DatabaseRoles.OWNER,
                "QUARKUS_OIDC_AUTH_SERVER_URL=" + realm,
                "QUARKUS_OIDC_CREDENTIALS_SECRET=" + DemoRealm.WEB_SECRET,
                "QUARKUS_KEYCLOAK_ADMIN_CLIENT_SERVER_URL=http://" + realm.getAuthority(),
                "QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_SECRET=" + DemoRealm.ACCOUNTS_SECRET,
                "QUARKUS_MAILER_HOST=127.0.0.1",
                "QUARKUS_MAILER_PORT=" + mail.port(),
                "PLUMBLINE_ADDRESS=" + application,
                "PLUMBLINE_SIGN_IN_ORIGIN=http://" + realm.getAuthority(),
                // The application may be the first to be ready.
                "QUARKUS_OIDC_CONNECTION_DELAY=5M");
        Path draft = settings.resolveSibling(settings.getFileName() + ".draft");
        Files.write(draft, lines);
        Files.move(draft, settings, StandardCopyOption.ATOMIC_MOVE);
    }
}
