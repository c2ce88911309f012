package plumbline.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Connects the application under test to the demo realm, and has it listen where that realm sends people back to. */
public final class KeycloakForTests implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(settings(SharedServers.realm(), SharedServers.applicationPort()));
        settings.put("quarkus.http.test-port", Integer.toString(SharedServers.applicationPort()));
        return settings;
    }

    /** What an application that listens on that port is told of Keycloak. */
    static Map<String, String> settings(URI realm, int port) {
        return Map.of(
                "quarkus.keycloak.admin-client.server-url",
                "http://" + realm.getAuthority(),
                "quarkus.keycloak.admin-client.client-secret",
                DemoRealm.ACCOUNTS_SECRET,
                "quarkus.oidc.auth-server-url",
                realm.toString(),
                "quarkus.oidc.credentials.secret",
                DemoRealm.WEB_SECRET,
                "plumbline.sign-in-origin",
                "http://" + realm.getAuthority(),
                "plumbline.address",
                "http://localhost:" + port);
    }

    /** Leaves the server to the tests that follow. */
    @Override
    public void stop() {}
}
