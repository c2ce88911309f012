package plumbline.journey;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import plumbline.local.KeycloakForTests;
import plumbline.local.MailForTests;
import plumbline.local.PostgresForTests;

/** What a journey runs on: the real database and the real Keycloak. */
public final class JourneyServers implements QuarkusTestResourceLifecycleManager {

    private final PostgresForTests postgres = new PostgresForTests();
    private final KeycloakForTests keycloak = new KeycloakForTests();
    private final MailForTests mail = new MailForTests();

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(postgres.start());
        settings.putAll(keycloak.start());
        settings.putAll(mail.start());
        return settings;
    }

    @Override
    public void stop() {
        mail.stop();
        keycloak.stop();
        postgres.stop();
    }
}
