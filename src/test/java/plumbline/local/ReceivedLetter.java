package plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A letter that reached the mail server of the tests.
 *
 * @param headers by name, in whatever case it is asked
 */
public record ReceivedLetter(Map<String, String> headers, String text) {

    /** All letters to one address, the newest last. */
    public static List<ReceivedLetter> to(String address) {
        return all().stream()
                .filter(letter -> letter.header("To").equalsIgnoreCase(address))
                .toList();
    }

    /** All letters, the newest last. */
    public static List<ReceivedLetter> all() {
        try (Stream<Path> files = Files.list(StartedServers.LETTERS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(ReceivedLetter::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its value, or nothing where there is no such header. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public String subject() {
        return header("Subject");
    }

    /** The first address in its text that leads to such a path, from the path on. */
    public String link(String path) {
        return text.lines()
                .filter(line -> line.startsWith("http") && line.contains(path))
                .map(line -> line.substring(line.indexOf(path)).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link to " + path + " in:\n" + text));
    }

    private static ReceivedLetter read(Path file) {
        try {
            String all = Files.readString(file);
            int end = all.indexOf("\n\n");
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            all.substring(0, end).lines().forEach(line -> {
                String[] parts = line.split(": ", 2);
                headers.put(parts[0], parts.length > 1 ? parts[1] : "");
            });
            return new ReceivedLetter(headers, all.substring(end + 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
