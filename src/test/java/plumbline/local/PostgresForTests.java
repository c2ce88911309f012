package plumbline.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.SQLException;
import java.util.Map;

/** Connects the application under test to the PostgreSQL server of all tests, and its migrations as the owner. */
public final class PostgresForTests implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        forgetLimits();
        return settings(SharedServers.postgres().jdbcUrl());
    }

    /** What an application is told of its database. */
    static Map<String, String> settings(String url) {
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", DatabaseRoles.APPLICATION,
                "quarkus.datasource.password", DatabaseRoles.APPLICATION,
                "quarkus.flyway.jdbc-url", url,
                "quarkus.flyway.username", DatabaseRoles.OWNER,
                "quarkus.flyway.password", DatabaseRoles.OWNER);
    }

    /** Tests come more often than people. */
    private static void forgetLimits() {
        try (var connection =
                        SharedServers.postgres().as(DatabaseRoles.APPLICATION).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from rate_limit");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the server to the tests that follow. */
    @Override
    public void stop() {}
}
