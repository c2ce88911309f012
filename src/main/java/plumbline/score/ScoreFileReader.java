package plumbline.score;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import plumbline.page.Typed;
import plumbline.page.Words;
import plumbline.score.ScoreFile.Line;
import plumbline.score.ScoreFile.Problem;
import plumbline.score.ScoreFile.Slot;

/**
 * Reads the scores of one patient from the text of a CSV file with the header {@code date,item,value}, and says of every
 * line that cannot be taken why. Spreadsheets of many countries separate with semicolons; the header tells.
 */
final class ScoreFileReader {

    private static final List<String> HEADER = List.of("date", "item", "value");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LONGEST_SHOWN = 40;

    private final LocalDate born;
    private final LocalDate today;
    private final Map<Slot, Line> readings = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private ScoreFileReader(LocalDate born, LocalDate today) {
        this.born = born;
        this.today = today;
    }

    static ScoreFile read(String text, LocalDate born, LocalDate today) {
        var reader = new ScoreFileReader(born, today);
        reader.readAll(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        return new ScoreFile(List.copyOf(reader.readings.values()), List.copyOf(reader.problems));
    }

    private void readAll(String text) {
        var number = 1;
        try (var records = format(text).parse(new StringReader(text))) {
            for (var record : records) {
                if (number == 1 && !isHeader(record)) {
                    problem(1, text.lines().findFirst().orElse(""), "The first line must be date,item,value");
                    return;
                }
                if (number > 1 && !isBlank(record)) {
                    readLine(number, record);
                }
                number = Math.toIntExact(records.getCurrentLineNumber()) + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            problem(number, "", "A quotation mark stands in the wrong place; nothing after it could be read");
        }
    }

    private static CSVFormat format(String text) {
        var header = text.lines().findFirst().orElse("");
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(header.contains(";") && !header.contains(",") ? ';' : ',')
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static boolean isHeader(CSVRecord record) {
        return record.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList()
                .equals(HEADER);
    }

    private static boolean isBlank(CSVRecord record) {
        return record.size() == 1 && record.get(0).isBlank();
    }

    private void readLine(int number, CSVRecord record) {
        if (record.size() != HEADER.size()) {
            problem(number, String.join(", ", record), "Three columns are expected: date, item and value");
            return;
        }
        var day = day(number, record.get(0));
        var item = item(number, record.get(1));
        var value = item.map(scale -> value(number, scale, record.get(2))).orElseGet(OptionalDouble::empty);
        if (day.isPresent() && item.isPresent() && value.isPresent()) {
            keep(new Line(number, new Slot(day.get(), item.get()), value.getAsDouble()));
        }
    }

    private void keep(Line line) {
        var earlier = readings.putIfAbsent(line.slot(), line);
        if (earlier != null) {
            problem(line.number(), line.text(), "Twice in the file, first on line " + earlier.number());
        }
    }

    private Optional<LocalDate> day(int number, String cell) {
        var day = Typed.day(cell);
        if (day.isEmpty()) {
            problem(number, cell, "Not a date such as 2024-03-12");
        } else if (day.get().isAfter(today)) {
            problem(number, cell, "In the future");
        } else if (day.get().isBefore(born)) {
            problem(number, cell, "Before the birth date");
        } else {
            return day;
        }
        return Optional.empty();
    }

    private Optional<Scale> item(int number, String cell) {
        var item = Scale.coded(cell.strip());
        if (item.isEmpty()) {
            problem(number, cell, "Unknown item");
        }
        return item;
    }

    private OptionalDouble value(int number, Scale scale, String cell) {
        var value = scale.range().read(cell);
        if (value.isEmpty()) {
            problem(number, cell, "Not " + scale.range().asks());
        }
        return value;
    }

    private void problem(int number, String value, String reason) {
        problems.add(new Problem(number, Words.beginning(value, LONGEST_SHOWN), reason));
    }
}
