package plumbline.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plumbline.local.MailForTests;
import plumbline.local.PostgresForTests;

/**
 * What a page test runs on: the real database, and instead of Keycloak only its addresses, so that an anonymous request is
 * sent to sign in; who signs in does so {@linkplain SignInByName by name}.
 */
public final class PageServers implements QuarkusTestResourceLifecycleManager {

    /** Where the sign-in pages would be. */
    public static final String KEYCLOAK = "http://localhost:1/realms/plumbline";

    private final PostgresForTests postgres = new PostgresForTests();
    private final MailForTests mail = new MailForTests();

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(postgres.start());
        settings.putAll(mail.start());
        settings.put("quarkus.oidc.auth-server-url", KEYCLOAK);
        settings.put("quarkus.oidc.credentials.secret", "none");
        settings.put("quarkus.oidc.authorization-path", "/protocol/openid-connect/auth");
        settings.put("quarkus.oidc.token-path", "/protocol/openid-connect/token");
        settings.put("quarkus.oidc.end-session-path", "/protocol/openid-connect/logout");
        for (var tenant : List.of("quarkus.oidc.", "quarkus.oidc.api.")) {
            settings.put(tenant + "discovery-enabled", "false");
            settings.put(tenant + "jwks-path", "/protocol/openid-connect/certs");
            settings.put(tenant + "jwks.resolve-early", "false");
        }
        settings.put("quarkus.keycloak.admin-client.server-url", AccountsOnPaper.NOWHERE);
        settings.put("quarkus.keycloak.admin-client.client-secret", "none");
        settings.put("quarkus.http.test-port", "0");
        settings.put("plumbline.access-log.heads", heads().toString());
        return settings;
    }

    /** Where the codes of the access log's seals are published: as short-lived as the database. */
    private static Path heads() {
        try {
            return Files.createTempDirectory("plumbline").resolve("heads");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        mail.stop();
        postgres.stop();
    }
}
