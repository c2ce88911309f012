package plumbline.imports;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Pain from 0 to 10 as rows of a file, for tests without a database. */
final class PainRows implements Importable {

    static final List<String> PLACES = List.of("back-average", "back-now", "leg", "foot-left");

    /** One row that was read. */
    record Row(int line, String record, LocalDate day, String series, double value) {}

    /** All that was read of a file. */
    record Read(List<Row> rows, List<Problem> problems, int problemCount) {}

    static Read read(String text, @Nullable String record, LocalDate today) {
        var rows = new ArrayList<Row>();
        var reading = new FileReading(new PainRows(), record, today);
        try {
            reading.read(
                    new Table(text),
                    (line, whose, day, found, cells) ->
                            rows.add(new Row(line, whose, day, found.series(), found.value())),
                    line -> {});
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Read(rows, reading.problems(), reading.problemCount());
    }

    @Override
    public String kind() {
        return "pain";
    }

    @Override
    public String label() {
        return "Pain";
    }

    @Override
    public List<String> columns() {
        return List.of("place", "value");
    }

    @Override
    public String column(String name) {
        return name.equals("item") ? "place" : name;
    }

    @Override
    public String inWords() {
        return "";
    }

    @Override
    public List<String> example() {
        return List.of();
    }

    @Override
    public Map<String, String> words() {
        return Map.of();
    }

    @Override
    public void alone() {}

    @Override
    public Optional<Reading> read(List<String> cells, BiConsumer<String, String> problem) {
        var place = cells.get(0).strip().toLowerCase(Locale.ROOT);
        if (!PLACES.contains(place)) {
            problem.accept(cells.get(0), "Unknown place");
        }
        var value = cells.get(1).strip();
        if (!value.matches("[0-9]|10")) {
            problem.accept(cells.get(1), "Not a whole number from 0 to 10");
            return Optional.empty();
        }
        return PLACES.contains(place)
                ? Optional.of(new Reading(place, "", Double.parseDouble(value)))
                : Optional.empty();
    }

    @Override
    public String kept() {
        return "";
    }

    @Override
    public String add() {
        return "";
    }

    @Override
    public void added(Set<UUID> patients) {}
}
