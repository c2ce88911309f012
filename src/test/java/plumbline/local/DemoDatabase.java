package plumbline.local;

import java.sql.SQLException;
import java.time.LocalDate;
import org.flywaydb.core.Flyway;
import plumbline.demo.DemoWorld;

/** The schema of Plumbline and the demo world in it. */
final class DemoDatabase {

    private DemoDatabase() {}

    /** Brings the schema up to date, and loads the demo world where there is none yet. */
    static void fill(PostgresAddress postgres) {
        Flyway.configure()
                .dataSource(postgres.as(DatabaseRoles.OWNER))
                .locations("filesystem:db-migrations")
                .load()
                .migrate();
        try {
            DemoWorld.load(postgres.as(DatabaseRoles.SUPERUSER), LocalDate.now());
        } catch (SQLException e) {
            throw new IllegalStateException("The demo world could not be loaded", e);
        }
    }
}
