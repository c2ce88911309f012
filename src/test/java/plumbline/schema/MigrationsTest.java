package plumbline.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.local.DatabaseRoles;
import plumbline.local.PostgresAddress;
import plumbline.local.SharedServers;
import plumbline.testing.PageServers;

/** Migrations of our own making in an empty database, as the application runs its own. */
@QuarkusTest
@WithTestResource(PageServers.class)
class MigrationsTest {

    private static final PostgresAddress DATABASE = SharedServers.postgres().other("to_be_migrated");

    @Inject
    Flyway ours;

    @TempDir
    Path migrations;

    @BeforeEach
    void begin() throws SQLException, IOException {
        DatabaseRoles.create(DATABASE);
        migration("V1__shoe.sql", "create table shoe (id integer)");
        flyway().migrate();
    }

    @AfterEach
    void end() throws SQLException {
        DatabaseRoles.drop(DATABASE);
    }

    @Test
    void oneThatCannotHaveItsLockGivesUpAndLetsThePagesPass() throws SQLException, IOException {
        migration("V2__colour.sql", "alter table shoe add colour text");
        try (var longPage = connect();
                var page = connect()) {
            longPage.setAutoCommit(false);
            longPage.createStatement().execute("select from shoe");

            var failure = catchThrowable(() -> flyway().migrate());

            assertThat(failure).hasMessageContaining("55P03");
            page.createStatement().execute("set lock_timeout = '1ms'");
            page.createStatement().execute("select from shoe");
        }
    }

    @Test
    void oneCanMakeAnIndexWhileThePagesWrite() throws IOException {
        migration("V2__shoe_by_id.sql", "create index concurrently shoe_by_id on shoe (id)");

        var done = flyway().migrate();

        assertThat(done.migrationsExecuted).isEqualTo(1);
    }

    private void migration(String name, String sql) throws IOException {
        Files.writeString(migrations.resolve(name), sql);
    }

    private Flyway flyway() {
        return Flyway.configure()
                .configuration(ours.getConfiguration())
                .dataSource(DATABASE.as(DatabaseRoles.OWNER))
                .resourceProvider(null)
                .javaMigrationClassProvider(null)
                .locations(new Location("filesystem:" + migrations))
                .load();
    }

    private static Connection connect() throws SQLException {
        return DATABASE.as(DatabaseRoles.OWNER).getConnection();
    }
}
