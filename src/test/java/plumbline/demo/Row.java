package plumbline.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row on its way into a table: its columns in the order they were given, always the same for one table. */
final class Row {

    private final String table;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Row(String table) {
        this.table = table;
    }

    static Row of(String table, UUID id) {
        return new Row(table).with("id", id);
    }

    /** A row that has no id, because something else is its key. */
    static Row withoutId(String table) {
        return new Row(table);
    }

    /** With a value as the fields know it: an enum stands under its name, a person under their subject. */
    Row with(String column, @Nullable Object value) {
        values.put(
                column,
                switch (value) {
                    case null -> null;
                    case DemoPerson person -> person.subject().toString();
                    case Enum<?> constant -> constant.name();
                    case Instant instant -> instant.atOffset(ZoneOffset.UTC);
                    case List<?> texts -> texts.toArray(String[]::new);
                    default -> value;
                });
        return this;
    }

    String table() {
        return table;
    }

    /** What puts it and others into their table, so many in all. */
    String insert(int rows) {
        var marks = "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
        return "insert into %s (%s) values %s"
                .formatted(
                        table, String.join(", ", values.keySet()), String.join(", ", Collections.nCopies(rows, marks)));
    }

    /** For the question marks of {@link #insert}. */
    @Nullable Object[] values() {
        return values.values().toArray();
    }
}
