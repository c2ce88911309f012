package plumbline.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.local.DatabaseRoles;

/** The database as it is for a member of staff: with the rights of the application, and past every check of its pages. */
public record SqlAs(DemoPerson person, DemoClinic clinic) {

    /** Runs one statement in its own transaction and says how many rows it touched. */
    public int run(String sql, Object... parameters) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = DriverManager.getConnection(url, DatabaseRoles.APPLICATION, DatabaseRoles.APPLICATION);
                var settings = connection.prepareStatement("""
                        select set_config('app.clinic_id', ?, false), set_config('app.user_id', ?, false),
                               set_config('app.scope', 'staff', false)""");
                var statement = connection.prepareStatement(sql)) {
            settings.setString(1, clinic.id().toString());
            settings.setString(2, person.subject().toString());
            settings.execute();
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
