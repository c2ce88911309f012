package plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.testing.Beside;

@Beside
class PostgresServerTest {

    @Test
    void bindsTheApplicationByEveryPolicyAndLetsItOwnNothing() throws SQLException {
        assertThat(ask("""
                                select rolcanlogin, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication
                                from pg_roles where rolname = 'plumbline_app'
                                """)).containsExactly("t f f f f f");
        assertThat(ask("select classid::regclass from pg_shdepend where refobjid = 'plumbline_app'::regrole"
                        + " and deptype = 'o'"))
                .isEmpty();
        assertThat(ask("select roleid::regrole from pg_auth_members where member = 'plumbline_app'::regrole"))
                .isEmpty();
        assertThat(ask("""
                        select has_schema_privilege('plumbline_app', 'public', 'usage'),
                          has_schema_privilege('plumbline_app', 'public', 'create'),
                          has_database_privilege('plumbline_app', 'plumbline', 'create'),
                          has_database_privilege('plumbline_app', 'keycloak', 'connect')
                        """)).containsExactly("t f f f");
    }

    @Test
    void letsOnlyTheBackupPassEveryPolicy() throws SQLException {
        assertThat(ask("select rolname from pg_roles where rolbypassrls and not rolsuper"))
                .containsExactly("plumbline_backup");
    }

    @Test
    void leavesTheDatabaseAndItsSchemaToTheOwner() throws SQLException {
        assertThat(ask("""
                                select datdba::regrole, nspowner::regrole from pg_database, pg_namespace
                                where datname = current_database() and nspname = 'public'
                                """)).containsExactly("plumbline_owner plumbline_owner");
    }

    @Test
    void isReachedFromThisMachineOnly() throws SQLException {
        assertThat(ask("show listen_addresses")).containsExactly("127.0.0.1");
    }

    @Test
    void isOfTheVersionThatProductionRuns() throws SQLException {
        assertThat(ask("select current_setting('server_version_num')::int / 10000"))
                .containsExactly("18");
    }

    @Test
    void keepsItsDataFromOneStartToTheNext(@TempDir Path directory) throws SQLException {
        try (PostgresServer first = PostgresServer.keeping(directory, 0, Optional.empty())) {
            run(first.address(), "create table kept as select 'still here' as said");
        }

        try (PostgresServer second = PostgresServer.keeping(directory, 0, Optional.empty())) {
            assertThat(ask(second.address(), "select said from kept")).containsExactly("still here");
        }
    }

    @Test
    void beginsAgainWhenTheFirstStartWasCutShort(@TempDir Path directory) throws Exception {
        Path halfDone = Files.createDirectories(directory.resolve("data"));
        Files.writeString(halfDone.resolve("postgresql.conf"), "");

        try (PostgresServer server = PostgresServer.keeping(directory, 0, Optional.empty())) {
            assertThat(ask(server.address(), "select current_database()")).containsExactly("plumbline");
        }
    }

    private static List<String> ask(String sql) throws SQLException {
        return ask(SharedServers.postgres(), sql);
    }

    private static List<String> ask(PostgresAddress server, String sql) throws SQLException {
        try (Connection connection = server.as(DatabaseRoles.OWNER).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    columns.add(rows.getString(column));
                }
                found.add(String.join(" ", columns));
            }
            return found;
        }
    }

    private static void run(PostgresAddress server, String sql) throws SQLException {
        try (Connection connection = server.as(DatabaseRoles.OWNER).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
