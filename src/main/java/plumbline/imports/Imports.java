package plumbline.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.tenancy.Caller;

/**
 * Takes the rows of a file, all of them or none: they are copied into a temporary table, compared there with what is kept
 * already, and added from it in one statement, with the rights and under the policies of whoever sent them.
 */
@ApplicationScoped
public class Imports {

    /** Hears how far an import is. */
    interface Progress {
        void read(int lines);

        void checking();

        void adding();
    }

    private static final Progress UNHEARD = new Progress() {
        @Override
        public void read(int lines) {}

        @Override
        public void checking() {}

        @Override
        public void adding() {}
    };

    private static final int MOST_PROBLEMS_SHOWN = 100;

    private static final String TABLES = """
            create temp table import_line (line integer not null, record text not null, day date not null, series text not null,
              source text not null, value double precision not null, cells text not null) on commit drop;
            create temp table import_row (line integer not null, record text not null, day date not null, series text not null,
              source text not null, value double precision not null, cells text not null,
              patient_id uuid, birth_date date, episode_id uuid, first_line integer not null) on commit drop;
            create temp table import_kept (line integer not null, value double precision not null) on commit drop""";

    /** A day belongs to the latest episode opened by then, or to the first of all. */
    private static final String RESOLVE = """
            insert into import_row
            select l.line, l.record, l.day, l.series, l.source, l.value, l.cells, p.id, p.birth_date, period.episode_id,
                   min(l.line) over (partition by l.record, l.series, l.day)
              from import_line l
              left join patient named on named.clinic_id = app_clinic() and named.record_number = l.record
              left join patient p on p.clinic_id = app_clinic() and p.id = coalesce(named.merged_into, named.id)
              left join (select patient_id, id as episode_id,
                                case when row_number() over opened = 1 then '-infinity' else opened_on end as from_day,
                                coalesce(lead(opened_on) over opened, 'infinity') as until_day
                           from episode where clinic_id = app_clinic()
                         window opened as (partition by patient_id order by opened_on, id)) period
                on period.patient_id = p.id and l.day >= period.from_day and l.day < period.until_day""";

    private static final String PROBLEMS = """
            select line, value, reason, array_to_string(about, '|'), count(*) over () from (
              select line, record as value, 'No patient has this record number' as reason, array[]::text[] as about
                from import_row where patient_id is null
              union all
              select r.line, r.cells, 'This record is archived', array[]::text[]
                from import_row r join patient p on p.clinic_id = app_clinic() and p.id = r.patient_id where p.archival_id is not null
              union all
              select line, cells, 'Before the birth date', array[]::text[] from import_row where day < birth_date
              union all
              select line, cells, 'Twice in the file, first on line %%s', array[first_line::text] from import_row where line > first_line
              union all
              select r.line, r.cells, refused.reason, array[]::text[] from import_row r join (%s) refused on refused.line = r.line
              union all
              select r.line, r.cells, 'Already recorded that day as %%s',
                     array_agg(distinct trim_scale(round(k.value::numeric, 1))::text)
                from import_row r join import_kept k on k.line = r.line
               group by r.line, r.cells, r.value having not bool_or(k.value = r.value)) problem
             order by line, reason limit :most""";

    private final EntityManager database;
    private final Caller caller;

    Imports(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /**
     * Takes the rows of one patient's file, whose first column is the day. Whoever calls has opened the patient's chart.
     *
     * @param record the patient's record number
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome take(Importable kind, String text, String record) {
        return take(kind, text, record, UNHEARD);
    }

    /** Takes the rows of any patients' file, whose first two columns are record number and day. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome take(Importable kind, String text, Progress progress) {
        return take(kind, text, null, progress);
    }

    private Outcome take(Importable kind, String text, @Nullable String record, Progress progress) {
        var reading = new FileReading(kind, record, caller.today());
        database.unwrap(Session.class).doWork(connection -> copy(new Table(text), reading, connection, progress));
        progress.checking();
        kind.alone();
        run(RESOLVE);
        run("analyze import_row");
        run("insert into import_kept (line, value) " + kind.kept());
        var found = database.createNativeQuery(PROBLEMS.formatted(kind.refused()), Tuple.class)
                .setParameter("most", MOST_PROBLEMS_SHOWN)
                .getResultList();
        var total = reading.problemCount()
                + rows(found)
                        .findFirst()
                        .map(row -> row.get(4, Long.class).intValue())
                        .orElse(0);
        var problems = Stream.concat(
                        reading.problems().stream(),
                        rows(found)
                                .map(row -> Problem.of(
                                        row.get(0, Integer.class),
                                        row.get(1, String.class),
                                        reason(row.get(2, String.class), row.get(3, String.class)))))
                .sorted(Comparator.comparingInt(Problem::line))
                .limit(MOST_PROBLEMS_SHOWN)
                .toList();
        var patients = patients();
        var added = 0;
        if (total == 0) {
            progress.adding();
            added = run(kind.add());
            if (added > 0) {
                kind.added(patients);
            }
        }
        var span =
                (Tuple) database.createNativeQuery("select min(day), max(day), count(*) from import_row", Tuple.class)
                        .getSingleResult();
        return new Outcome(
                patients,
                span.get(0, LocalDate.class),
                span.get(1, LocalDate.class),
                added,
                total == 0 ? span.get(2, Long.class).intValue() - added : 0,
                problems,
                total);
    }

    /** @param about what the reason is about, between upright lines */
    private static String reason(String words, String about) {
        return about.isEmpty()
                ? Language.say(words)
                : Language.say(
                        words,
                        Arrays.stream(about.split("\\|"))
                                .reduce((one, other) -> Language.say("%s and %s", one, other))
                                .orElseThrow());
    }

    private static void copy(Table table, FileReading reading, Connection connection, Progress progress)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
        var copy = new CopyIn(connection, "import_line");
        reading.read(
                table,
                (line, record, day, found, cells) ->
                        copy.row(line, record, day, found.series(), found.source(), found.value(), cells),
                progress::read);
        copy.end();
    }

    @SuppressWarnings("unchecked")
    private Set<UUID> patients() {
        return Set.copyOf((List<UUID>) database.createNativeQuery(
                        "select distinct patient_id from import_row where patient_id is not null", UUID.class)
                .getResultList());
    }

    private int run(String sql) {
        return database.createNativeQuery(sql).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(List<?> result) {
        return ((List<Tuple>) result).stream();
    }
}
