package plumbline.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PostgreSQL with the databases and roles that Plumbline and Keycloak expect ({@link DatabaseRoles}).
 *
 * <p>It listens on the loopback address only, and ends with the virtual machine that started it.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Leash leash = new Leash(this::close);
    private final PostgresDirectory directory;
    private final EmbeddedPostgres server;

    private PostgresServer(PostgresDirectory directory, int port) throws IOException {
        this.directory = directory;
        synchronized (leash) {
            try {
                server = settings(directory, port).start();
                leash.hold(directory.postmaster(), "INT");
            } catch (IOException | RuntimeException e) {
                leash.close();
                throw e;
            }
        }
    }

    /** Starts a server on that port (0 for any), whose data are still there at the next start in that directory. */
    public static PostgresServer keeping(Path directory, int port, Optional<Path> template) {
        return start(PostgresDirectory.keeping(directory), port, template);
    }

    /** Starts a server on any free port that leaves nothing behind when closed. */
    public static PostgresServer throwAway(Optional<Path> template) {
        return start(PostgresDirectory.throwAway(), 0, template);
    }

    /** Starts a server whose directory, once it is closed, the others may begin with a copy of. */
    static PostgresServer template(Path directory) {
        return start(PostgresDirectory.template(directory), 0, Optional.empty());
    }

    /** Starts a server on the files of a backup and on that port (0 for any), and waits until it takes writes. */
    public static PostgresServer recovered(BaseBackup backup, int port) {
        PostgresServer server = start(backup.place(), port, Optional.empty());
        server.awaitWritable();
        return server;
    }

    private static PostgresServer start(PostgresDirectory directory, int port, Optional<Path> template) {
        try {
            directory.begin(template);
            PostgresServer server = new PostgresServer(directory, port);
            server.complete();
            return server;
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("PostgreSQL did not start. " + LocalFiles.tail(directory.log()), e);
        }
    }

    private static EmbeddedPostgres.Builder settings(PostgresDirectory directory, int port) {
        String safe = directory.safe() ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        LocalFiles.ROOT.resolve("postgresql").toFile())
                .setDataDirectory(directory.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(directory.log().toFile()))
                // The same order of names and the same lower case letters on every machine.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", PostgresAddress.HOST)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("fsync", safe)
                .setServerConfig("synchronous_commit", safe)
                .setServerConfig("full_page_writes", safe);
    }

    private void complete() throws IOException {
        if (directory.isComplete()) {
            return;
        }
        try {
            DatabaseRoles.createIn(address());
            directory.markComplete();
        } catch (SQLException e) {
            close();
            throw new IllegalStateException("The roles could not be made", e);
        }
    }

    private void awaitWritable() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (isInRecovery()) {
            if (Instant.now().isAfter(deadline)) {
                close();
                throw new IllegalStateException("PostgreSQL did not recover. " + LocalFiles.tail(directory.log()));
            }
        }
    }

    private boolean isInRecovery() {
        try (Connection connection = address().as(DatabaseRoles.SUPERUSER).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_is_in_recovery() from pg_sleep(0.05)")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not recover. " + LocalFiles.tail(directory.log()), e);
        }
    }

    /** Where it listens. */
    public PostgresAddress address() {
        return new PostgresAddress(server.getPort());
    }

    /**
     * Ends it as a power cut would: at once, in the middle of whatever it does. Its data stay as they are, for another server in
     * the same directory.
     */
    public void crash() {
        synchronized (leash) {
            try {
                ProcessHandle postmaster =
                        ProcessHandle.of(directory.postmaster()).orElseThrow();
                List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                        .toList();
                all.forEach(ProcessHandle::destroyForcibly);
                all.forEach(process -> process.onExit().join());
                // Nothing is left of it to stop but its lock on the directory.
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            leash.close();
        }
    }

    @Override
    public void close() {
        synchronized (leash) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            leash.close();
            directory.leave();
        }
    }
}
