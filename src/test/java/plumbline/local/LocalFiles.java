package plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the servers keep on this machine, below {@code .local} in the project. */
final class LocalFiles {
    static final Path ROOT = Path.of(".local").toAbsolutePath();

    private static final int TAIL = 30;

    private LocalFiles() {}

    /** Copies a directory with all it holds, permissions included, to where there is none yet. */
    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(source).toString());
                Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a directory with all it holds; does nothing when there is none. */
    static void delete(Path directory) {
        if (Files.notExists(directory)) {
            return;
        }
        try {
            Files.walkFileTree(directory, new Deletion());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines of a log, introduced by where the rest of it is. */
    static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, Charset.defaultCharset());
            List<String> last = lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
            return "The end of " + log + ":\n" + String.join("\n", last);
        } catch (IOException e) {
            return "There is no log at " + log;
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
