package plumbline.exchange.restoration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the database itself says of its tables, so that a new one is never forgotten. */
final class Catalogue {

    private static final String TABLES = """
            select c.relname,
                   array(select a.attname::text from pg_attribute a
                          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum),
                   array(select a.attname::text
                           from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k (number, place)
                           join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
                          where i.indrelid = c.oid and i.indisprimary order by k.place)
              from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
               and (c.relname = 'clinic' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'clinic_id'))
             order by c.relname""";

    /** What refers to another table at once; the rest may wait for the end of the transaction. */
    private static final String NEEDS = """
            select distinct one.relname, other.relname
              from pg_constraint k join pg_class one on one.oid = k.conrelid join pg_class other on other.oid = k.confrelid
             where k.contype = 'f' and not k.condeferrable and k.conrelid <> k.confrelid
               and k.connamespace = 'public'::regnamespace""";

    private static final String SCHEMA =
            "select concat_ws(' ', version, script, checksum) from flyway_schema_history where success order by installed_rank";

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** The migrations that made the schema. */
    List<String> schema() throws SQLException {
        var migrations = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SCHEMA)) {
            while (rows.next()) {
                migrations.add(rows.getString(1));
            }
        }
        return migrations;
    }

    /** The tables of clinics, each behind those it refers to. */
    List<Table> inOrder() throws SQLException {
        var needs = needs();
        var waiting = tables();
        var placed = new ArrayList<Table>();
        var names = new HashSet<String>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(table -> names.containsAll(needs.getOrDefault(table.name(), Set.of())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables that refer to each other, and cannot wait: " + waiting);
            }
            next.forEach(table -> names.add(table.name()));
            placed.addAll(next);
            waiting.removeAll(next);
        }
        return placed;
    }

    private List<Table> tables() throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(new Table(
                        rows.getString(1),
                        Arrays.asList((String[]) rows.getArray(2).getArray()),
                        Arrays.asList((String[]) rows.getArray(3).getArray())));
            }
        }
        return tables;
    }

    private Map<String, Set<String>> needs() throws SQLException {
        var needs = new HashMap<String, Set<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(NEEDS)) {
            while (rows.next()) {
                needs.computeIfAbsent(rows.getString(1), table -> new HashSet<>())
                        .add(rows.getString(2));
            }
        }
        return needs;
    }
}
