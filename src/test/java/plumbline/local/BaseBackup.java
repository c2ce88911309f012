package plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The files of a PostgreSQL server as they were copied while it ran, from which {@link PostgresServer#recovered} makes another one.
 *
 * @param directory what {@link PostgresDirectory} describes
 */
public record BaseBackup(Path directory) {

    /** What a server makes anew, and what belongs to the one that runs. */
    private static final Set<String> LEFT_OUT =
            Set.of("pg_wal", "pg_replslot", "postmaster.pid", "postmaster.opts", "epg-lock");

    /**
     * Copies the files of a running server to where there are none yet. What was written meanwhile is in the write-ahead log, which
     * comes with the files unless the server puts it into an archive.
     */
    public static BaseBackup of(PostgresAddress server, Path directory) {
        BaseBackup backup = new BaseBackup(directory);
        try (Connection connection = server.as(DatabaseRoles.SUPERUSER).getConnection();
                Statement statement = connection.createStatement()) {
            Path from = Path.of(answer(statement, "show data_directory"));
            statement.execute("select pg_backup_start('plumbline', fast => true)");
            copy(from, backup.data());
            Files.createDirectories(backup.data().resolve("pg_wal/archive_status"));
            Files.createDirectories(backup.data().resolve("pg_replslot"));
            String label = answer(statement, "select labelfile from pg_backup_stop()");
            Files.writeString(backup.data().resolve("backup_label"), label);
            if (answer(statement, "show archive_mode").equals("off")) {
                copy(from.resolve("pg_wal"), backup.data().resolve("pg_wal"));
            }
            backup.place().markComplete();
            return backup;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The server could not be copied", e);
        }
    }

    private static String answer(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (LEFT_OUT.contains(from.relativize(directory).toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Path target = to.resolve(from.relativize(directory).toString());
                if (Files.notExists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(directory, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file).toString());
                if (!LEFT_OUT.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException goneMeanwhile) {
                        // What the server deleted while it was copied is of no use to another one.
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    /** Copies it once more, for another server. */
    public BaseBackup again(Path another) {
        LocalFiles.copy(directory, another);
        return new BaseBackup(another);
    }

    /** Has the server put its write-ahead log into an archive, segment by segment. */
    public BaseBackup archivingTo(Path archive) {
        return with(
                "archive_mode = on", "archive_command = 'test ! -f %1$s/%%f && cp %%p %1$s/%%f'".formatted(archive));
    }

    /** Has the server go on from the files by what is in the archive, as far as that moment and no further. */
    public BaseBackup recoveringFrom(Path archive, Instant moment) {
        try {
            Files.createFile(data().resolve("recovery.signal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return with(
                "archive_mode = off",
                "restore_command = 'cp %s/%%f %%p'".formatted(archive),
                // It takes no letter for a time zone.
                "recovery_target_time = '%s'".formatted(moment.toString().replace("Z", "+00")),
                "recovery_target_action = promote");
    }

    private BaseBackup with(String... settings) {
        try {
            Files.write(data().resolve("postgresql.auto.conf"), List.of(settings), StandardOpenOption.APPEND);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PostgresDirectory place() {
        return PostgresDirectory.keeping(directory);
    }

    private Path data() {
        return place().data();
    }
}
