package plumbline.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells the database who is asking, at the first use of a connection in each transaction. The settings end with the
 * transaction, so a connection never carries one clinic into the next request; without a request they are empty and the
 * policies show nothing.
 */
@Singleton
public class ConnectionGuard implements AgroalPoolInterceptor {

    private static final String SETTINGS = """
            select set_config('app.clinic_id', ?, true), set_config('app.user_id', ?, true),
                   set_config('app.scope', ?, true), set_config('app.patient_id', ?, true),
                   set_config('app.name', ?, true), set_config('app.roles', ?, true), set_config('app.origin', ?, true),
                   set_config('app.invitation', ?, true)""";
    private static final String[] NOBODY = {"", "", "", "", "", "", "", ""};

    @Override
    public void onConnectionAcquire(Connection connection) {
        try (var statement = connection.prepareStatement(SETTINGS)) {
            var settings = whoIsAsking();
            for (int i = 0; i < settings.length; i++) {
                statement.setString(i + 1, settings[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The connection could not be told who is asking", e);
        }
    }

    private static String[] whoIsAsking() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return NOBODY;
        }
        return container.instance(Caller.class).get().settings();
    }
}
