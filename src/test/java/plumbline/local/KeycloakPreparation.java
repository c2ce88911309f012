package plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes of Keycloak's archive, once, what lets every later start be quick: a distribution built for PostgreSQL, the
 * archive of its classes, and the data of a PostgreSQL server in which Keycloak has made its tables.
 */
final class KeycloakPreparation {
    private static final String ARCHIVE = "plumbline.keycloak.zip";

    private final Path archive;
    private final KeycloakDistribution distribution;

    /** Works on the archive that the system property {@value #ARCHIVE} names, where the build has put it. */
    KeycloakPreparation() {
        String name = System.getProperty(ARCHIVE, "");
        archive = Path.of(name).toAbsolutePath();
        if (!Files.isRegularFile(archive)) {
            throw new IllegalStateException("The system property " + ARCHIVE + " names no file: '" + name
                    + "'. The phase generate-test-resources of the build fetches it.");
        }
        String directory =
                archive.getFileName().toString().replace("-quarkus-dist", "").replace(".zip", "");
        distribution = new KeycloakDistribution(LocalFiles.ROOT.resolve(directory));
    }

    /** The prepared distribution. The first time this takes a minute or two; who comes meanwhile waits. */
    KeycloakDistribution distribution() {
        Path lock = LocalFiles.ROOT.resolve("keycloak.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel closes
            if (!isDone()) {
                System.out.println("Preparing Keycloak: a minute or two, only this once");
                prepare();
            }
            return distribution;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a PostgreSQL server may begin with instead of an empty directory, if it is there already. */
    Optional<Path> database() {
        return isDone() ? Optional.of(databaseDirectory()) : Optional.empty();
    }

    private boolean isDone() {
        try {
            return Files.exists(marker()) && Files.readString(marker()).equals(recipe());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare() throws IOException {
        LocalFiles.delete(home());
        unpack();
        try (ChildProcess build = new ChildProcess(distribution.build(), home().resolve("build.log"))) {
            build.requireSuccess();
        }
        try (PostgresServer postgres = PostgresServer.template(databaseDirectory());
                KeycloakServer keycloak = KeycloakServer.start(
                        distribution, postgres.address(), Ports.anyFree(), home().resolve("first-start.log"))) {
            keycloak.awaitReady();
        }
        Files.writeString(marker(), recipe());
    }

    private void unpack() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(archive);
                Stream<Path> top = Files.list(zip.getPath("/"))) {
            LocalFiles.copy(top.findFirst().orElseThrow(), home());
        }
        if (!home().resolve("bin/kc.sh").toFile().setExecutable(true)) {
            throw new IOException("No permission to make " + home() + "/bin/kc.sh executable");
        }
    }

    /** What the preparation was made from: another archive, place or set of roles asks for another one. */
    private String recipe() {
        return archive + "\n" + distribution.build().command() + "\n" + DatabaseRoles.statements() + "\n";
    }

    private Path home() {
        return distribution.home();
    }

    private Path databaseDirectory() {
        return home().resolve("database");
    }

    private Path marker() {
        return home().resolve("prepared");
    }
}
