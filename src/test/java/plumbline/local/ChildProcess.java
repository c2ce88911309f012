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

    private final Process process;
    private final Path log;
    private final Leash leash;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.leash = new Leash(process.pid(), "TERM", this::close);
    }

    /** Starts the command, its output going to a fresh log. */
    static ChildProcess start(ProcessBuilder command, Path log) {
        command.redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            return new ChildProcess(command.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
