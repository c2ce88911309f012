package plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A PostgreSQL server as it runs for real: what it was told survives a power failure, and its write-ahead log goes into an archive
 * from which it can be made again as it was at any moment since a backup. Nothing of it remains when it is closed.
 */
public final class ArchivedPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path home;
    private final List<PostgresServer> copies = new ArrayList<>();
    private PostgresServer server;
    private int directories;

    /** Starts one that has everything of another. */
    public ArchivedPostgres(PostgresAddress original) {
        try {
            home = Files.createTempDirectory("plumbline-archived");
            Files.createDirectory(archive());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = PostgresServer.recovered(BaseBackup.of(original, next()).archivingTo(archive()), 0);
    }

    /** Where it listens, and listens again when it has recovered. */
    public PostgresAddress address() {
        return server.address();
    }

    /** The database of Keycloak, as it sees it itself. */
    public DataSource keycloak() {
        return address().other(DatabaseRoles.KEYCLOAK).as(DatabaseRoles.KEYCLOAK);
    }

    /** Copies its files while it runs. */
    public BaseBackup backUp() {
        return BaseBackup.of(address(), next());
    }

    /** Waits until all that was written so far is in the archive. */
    public void archive(Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        try (Connection connection = address().as(DatabaseRoles.SUPERUSER).getConnection();
                Statement statement = connection.createStatement()) {
            String last = answer(statement, "select pg_walfile_name(pg_switch_wal())");
            while (answer(statement, "select coalesce(last_archived_wal, '') from pg_stat_archiver, pg_sleep(0.05)")
                            .compareTo(last)
                    < 0) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("Segment " + last + " was not archived");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String answer(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Its disk is gone; it comes back from a backup and the archive, as it was at that moment, at the same address. */
    public void loseAndRecover(BaseBackup backup, Instant moment) {
        archive(PATIENCE);
        int port = address().port();
        server.close();
        server = recovered(backup, moment, port);
    }

    /** Makes another server as this one was at that moment, to look things up in. */
    public PostgresAddress copy(BaseBackup backup, Instant moment) {
        PostgresServer copy = recovered(backup, moment, 0);
        copies.add(copy);
        return copy.address();
    }

    private PostgresServer recovered(BaseBackup backup, Instant moment, int port) {
        return PostgresServer.recovered(backup.again(next()).recoveringFrom(archive(), moment), port);
    }

    private Path archive() {
        return home.resolve("archive");
    }

    private Path next() {
        directories++;
        return home.resolve(Integer.toString(directories));
    }

    @Override
    public void close() {
        copies.forEach(PostgresServer::close);
        server.close();
        LocalFiles.delete(home);
    }
}
