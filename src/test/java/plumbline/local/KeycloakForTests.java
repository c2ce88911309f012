package plumbline.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.Map;

/** Connects the application under test to the demo realm, and has it listen where that realm sends people back to. */
public final class KeycloakForTests implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        URI realm = SharedServers.realm();
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
                "http://localhost:" + SharedServers.applicationPort(),
                "quarkus.http.test-port",
                Integer.toString(SharedServers.applicationPort()));
    }

    /** Leaves the server to the tests that follow. */
    @Override
    public void stop() {}
}
