package plumbline.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Keycloak, with its data in a {@link PostgresServer}.
 *
 * <p>It listens on the loopback address only, and ends with the virtual machine that started it.
 */
public final class KeycloakServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

    private final ChildProcess process;
    private final URI address;
    private final KeycloakAdministrator administrator;

    private KeycloakServer(ChildProcess process, URI address) {
        this.process = process;
        this.address = address;
        this.administrator = new KeycloakAdministrator(address);
    }

    /** Starts a server on that port, with the demo realm for an application at that address. */
    public static KeycloakServer start(PostgresAddress postgres, int port, URI application, Path log) {
        KeycloakDistribution distribution = new KeycloakPreparation().distribution();
        KeycloakServer server = start(distribution, postgres, port, log);
        try {
            server.awaitReady();
            server.administrator.ensure(new DemoRealm(application));
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw new IllegalStateException("Keycloak did not start", e);
        }
    }

    /** Starts a server without a realm of ours, and does not wait for it. */
    static KeycloakServer start(KeycloakDistribution distribution, PostgresAddress postgres, int port, Path log) {
        URI address = addressAt(port);
        Map<String, String> settings = Map.ofEntries(
                Map.entry("KC_DB_URL", postgres.other(DatabaseRoles.KEYCLOAK).jdbcUrl()),
                Map.entry("KC_DB_USERNAME", DatabaseRoles.KEYCLOAK),
                Map.entry("KC_DB_PASSWORD", DatabaseRoles.KEYCLOAK),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                // Otherwise it looks for others of its kind, on all networks.
                Map.entry("KC_CACHE", "local"),
                // One person may sign in at two places in one moment, as tests that run beside each other do.
                Map.entry(
                        "KC_SPI_BRUTE_FORCE_PROTECTOR__DEFAULT_BRUTE_FORCE_DETECTOR__ALLOW_CONCURRENT_REQUESTS",
                        "true"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(port)),
                Map.entry("KC_HOSTNAME", address.toString()),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdministrator.NAME),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", KeycloakAdministrator.NAME));
        return new KeycloakServer(new ChildProcess(distribution.start(settings), log), address);
    }

    /** Waits until it answers. */
    void awaitReady() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!administrator.finds("master")) {
            process.requireAlive(BETWEEN_QUESTIONS);
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Keycloak gave no answer within " + PATIENCE);
            }
        }
    }

    /** Where the demo realm is: the issuer of its tokens, and all an application needs to know of it. */
    public URI realm() {
        return realm(address);
    }

    /** Where the demo realm will be once a server has started on that port. */
    static URI realmAt(int port) {
        return realm(addressAt(port));
    }

    private static URI addressAt(int port) {
        return URI.create("http://localhost:" + port);
    }

    private static URI realm(URI address) {
        return address.resolve("/realms/" + DemoRealm.NAME);
    }

    @Override
    public void close() {
        process.close();
    }
}
