package plumbline.exchange.restoration;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that holds something of clinics.
 *
 * @param columns what is stored in it, and not worked out by the database
 * @param key the columns of its primary key
 */
record Table(String name, List<String> columns, List<String> key) {

    boolean has(String column) {
        return columns.contains(column);
    }

    /** As it stands in a statement. */
    String quoted() {
        return quoted(name);
    }

    /** Its columns with commas between. */
    String listed() {
        return columns.stream().map(Table::quoted).collect(Collectors.joining(", "));
    }

    /** A whole row under that name in a statement, as one text. */
    String whole(String row) {
        return columns.stream()
                .map(column -> row + "." + quoted(column))
                .collect(Collectors.joining(", ", "row(", ")::text"));
    }

    /** That two rows are one and the same, whatever else they say. */
    String same(String one, String other) {
        return key.stream()
                .map(column -> "%s.%3$s = %s.%3$s".formatted(one, other, quoted(column)))
                .collect(Collectors.joining(" and "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
