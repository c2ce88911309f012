package plumbline.exchange.restoration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The records that were erased since the copy was made: they do not come back with it. The access log remembers them by an id that
 * leads nowhere, and by which others had been merged into them.
 */
final class Erased {

    private static final String LOGGED = """
            with erased as (
              select patient_id from access_entry where deed = 'ERASED' and patient_id is not null
              union select patient_id from erasure where erased_at is not null
            )
            select patient_id from erased
            union
            select other.patient_id
              from erased
              join access_entry one on one.patient_id = erased.patient_id and one.deed = 'MERGED'
              join access_entry other on other.at = one.at and other.deed = 'MERGED'
             where not exists (select from access_entry undone
                    where undone.patient_id = other.patient_id and undone.deed = 'MERGE_UNDONE' and undone.at > other.at)""";

    private static final String COPIED =
            "select id, record_number from patient where id = any (?) or merged_into = any (?)";

    /** They say nothing of the person, and outlive the record. */
    private static final Set<String> OUTLIVING = Set.of("access_entry", "erasure");

    private final Set<UUID> ids = new LinkedHashSet<>();
    private final List<String> numbers = new ArrayList<>();

    Erased(Connection copy, Connection live) throws SQLException {
        try (var statement = live.createStatement();
                var rows = statement.executeQuery(LOGGED)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        try (var statement = copy.prepareStatement(COPIED)) {
            statement.setArray(1, copy.createArrayOf("uuid", ids.toArray()));
            statement.setArray(2, copy.createArrayOf("uuid", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                    numbers.add(rows.getString(2));
                }
            }
        }
    }

    /** Takes what names them out of rows of this table that wait in {@code incoming}. */
    void leaveOutOf(Table table, Connection live) throws SQLException {
        var forgetting = forgetting(table);
        if (forgetting.isEmpty() || numbers.isEmpty()) {
            return;
        }
        try (var statement = live.prepareStatement(forgetting.get())) {
            set(statement, table, live);
            statement.executeUpdate();
        }
    }

    /** Two tables name a record in passing: where a form led, and what was wrong with a file. */
    private static Optional<String> forgetting(Table table) {
        return switch (table.name()) {
            case "patient" -> Optional.of("delete from incoming where id = any (?)");
            case "submission" ->
                Optional.of(
                        "delete from incoming where exists (select from unnest(?) one where location like '%' || one || '%')");
            case "import_run" ->
                Optional.of(
                        "update incoming set problems = '[]' where exists (select from unnest(?) one where problems::text like '%' || one || '%')");
            default ->
                table.has("patient_id") && !OUTLIVING.contains(table.name())
                        ? Optional.of("delete from incoming where patient_id = any (?)")
                        : Optional.empty();
        };
    }

    private void set(PreparedStatement statement, Table table, Connection live) throws SQLException {
        statement.setArray(
                1,
                table.name().equals("import_run")
                        ? live.createArrayOf("text", numbers.toArray())
                        : live.createArrayOf("uuid", ids.toArray()));
    }
}
