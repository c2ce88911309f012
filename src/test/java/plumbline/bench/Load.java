package plumbline.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import plumbline.local.DatabaseRoles;
import plumbline.local.PostgresAddress;

/**
 * Brings what is measured into the database, past row level security: by a role that is made for it and dropped afterwards, and
 * that no migration and no application ever has.
 */
final class Load {

    private static final String ROLE = "plumbline_bench";

    private Load() {}

    /** Loads one clinic after the other, and tells the planner of it. */
    static void into(PostgresAddress postgres, List<LargeClinic> clinics) throws SQLException {
        try (var superuser = postgres.as(DatabaseRoles.SUPERUSER).getConnection()) {
            run(superuser, "create role %1$s login bypassrls password '%1$s' in role plumbline_app".formatted(ROLE));
            run(superuser, "grant temporary on database plumbline to " + ROLE);
            try (var connection = postgres.as(ROLE).getConnection()) {
                connection.setAutoCommit(false);
                for (var clinic : clinics) {
                    clinic.load(connection);
                }
            } finally {
                run(superuser, "drop owned by " + ROLE);
                run(superuser, "drop role " + ROLE);
            }
            run(superuser, "vacuum analyze");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
