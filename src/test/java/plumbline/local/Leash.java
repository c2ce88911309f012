package plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a process does not outlive this Java virtual machine.
 *
 * <p>When the machine ends as it should, what was agreed is run. When it is killed and nothing can run, a shell that
 * waits on a pipe only this machine holds open notices that the pipe closed, and sends a signal.
 */
final class Leash implements AutoCloseable {
    private static final String WATCH = "trap '' HUP INT TERM; read -r never; kill -s \"$0\" \"$1\"";

    private final Thread hook;
    private @Nullable Process watch;

    /**
     * Runs {@code stop} at the end. Made before there is a process, because a machine that is ending already refuses,
     * and then none may be started. Who starts the process and {@code stop} take turns by locking the leash.
     */
    Leash(Runnable stop) {
        hook = new Thread(stop, "leash");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Holds that process; if nothing can be run at the end, it gets that signal, such as {@code TERM}. */
    void hold(long pid, String signal) {
        try {
            watch = new ProcessBuilder("sh", "-c", WATCH, signal, Long.toString(pid))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go of a process that has stopped. */
    @Override
    public void close() {
        if (watch != null) {
            watch.destroyForcibly();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException theMachineIsEnding) {
            // Then the hook is running, and this call may come from it.
        }
    }
}
