package plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where one PostgreSQL server keeps its data.
 *
 * @param path holds the data, the log and a mark that the databases and roles are complete
 * @param kept whether it outlives the server
 * @param safe whether the data survive a power failure, which costs time
 */
record PostgresDirectory(Path path, boolean kept, boolean safe) {

    /** One to come back to. */
    static PostgresDirectory keeping(Path path) {
        return new PostgresDirectory(path, true, true);
    }

    /** One to copy from: it can be made again at any time. */
    static PostgresDirectory template(Path path) {
        return new PostgresDirectory(path, true, false);
    }

    /** A new one that nobody needs afterwards. */
    static PostgresDirectory throwAway() {
        try {
            return new PostgresDirectory(Files.createTempDirectory("plumbline-postgres"), false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Clears away what an interrupted start has left, and begins with a copy of the template if there is one. */
    void begin(Optional<Path> template) throws IOException {
        if (isComplete()) {
            return;
        }
        LocalFiles.delete(data());
        Files.createDirectories(path);
        if (template.isPresent()) {
            LocalFiles.copy(template.get().resolve("data"), data());
            markComplete();
        }
    }

    boolean isComplete() {
        return Files.exists(mark());
    }

    void markComplete() throws IOException {
        Files.createFile(mark());
    }

    /** The id of the server process. */
    long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data().resolve("postmaster.pid")).getFirst().strip());
    }

    /** Called when the server has stopped. */
    void leave() {
        if (!kept) {
            LocalFiles.delete(path);
        }
    }

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("server.log");
    }

    private Path mark() {
        return path.resolve("complete");
    }
}
