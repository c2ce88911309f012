package plumbline.imports;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;

/**
 * The reading of a file from its first line to its last: each row that can be read is passed on, and of each that cannot it is
 * said why. Nothing is held on to but the first problems.
 */
final class FileReading {

    /** Where rows go. */
    interface Rows {
        /** @param cells the row as it stands in the file, shortened */
        void row(int line, String record, LocalDate day, Importable.Reading reading, String cells) throws SQLException;
    }

    private static final int MOST_PROBLEMS = 100;

    /** The database knows no patient who was born before, and no year 0. */
    private static final LocalDate NOBODY_BORN = LocalDate.of(1890, 1, 1);

    private static final int LINES_BETWEEN_SIGNS = 5_000;

    private final Importable kind;
    private final @Nullable String record;
    private final LocalDate today;
    private final List<String> header;
    private final Days days = new Days();
    private final List<Problem> problems = new ArrayList<>();
    private int problemCount;

    /** @param record the patient whose file it is; null where each row names its own */
    FileReading(Importable kind, @Nullable String record, LocalDate today) {
        this.kind = kind;
        this.record = record;
        this.today = today;
        this.header = header(kind, record == null);
    }

    /** What the first line of a file of this kind is. */
    static List<String> header(Importable kind, boolean ofManyPatients) {
        var header = new ArrayList<>(ofManyPatients ? List.of("record", "date") : List.of("date"));
        header.addAll(kind.columns());
        return List.copyOf(header);
    }

    /** The first of them, by line. */
    List<Problem> problems() {
        return problems;
    }

    int problemCount() {
        return problemCount;
    }

    /** @param progress takes the line that was reached, from time to time */
    void read(Table table, Rows rows, IntConsumer progress) throws SQLException {
        try {
            table.read((line, cells) -> {
                if (line > 1 && cells.size() == header.size()) {
                    days.see(cells.get(dayColumn()));
                }
            });
            table.read((line, cells) -> {
                if (line > 1) {
                    readRow(line, cells, rows);
                } else if (!isHeader(cells)) {
                    throw new WrongHeader();
                }
                if (line % LINES_BETWEEN_SIGNS == 0) {
                    progress.accept(line);
                }
            });
        } catch (Table.LostQuotationMark e) {
            problem(
                    e.line,
                    "",
                    Language.say("A quotation mark stands in the wrong place; nothing after it could be read"));
        } catch (WrongHeader e) {
            problem(1, table.firstLine(), Language.say("The first line must be %s", String.join(",", header)));
        }
    }

    private static final class WrongHeader extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongHeader() {
            super(null, null, false, false);
        }
    }

    private boolean isHeader(List<String> cells) {
        return cells.stream()
                .map(cell -> kind.column(cell.strip().toLowerCase(Locale.ROOT)))
                .toList()
                .equals(header);
    }

    private int dayColumn() {
        return record == null ? 1 : 0;
    }

    private void readRow(int line, List<String> cells, Rows rows) throws SQLException {
        if (cells.size() != header.size()) {
            problem(
                    line,
                    String.join(", ", cells),
                    Language.say("%d columns are expected: %s", header.size(), String.join(", ", header)));
            return;
        }
        var day = day(line, cells.get(dayColumn()));
        var reading = kind.read(
                cells.subList(dayColumn() + 1, cells.size()), (value, reason) -> problem(line, value, reason));
        if (day.isPresent() && reading.isPresent()) {
            var whose = record == null ? cells.getFirst().strip() : record;
            rows.row(line, whose, day.get(), reading.get(), Problem.shortened(String.join(", ", cells)));
        }
    }

    private Optional<LocalDate> day(int line, String cell) {
        var day = days.read(cell);
        if (day.isEmpty()) {
            problem(line, cell, days.refusal(cell));
        } else if (day.get().isAfter(today)) {
            problem(line, cell, Language.say("In the future"));
            return Optional.empty();
        } else if (day.get().isBefore(NOBODY_BORN)) {
            problem(line, cell, Language.say("Before the birth date"));
            return Optional.empty();
        }
        return day;
    }

    private void problem(int line, String value, String reason) {
        problemCount++;
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(Problem.of(line, value, reason));
        }
    }
}
