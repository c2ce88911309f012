package plumbline.accesslog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Entries as a file for spreadsheets, in the codes they are kept in. */
record LogFile(List<Line> lines) {

    private static final String[] HEADER = {
        "at", "user", "name", "roles", "scope", "origin", "deed", "outcome", "patient", "asked", "method", "path",
        "why", "seal"
    };

    String text() {
        var text = new StringBuilder();
        try (var table = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(HEADER).get())) {
            for (var line : lines) {
                table.printRecord(
                        line.at(),
                        safe(line.userId()),
                        safe(line.name()),
                        line.roles(),
                        line.scope(),
                        line.origin(),
                        line.deed().name(),
                        line.refused() ? "refused" : "granted",
                        Objects.toString(line.patientId(), ""),
                        safe(line.asked()),
                        line.method(),
                        line.path(),
                        safe(line.why()),
                        Objects.toString(line.seal(), ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What somebody typed is text, whatever it begins with: no spreadsheet takes it for a formula. */
    private static String safe(String typed) {
        return typed.isEmpty() || "=+-@\t\r".indexOf(typed.charAt(0)) < 0 ? typed : "'" + typed;
    }
}
