package plumbline.local;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * What {@link SharedServers} shares. A server is the constant of a class: it starts once, when first asked for, and one
 * that does not start is not tried again for every test.
 */
final class StartedServers {
    /** Where the letters of a test run are kept. */
    static final Path LETTERS = Path.of("target/mail").toAbsolutePath();

    private static final int APPLICATION_PORT = Ports.anyFree();

    private StartedServers() {}

    static int postgresPort() {
        return Demo.DATABASE.port();
    }

    static int portOfDelivered() {
        return Delivered.DATABASE.port();
    }

    static URI delivered() {
        return Application.DELIVERED.address();
    }

    static URI realm() {
        return Keycloak.SERVER.realm();
    }

    static int applicationPort() {
        return APPLICATION_PORT;
    }

    static int mailPort() {
        return Mail.SERVER.port();
    }

    private static final class Postgres {
        static final PostgresServer SERVER = PostgresServer.throwAway(new KeycloakPreparation().database());
    }

    private static final class Demo {
        static final PostgresAddress DATABASE = Postgres.SERVER.address();

        static {
            DemoDatabase.fill(DATABASE);
        }
    }

    private static final class Delivered {
        static final PostgresAddress DATABASE = Postgres.SERVER.address().other(SharedServers.DELIVERED);

        static {
            try {
                DatabaseRoles.create(DATABASE);
            } catch (SQLException e) {
                throw new IllegalStateException("The database could not be made", e);
            }
            DemoDatabase.fill(DATABASE);
        }
    }

    private static final class Application {
        static final PackagedApplication DELIVERED;

        static {
            try {
                DELIVERED = PackagedApplication.on(PackagedApplication.JAR, PackagedApplication.SHORT_LIVED);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The application could not be awaited", e);
            }
        }
    }

    private static final class Keycloak {
        static final KeycloakServer SERVER = KeycloakServer.start(
                Postgres.SERVER.address(),
                Ports.anyFree(),
                URI.create("http://localhost:" + APPLICATION_PORT),
                Path.of("target/keycloak.log").toAbsolutePath());
    }

    private static final class Mail {
        static final MailServer SERVER;

        static {
            LocalFiles.delete(LETTERS);
            SERVER = new MailServer(Ports.anyFree(), LETTERS);
        }
    }
}
