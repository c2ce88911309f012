package plumbline.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import plumbline.local.DatabaseRoles;
import plumbline.local.PostgresAddress;

/** Looks into a database past every policy, to see what the application cannot. */
public final class BehindTheScenes {

    /** How to get there. */
    private interface Way {
        Connection open() throws SQLException;
    }

    /** What is done with a statement whose parameters are set. */
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private final Way way;

    /** Into that of the running test. */
    public BehindTheScenes() {
        way = () -> DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                DatabaseRoles.SUPERUSER,
                DatabaseRoles.SUPERUSER);
    }

    /** Into that of the application on this server. */
    public BehindTheScenes(PostgresAddress server) {
        way = server.as(DatabaseRoles.SUPERUSER)::getConnection;
    }

    /** The first column of every row, as text. */
    public List<String> column(String sql, Object... parameters) {
        return use(sql, parameters, statement -> {
            var values = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        });
    }

    /** Runs a statement that answers nothing. */
    public void run(String sql, Object... parameters) {
        use(sql, parameters, PreparedStatement::execute);
    }

    private <T> T use(String sql, Object[] parameters, Use<T> use) {
        try (var connection = way.open();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return use.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
