package plumbline.local;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;

/**
 * One throw-away server of each kind for all tests that run in a virtual machine, started when first asked for and
 * stopped at its end.
 */
public final class SharedServers {
    static final String DELIVERED = "delivered";

    private SharedServers() {}

    /** The database of the applications under test that run in this machine, with the demo world in it. */
    public static PostgresAddress postgres() {
        return new PostgresAddress((int) shared("postgresPort"));
    }

    /** That of those {@linkplain PackagedApplication in processes of their own}, which has a demo world of its own: both may run at once. */
    public static PostgresAddress postgresOfDelivered() {
        return new PostgresAddress((int) shared("portOfDelivered"), DELIVERED);
    }

    /** The application as it is delivered, in a process of its own, for whoever uses it as a browser does. */
    public static URI delivered() {
        return (URI) shared("delivered");
    }

    /** Where the demo realm is; it expects the application at {@link #applicationPort}. */
    public static URI realm() {
        return (URI) shared("realm");
    }

    /** Where an application under test has to listen for people to come back to it from their sign-in. */
    public static int applicationPort() {
        return (int) shared("applicationPort");
    }

    /** Where the mail server listens. */
    static int mailPort() {
        return (int) shared("mailPort");
    }

    /** Quarkus loads the test classes once more for each application under test; the system's loader is but one. */
    private static Object shared(String name) {
        try {
            Method method = ClassLoader.getSystemClassLoader()
                    .loadClass(StartedServers.class.getName())
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
