package plumbline.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Ports that stay the same from one start to the next as long as nobody else takes them: the address of Keycloak is
 * part of every token, and people keep addresses in their tools.
 */
final class RememberedPorts {
    private final Path file;
    private final Properties ports = new Properties();

    RememberedPorts(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                ports.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The port of the last time, or else the preferred one; another if that is taken. */
    int of(String server, int preferred) {
        int wanted = Integer.parseInt(ports.getProperty(server, Integer.toString(preferred)));
        int chosen = Ports.isFree(wanted) ? wanted : Ports.anyFree();
        ports.setProperty(server, Integer.toString(chosen));
        save();
        return chosen;
    }

    private void save() {
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                ports.store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
