package plumbline.local;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One throw-away server of each kind for all tests that run in a virtual machine, started when first asked for and
 * stopped at its end.
 */
public final class SharedServers {
    private static final int APPLICATION_PORT = Ports.anyFree();

    private static @Nullable PostgresServer postgres;
    private static @Nullable KeycloakServer keycloak;

    private SharedServers() {}

    /** Where PostgreSQL listens. */
    public static PostgresAddress postgres() {
        return new PostgresAddress((int) shared("startedPostgres"));
    }

    /** Where the demo realm is; it expects the application at {@link #applicationPort}. */
    public static URI realm() {
        return (URI) shared("startedKeycloak");
    }

    /** Where an application under test has to listen for people to come back to it from their sign-in. */
    public static int applicationPort() {
        return (int) shared("chosenPort");
    }

    static synchronized int startedPostgres() {
        if (postgres == null) {
            postgres = PostgresServer.throwAway(new KeycloakPreparation().database());
            DemoDatabase.fill(postgres.address());
        }
        return postgres.address().port();
    }

    static synchronized URI startedKeycloak() {
        if (keycloak == null) {
            keycloak = KeycloakServer.start(
                    new PostgresAddress(startedPostgres()),
                    Ports.anyFree(),
                    URI.create("http://localhost:" + APPLICATION_PORT),
                    Path.of("target/keycloak.log").toAbsolutePath());
        }
        return keycloak.realm();
    }

    static int chosenPort() {
        return APPLICATION_PORT;
    }

    /** Quarkus loads the test classes once more for each application under test; this loader is there but once. */
    private static Object shared(String name) {
        try {
            Method method = ClassLoader.getSystemClassLoader()
                    .loadClass(SharedServers.class.getName())
                    .getDeclaredMethod(name);
            method.setAccessible(true);
            return method.invoke(null);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The shared server did not start", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("There is no " + name, e);
        }
    }
}
