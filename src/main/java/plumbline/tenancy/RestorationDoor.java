package plumbline.tenancy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * Lets the owner of the tables in to bring back what a clinic has lost, by a connection of its own beside the pool. The wall holds
 * for them too: they see that one clinic and add to it, and whoever the wall does not hold is not let in.
 */
public final class RestorationDoor {

    private static final String IS_HELD = """
            select coalesce(bool_and(row_security_active(oid)), false) from pg_class
             where relnamespace = 'public'::regnamespace and relrowsecurity""";

    private static final String SETTINGS = """
            select set_config('app.clinic_id', ?, true), set_config('app.user_id', ?, true),
                   set_config('app.scope', 'restoration', true)""";

    private final String url;
    private final String user;
    private final String password;

    public RestorationDoor(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** The clinic with that alias, as work that belongs to nobody finds it. */
    public Optional<UUID> clinic(String alias) throws SQLException {
        try (var connection = open();
                var scope = connection.createStatement();
                var statement = connection.prepareStatement("select id from clinic where alias = ?")) {
            scope.execute("select set_config('app.scope', 'system', true)");
            statement.setString(1, alias);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /**
     * Begins a transaction at this clinic. Nothing remains of it unless it is committed.
     *
     * @param who stands in the access log
     */
    public Connection enter(UUID clinic, String who) throws SQLException {
        var connection = open();
        try (var settings = connection.prepareStatement(SETTINGS)) {
            settings.setString(1, clinic.toString());
            settings.setString(2, who);
            settings.execute();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private Connection open() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        // What the server says of a failed row names its values.
        settings.setProperty("logServerErrorDetail", "false");
        var connection = DriverManager.getConnection(url, settings);
        try (var statement = connection.createStatement();
                var held = statement.executeQuery(IS_HELD)) {
            if (!held.next() || !held.getBoolean(1)) {
                throw new SQLException("The wall does not hold for " + user + ": sign in as the owner of the tables");
            }
            connection.setAutoCommit(false);
            // Everything as it was at one moment, though people may be at work.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
