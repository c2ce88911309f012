package plumbline.schema;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What schema a database has.
 *
 * @param version its highest migration; 0 where it is older than {@value #FIRST_THAT_SAYS}, which was the first to say so
 * @param runsWith the highest migration of the oldest code that runs on it
 */
record SchemaVersion(int version, int runsWith) {

    private static final int FIRST_THAT_SAYS = 42;
    private static final String MIGRATIONS = "db/migration";
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__\\w+\\.sql");

    /** Of a database that does not say. */
    static final SchemaVersion UNKNOWN = new SchemaVersion(0, 0);

    /** The highest migration that comes with this code, and so the schema it wants. */
    static int wanted() {
        var highest = new AtomicInteger();
        try {
            ClassPathUtils.consumeAsPaths(MIGRATIONS, folder -> highest.accumulateAndGet(highestIn(folder), Math::max));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (highest.get() == 0) {
            throw new IllegalStateException("There are no migrations with this code");
        }
        return highest.get();
    }

    private static int highestIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> MIGRATION.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Why code that wants that version does not run on this one. A newer one is no reason as long as it only added to what the code
     * knows: so a release is rolled out, with the database migrated first.
     */
    Optional<String> obstacle(int wanted) {
        if (version < wanted) {
            return Optional.of("This code wants schema %d, and the database has %s: migrate it first"
                    .formatted(
                            wanted,
                            version == 0 ? "none, or one before " + FIRST_THAT_SAYS : Integer.toString(version)));
        }
        if (runsWith > wanted) {
            return Optional.of(
                    "This code wants schema %d, and the database has %d, which runs with the code of schema %d or later: run that"
                            .formatted(wanted, version, runsWith));
        }
        return Optional.empty();
    }
}
