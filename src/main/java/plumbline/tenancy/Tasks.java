package plumbline.tenancy;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The process: a server, or with {@code PLUMBLINE_TASK} one {@linkplain Task round} of what servers do from time to time. Such a
 * process listens nowhere, starts nothing else, and ends with 0, or with 1 where somebody has to look.
 */
@QuarkusMain
public class Tasks implements QuarkusApplication {

    /** What a process does not need that ends after one round. */
    private static final Map<String, String> NO_SERVER = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "plumbline.outcomes.at-start", "false");

    private final Optional<String> asked;
    private final List<Task> tasks;

    Tasks(@ConfigProperty(name = "plumbline.task") Optional<String> asked, @All List<Task> tasks) {
        this.asked = asked;
        this.tasks = tasks;
    }

    public static void main(String... arguments) {
        if (Stream.of(System.getenv("PLUMBLINE_TASK"), System.getProperty("plumbline.task"))
                .allMatch(task -> task == null || task.isEmpty())) {
            Quarkus.run(arguments);
        } else {
            NO_SERVER.forEach(System::setProperty);
            Quarkus.run(Tasks.class, arguments);
        }
    }

    @Override
    public int run(String... arguments) {
        return run(asked.orElseThrow());
    }

    /** @return with what the process ends */
    int run(String name) {
        var task =
                tasks.stream().filter(known -> known.job().word().equals(name)).findFirst();
        if (task.isEmpty()) {
            Log.errorf(
                    "There is no task %s, only %s",
                    name,
                    tasks.stream().map(known -> known.job().word()).sorted().toList());
            return 1;
        }
        var done = task.get().round();
        Log.infof("The task %s was %s", name, done ? "done" : "not done everywhere, or found what has to be looked at");
        return done ? 0 : 1;
    }
}
