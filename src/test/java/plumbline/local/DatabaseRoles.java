package plumbline.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Who signs in to the database. Here, where only this machine can ask, the password of each is its name. */
public final class DatabaseRoles {
    /** Owns the database and its tables; only migrations sign in with it. */
    public static final String OWNER = "plumbline_owner";

    /** The running application: bound by row level security, owner of nothing. */
    public static final String APPLICATION = "plumbline_app";

    /** Reads every row of every clinic; never used by the application. */
    public static final String BACKUP = "plumbline_backup";

    /** May do anything; for tests that look behind the scenes. */
    public static final String SUPERUSER = "postgres";

    static final String KEYCLOAK = "keycloak";
    static final String PLUMBLINE = "plumbline";

    /** Where whoever makes a database is meanwhile. */
    private static final String MAINTENANCE = "postgres";

    private static final List<String> SERVER = List.of(
            "create role plumbline_owner login password 'plumbline_owner'",
            "create role plumbline_app login password 'plumbline_app'"
                    + " nosuperuser nobypassrls nocreatedb nocreaterole",
            "create role plumbline_backup login bypassrls password 'plumbline_backup'",
            "grant pg_read_all_data to plumbline_backup",
            "create role keycloak login password 'keycloak'",
            "create database keycloak owner keycloak",
            "revoke all on database keycloak from public");

    private static final List<String> SCHEMA = List.of(
            "alter schema public owner to plumbline_owner",
            "revoke all on schema public from public",
            "grant usage on schema public to plumbline_app, plumbline_backup");

    private DatabaseRoles() {}

    /** All that makes the roles and databases. */
    public static List<String> statements() {
        return Stream.of(SERVER, database(PLUMBLINE), SCHEMA)
                .flatMap(List::stream)
                .toList();
    }

    static void createIn(PostgresAddress server) throws SQLException {
        run(SERVER, server.other(MAINTENANCE));
        create(server.other(PLUMBLINE));
    }

    /** Makes one more database for the application, in which there is nothing yet. */
    public static void create(PostgresAddress database) throws SQLException {
        run(database(database.database()), database.other(MAINTENANCE));
        run(SCHEMA, database);
    }

    private static List<String> database(String name) {
        return List.of(
                "create database " + name + " owner plumbline_owner",
                "revoke all on database " + name + " from public",
                // A bulk import passes through a temporary table.
                "grant connect, temporary on database " + name + " to plumbline_app",
                "grant connect on database " + name + " to plumbline_backup");
    }

    /** Does away with it again. */
    public static void drop(PostgresAddress database) throws SQLException {
        run(List.of("drop database " + database.database() + " with (force)"), database.other(MAINTENANCE));
    }

    private static void run(List<String> statements, PostgresAddress database) throws SQLException {
        try (Connection connection = database.as(SUPERUSER).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
