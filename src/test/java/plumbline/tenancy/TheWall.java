package plumbline.tenancy;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The wall of a database that did not come from migrations, for tests of how it came to be. */
public final class TheWall {

    private TheWall() {}

    /** Fails like {@link EveryTableIsGuardedTest} where the database that the application is on would. */
    public static void isWhole() {
        var guards = new EveryTableIsGuardedTest();
        Arrays.stream(EveryTableIsGuardedTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .forEach(method -> {
                    try {
                        method.invoke(guards);
                    } catch (InvocationTargetException e) {
                        throw new AssertionError(method.getName(), e.getCause());
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
