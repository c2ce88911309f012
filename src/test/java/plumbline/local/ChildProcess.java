package plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of ours that writes to a log, and that stops together with all it has started in turn. */
final class ChildProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Leash leash = new Leash(this::close);
    private final Path log;
    private final Process process;

    /** Starts the command, its output going to a fresh log. */
    ChildProcess(ProcessBuilder command, Path log) {
        this.log = log;
        synchronized (leash) {
            try {
                process = command.redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                leash.hold(process.pid(), "TERM");
            } catch (IOException e) {
                leash.close();
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Waits until it ends by itself, and complains unless that was a success. */
    void requireSuccess() {
        if (process.onExit().join().exitValue() != 0) {
            throw ended();
        }
    }

    /** Complains when it ends before that time has passed. */
    void requireAlive(Duration time) {
        try {
            if (process.waitFor(time)) {
                throw ended();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a process", e);
        }
    }

    private IllegalStateException ended() {
        return new IllegalStateException("It ended with code " + process.exitValue() + ". " + LocalFiles.tail(log));
    }

    @Override
    public void close() {
        synchronized (leash) {
            List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .toList();
            process.destroy();
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            all.forEach(ProcessHandle::destroyForcibly);
            leash.close();
        }
    }
}
