package plumbline.schema;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import plumbline.local.DatabaseRoles;
import plumbline.local.PostgresAddress;
import plumbline.local.SharedServers;

/** The code of the last release still runs while the database has the schema of the next: the catalogue of each is compared. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseTest {

    private static final String RELEASED = System.getProperty("plumbline.released-schema");

    /** Constraints, unique indexes and triggers that changed on a table of the last release, and that its writes still keep. */
    private static final Set<String> SEEN_TO_BE_HARMLESS = Set.of();

    /** Each as name and description, of what the last release may rely on. */
    private enum Kind {
        COLUMNS("""
                select c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod)
                  from pg_attribute a join pg_class c on c.oid = a.attrelid
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped"""),
        GRANTS("""
                select table_name || '.' || column_name || ' ' || grantee || ' ' || privilege_type, 'granted'
                  from information_schema.column_privileges where table_schema = 'public' and grantee in ('plumbline_app', 'plumbline_backup')
                union select table_name || ' ' || grantee || ' ' || privilege_type, 'granted'
                  from information_schema.table_privileges where table_schema = 'public' and grantee in ('plumbline_app', 'plumbline_backup')"""),
        POLICIES("""
                select tablename || '.' || policyname, concat_ws(' ', permissive, roles, cmd, 'using', qual, 'with check', with_check)
                  from pg_policies where schemaname = 'public'"""),
        FUNCTIONS("""
                select p.oid::regprocedure::text, pg_get_function_result(p.oid)
                  from pg_proc p where p.pronamespace = 'public'::regnamespace"""),
        /** What an insert has to say, since there is nothing that says it instead. */
        DEMANDS("""
                select c.relname || '.' || a.attname, 'has to be given'
                  from pg_attribute a join pg_class c on c.oid = a.attrelid
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
                   and a.attnotnull and not a.atthasdef and a.attidentity = ''"""),
        /** What refuses a row, with the columns it is about behind its name where they are known. */
        RULES("""
                select t.conrelid::regclass || '.' || t.conname || ' ' || (
                         select coalesce(string_agg(a.attname, ',' order by a.attnum), '') from pg_attribute a
                          where a.attrelid = t.conrelid and a.attnum = any (t.conkey)), pg_get_constraintdef(t.oid)
                  from pg_constraint t where t.connamespace = 'public'::regnamespace and t.contype in ('c', 'f', 'x', 'u', 'p')
                union all
                select i.indrelid::regclass || '.' || i.indexrelid::regclass || ' ' || (
                         select coalesce(string_agg(a.attname, ',' order by a.attnum), '') from pg_attribute a
                          where a.attrelid = i.indrelid and a.attnum = any (i.indkey)), pg_get_indexdef(i.indexrelid)
                  from pg_index i join pg_class c on c.oid = i.indrelid
                 where c.relnamespace = 'public'::regnamespace and i.indisunique
                union all
                select g.tgrelid::regclass || '.' || g.tgname, pg_get_triggerdef(g.oid)
                  from pg_trigger g join pg_class c on c.oid = g.tgrelid
                 where c.relnamespace = 'public'::regnamespace and not g.tgisinternal
                union all
                select tablename || '.' || policyname, concat_ws(' ', permissive, cmd, qual, with_check)
                  from pg_policies where schemaname = 'public' and permissive = 'RESTRICTIVE'""");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }
    }

    private final PostgresAddress database = SharedServers.postgres().other("last_release");
    private Map<Kind, Map<String, String>> before = Map.of();
    private Map<Kind, Map<String, String>> after = Map.of();
    private int runsWith;

    @BeforeAll
    void migrate() throws SQLException {
        DatabaseRoles.create(database);
        before = catalogueAt(RELEASED);
        after = catalogueAt("latest");
        runsWith = Integer.parseInt(
                rows("select schema_runs_with(), ''").keySet().iterator().next());
    }

    @AfterAll
    void end() throws SQLException {
        DatabaseRoles.drop(database);
    }

    @Test
    void whatTheLastReleaseReliesOnIsThereAsItWas() {
        for (var kind : List.of(Kind.COLUMNS, Kind.GRANTS, Kind.POLICIES, Kind.FUNCTIONS)) {
            assertThat(of(after, kind)).as(kind.name()).containsAllEntriesOf(of(before, kind));
        }
    }

    @Test
    void nothingMoreHasToBeGivenInATableItKnows() {
        assertThat(inKnownTables(Kind.DEMANDS))
                .isSubsetOf(of(before, Kind.DEMANDS).keySet());
    }

    @Test
    void nothingNewRefusesARowInATableItKnows() {
        var changed = new TreeMap<>(of(after, Kind.RULES));
        changed.entrySet().removeAll(of(before, Kind.RULES).entrySet());
        changed.keySet().retainAll(inKnownTables(Kind.RULES));
        changed.keySet().removeIf(this::isAboutNewColumnsAlone);

        assertThat(changed.keySet()).isSubsetOf(SEEN_TO_BE_HARMLESS);
    }

    @Test
    void theSchemaSaysThatItRunsWithTheLastRelease() {
        assertThat(runsWith).isLessThanOrEqualTo(Integer.parseInt(RELEASED));
    }

    /** An earlier write leaves them at their defaults. */
    private boolean isAboutNewColumnsAlone(String rule) {
        var columns = rule.substring(rule.indexOf(' ') + 1);
        return rule.contains(" ")
                && !columns.isEmpty()
                && Stream.of(columns.split(","))
                        .noneMatch(column -> of(before, Kind.COLUMNS).containsKey(table(rule) + "." + column));
    }

    private Set<String> inKnownTables(Kind kind) {
        var known = new HashSet<String>();
        of(before, Kind.COLUMNS).keySet().forEach(column -> known.add(table(column)));
        var names = new HashSet<>(of(after, kind).keySet());
        names.removeIf(name -> !known.contains(table(name)));
        return names;
    }

    private static String table(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static Map<String, String> of(Map<Kind, Map<String, String>> catalogue, Kind kind) {
        return catalogue.getOrDefault(kind, Map.of());
    }

    private Map<Kind, Map<String, String>> catalogueAt(String version) throws SQLException {
        Flyway.configure()
                .dataSource(database.as(DatabaseRoles.OWNER))
                .locations("filesystem:db-migrations")
                .target(version)
                .load()
                .migrate();
        var catalogue = new TreeMap<Kind, Map<String, String>>();
        for (var kind : Kind.values()) {
            catalogue.put(kind, rows(kind.sql));
        }
        return catalogue;
    }

    private Map<String, String> rows(String sql) throws SQLException {
        try (var connection = database.as(DatabaseRoles.SUPERUSER).getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            var found = new ArrayList<List<String>>();
            while (rows.next()) {
                found.add(List.of(rows.getString(1), rows.getString(2)));
            }
            return found.stream()
                    .collect(toMap(List::getFirst, List::getLast, (one, other) -> one + " and " + other, TreeMap::new));
        }
    }
}
