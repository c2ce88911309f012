package plumbline.accesslog;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The codes that were published outside the database: each as a line of the server's log, and of a file that is only ever added to
 * where one is given. A log that was cut off after one of them no longer holds it.
 */
@ApplicationScoped
class Heads {

    private final Optional<Path> file;

    Heads(@ConfigProperty(name = "plumbline.access-log.heads") Optional<Path> file) {
        this.file = file;
    }

    void publish(UUID clinic, Seal head) {
        Log.infof("Access log of clinic %s: seal %d of %s is %s", clinic, head.seq(), head.at(), head.code());
        file.ifPresent(path -> append(path, clinic + " " + head.seq() + " " + head.code() + "\n"));
    }

    /** By the number of the seal; empty where no file is kept. */
    Map<Long, String> of(UUID clinic) {
        var published = new HashMap<Long, String>();
        if (file.isPresent() && Files.exists(file.get())) {
            try (var lines = Files.lines(file.get())) {
                lines.map(line -> line.split(" "))
                        .filter(parts -> parts.length == 3 && parts[0].equals(clinic.toString()))
                        // Of two that differ, the first was published before anybody could have changed the seal.
                        .forEach(parts -> published.putIfAbsent(Long.valueOf(parts[1]), parts[2]));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return published;
    }

    private static void append(Path path, String line) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(
                    path, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
