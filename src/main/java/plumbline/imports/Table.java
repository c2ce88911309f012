package plumbline.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV text, read one after another. Commas, or what spreadsheets of many countries use in their place: the
 * first line tells.
 */
final class Table {

    /** What is done with a row. */
    interface Reader<E extends Exception> {
        /** @param line on which the row begins, counted from 1 with the header */
        void read(int line, List<String> cells) throws E;
    }

    /** A quotation mark stands where it makes the rest of the file unreadable. */
    static final class LostQuotationMark extends Exception {
        private static final long serialVersionUID = 1;

        final int line;

        LostQuotationMark(int line) {
            this.line = line;
        }
    }

    private final String text;
    private final String firstLine;

    Table(String text) {
        this.text = text;
        this.firstLine = text.lines().findFirst().orElse("");
    }

    String firstLine() {
        return firstLine;
    }

    /** How many lines there are, the header among them. */
    int lines() {
        return Math.toIntExact(text.lines().count());
    }

    /** Reads the first row, which is the header, and then every one that is not blank. */
    <E extends Exception> void read(Reader<E> reader) throws E, LostQuotationMark {
        var line = 1;
        try (var records = format().parse(new StringReader(text))) {
            for (var record : records) {
                if (line == 1 || !isBlank(record)) {
                    reader.read(line, record.toList());
                }
                line = Math.toIntExact(records.getCurrentLineNumber()) + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new LostQuotationMark(line);
        }
    }

    private CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter())
                .setIgnoreEmptyLines(false)
                .get();
    }

    private char delimiter() {
        if (firstLine.contains(",")) {
            return ',';
        }
        return firstLine.contains("\t") ? '\t' : firstLine.contains(";") ? ';' : ',';
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }
}
