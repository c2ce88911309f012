package plumbline.exam;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import plumbline.local.DatabaseRoles;
import plumbline.testing.Visitor;

/** One statement as the application's role, for one person at their first clinic: what the database alone allows. */
final class AsTheApplication {

    private AsTheApplication() {}

    /** @return how many rows it changed */
    static int does(Visitor visitor, String sql, UUID id) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = DriverManager.getConnection(url, DatabaseRoles.APPLICATION, DatabaseRoles.APPLICATION);
                var settings = connection.prepareStatement("""
                        select set_config('app.clinic_id', ?, false), set_config('app.user_id', ?, false),
                               set_config('app.scope', 'staff', false)""");
                var statement = connection.prepareStatement(sql)) {
            settings.setString(1, visitor.person().clinics().getFirst().id().toString());
            settings.setString(2, visitor.person().subject().toString());
            settings.execute();
            statement.setObject(1, id);
            return statement.executeUpdate();
        }
    }
}
