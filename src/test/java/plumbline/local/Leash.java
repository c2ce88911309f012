package plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Sees to it that a process does not outlive this Java virtual machine.
 *
 * <p>When the machine ends as it should, what was agreed is run. When it is killed and nothing can run, a shell that
 * waits on a pipe only this machine holds open notices that the pipe closed, and sends a signal.
 */
final class Leash implements AutoCloseable {
    private static final String WATCH = "trap '' HUP INT TERM; read -r never; kill -s \"$0\" \"$1\"";

    private final Process watch;
    private final Thread hook;

    /** Runs {@code stop} at the end; if it cannot, the process gets that signal, such as {@code TERM}. */
    Leash(long pid, String signal, Runnable stop) {
        try {
            watch = new ProcessBuilder("sh", "-c", WATCH, signal, Long.toString(pid))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hook = new Thread(stop, "leash of " + pid);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Lets go of a process that has stopped. */
    @Override
    public void close() {
        watch.destroyForcibly();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException theMachineIsEnding) {
            // The hook is running already, perhaps this very call comes from it.
        }
    }
}
