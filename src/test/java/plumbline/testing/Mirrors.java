package plumbline.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import plumbline.demo.DemoClinic;

/**
 * Copies of a clinic of the demo world, row by row and with the same ids, that differ in one thing: every text that a person could
 * have written begins with a mark of that copy. Whatever shows another mark has mixed two clinics, though every id it asked for
 * was right.
 */
public final class Mirrors implements AutoCloseable {

    /** A copy, and what its texts begin with. */
    public record Mirror(UUID id, String alias, String mark) {

        /** How {@link SignInByName#AT} puts a person there. */
        public String as(String role, String subject) {
            return String.join("=", alias, id.toString(), role, subject);
        }
    }

    /**
     * Text without a list of what it may be that is no person's writing either: codes, subjects of Keycloak, addresses, digests. A
     * new column must be named here or take a mark.
     */
    private static final Set<String> WRITTEN_BY_THE_PRODUCT = Set.of(
            "access_check.asked_by",
            "access_entry.asked",
            "access_entry.deed",
            "access_entry.method",
            "access_entry.origin",
            "access_entry.path",
            "access_entry.roles",
            "access_entry.scope",
            "access_entry.user_id",
            "access_seal.key_id",
            "import_run.kind",
            "language_choice.subject",
            "outcome_finding.question",
            "outcome_finding.refusal",
            "outcome_view.view",
            "outcome_week.view",
            "phase_sum.scale",
            "portal_account.subject",
            "score.scale",
            "score_due.instrument",
            "staff_member.subject",
            "submission.fingerprint",
            "submission.location",
            "submission.user_id",
            "wording.instrument",
            "wording.questionnaire");

    /** Each with the room it has, where it is a text and its own checks speak of nothing but its length. */
    private static final String COLUMNS = """
            select concat_ws(' ', c.relname, a.attname,
                case when a.atttypid = 'text'::regtype and not exists (select from pg_constraint k
                         where k.contype = 'c' and k.conrelid = c.oid and k.conkey = array[a.attnum]
                           and pg_get_constraintdef(k.oid) not like '%length(%')
                     then coalesce((select min(substring(pg_get_constraintdef(k.oid) from '<= (\\d+)'))
                         from pg_constraint k where k.contype = 'c' and k.conrelid = c.oid and k.conkey = array[a.attnum]), '400') end)
              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
               and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'clinic_id')
             order by c.relname, a.attnum""";

    /**
     * A column of a table that has a clinic.
     *
     * @param room for how many characters it has room; 0 where it is no text that a person could have written
     */
    private record Column(String table, String name, int room) {
        static Column of(String line) {
            var parts = line.split(" ");
            return new Column(parts[0], parts[1], parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
        }

        /** A text, and one that refers to nobody's account. */
        boolean isWrittenByPeople() {
            return room > 0
                    && !WRITTEN_BY_THE_PRODUCT.contains(table + "." + name)
                    && !name.endsWith("_by")
                    && !Set.of("examiner", "rater", "responsible", "clinician").contains(name);
        }
    }

    private final BehindTheScenes database = new BehindTheScenes();
    private final Map<String, List<Column>> columns = new TreeMap<>();
    private final List<Mirror> made = new ArrayList<>();

    /** Copies a clinic. The mark is short, because what it is put before must stay unique. */
    public Mirror of(DemoClinic original, String alias, String mark) {
        return of(original, alias, mark, room -> mark);
    }

    /** @param text what a column begins with that has room for so many characters */
    public Mirror of(DemoClinic original, String alias, String mark, IntFunction<String> text) {
        var mirror = new Mirror(UUID.nameUUIDFromBytes(alias.getBytes(StandardCharsets.UTF_8)), alias, mark);
        made.add(mirror);
        database.run(
                "insert into clinic (id, alias, name, zone) select '%s', '%s', left('%s ' || name, 120), zone from clinic where id = '%s'"
                        .formatted(mirror.id(), alias, quoted(text.apply(120)), original.id()));
        database.run("set session_replication_role = replica; "
                + columns().entrySet().stream()
                        .map(table -> copy(table.getKey(), table.getValue(), original, mirror, text))
                        .collect(Collectors.joining()));
        return mirror;
    }

    /** Gives the copy one more member of staff, in every role. */
    public void works(Mirror mirror, String subject) {
        database.run("""
                insert into staff_member (clinic_id, id, subject, name, roles, signs_in_after, settled)
                values (?, ?, ?, ?, '{admin,clinician,assistant}', null, true)""", mirror.id(), UUID.randomUUID(), subject, mirror.mark() + " " + subject);
    }

    private Set<String> tables() {
        return columns().keySet();
    }

    /** Of each table that has a clinic; asked once, because there are hundreds. */
    private Map<String, List<Column>> columns() {
        if (columns.isEmpty()) {
            database.column(COLUMNS).stream().map(Column::of).forEach(column -> columns.computeIfAbsent(
                            column.table(), table -> new ArrayList<>())
                    .add(column));
        }
        return columns;
    }

    private static String copy(
            String table, List<Column> all, DemoClinic original, Mirror mirror, IntFunction<String> text) {
        var own = all.stream()
                .filter(column -> !column.name().equals("clinic_id"))
                .toList();
        var names = own.stream().map(column -> identifier(column.name())).collect(Collectors.joining(", "));
        var values = own.stream().map(column -> value(column, text)).collect(Collectors.joining(", "));
        return "insert into %1$s (clinic_id, %2$s) select '%3$s', %4$s from %1$s where clinic_id = '%5$s';\n"
                .formatted(table, names, mirror.id(), values, original.id());
    }

    private static String value(Column column, IntFunction<String> text) {
        var name = identifier(column.name());
        if (!column.isWrittenByPeople()) {
            return name;
        }
        // What is blank may have to be, because of what stands beside it.
        return "case when %2$s = '' then '' else left('%1$s ' || %2$s, %3$d) end"
                .formatted(quoted(text.apply(column.room())), name, column.room());
    }

    private static String identifier(String name) {
        return '"' + name + '"';
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    /** A digest of every row of the copy. */
    public String everythingOf(Mirror mirror) {
        return digestsOf(mirror.id()).toString();
    }

    /** For each table, how many rows a clinic has in it, and a digest of them. */
    public Map<String, String> digestsOf(UUID clinic) {
        var digests = new TreeMap<String, String>();
        database.column(tables().stream()
                        .map(table ->
                                "select '%1$s=' || count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from %1$s t where clinic_id = '%2$s'"
                                        .formatted(table, clinic))
                        .collect(Collectors.joining(" union all ")))
                .forEach(digest -> digests.put(digest.split("=")[0], digest.split("=")[1]));
        return digests;
    }

    /** Leaves nothing of any copy. */
    @Override
    public void close() {
        for (var mirror : made) {
            database.run("set session_replication_role = replica; "
                    + tables().stream()
                            .map(table -> "delete from %s where clinic_id = '%s';\n".formatted(table, mirror.id()))
                            .collect(Collectors.joining())
                    + "delete from clinic where id = '%s'".formatted(mirror.id()));
        }
    }
}
