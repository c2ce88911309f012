package plumbline.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Connects the application under test to the PostgreSQL server of all tests, and its migrations as the owner. */
public final class PostgresForTests implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        String url = SharedServers.postgres().jdbcUrl();
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", DatabaseRoles.APPLICATION,
                "quarkus.datasource.password", DatabaseRoles.APPLICATION,
                "quarkus.flyway.jdbc-url", url,
                "quarkus.flyway.username", DatabaseRoles.OWNER,
                "quarkus.flyway.password", DatabaseRoles.OWNER);
    }

    /** Leaves the server to the tests that follow. */
    @Override
    public void stop() {}
}
