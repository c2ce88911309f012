package plumbline.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Two clinics with their staff, 240 and 40 patients, and what happened to these until yesterday. The same day has the same world
 * every time it is made, to the last byte.
 */
public final class DemoWorld {

    /** PostgreSQL takes at most 65,535 values with one statement. */
    private static final int VALUES_AT_ONCE = 60_000;

    private static final int ROWS_AT_ONCE = 200;

    private DemoWorld() {}

    /**
     * Fills a migrated database of this machine, clinic by clinic; one that is there already is left as it is.
     *
     * @param database as a role that is not bound by row level security: nobody else can open a clinic
     */
    public static void load(DataSource database, LocalDate today) throws SQLException {
        for (var clinic : DemoClinic.values()) {
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                if (!exists(clinic, connection)) {
                    enter(clinic, connection);
                    insert(rows(clinic, today), connection);
                    sum(connection);
                }
                connection.commit();
            }
        }
        count(database);
    }

    /** What came at once is nothing the planner knows of yet; statements over all patients would take minutes until it does. */
    private static void count(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private static boolean exists(DemoClinic clinic, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select from clinic where id = ?")) {
            query.setObject(1, clinic.id());
            return query.executeQuery().next();
        }
    }

    /** As the connection guard does for a member of staff, but for the user: each row names its own, or is refused. */
    private static void enter(DemoClinic clinic, Connection connection) throws SQLException {
        try (var call = connection.prepareStatement(
                "select set_config('app.clinic_id', ?, true), set_config('app.scope', 'staff', true)")) {
            call.setString(1, clinic.id().toString());
            call.execute();
        }
    }

    /** As the application does with every score it takes. */
    private static void sum(Connection connection) throws SQLException {
        try (var call = connection.prepareStatement(
                "select sum_phases(array(select id from patient where clinic_id = app_clinic()))")) {
            call.execute();
        }
    }

    private static Stream<Row> rows(DemoClinic clinic, LocalDate today) {
        var patients = Population.of(clinic, today);
        var visits = new Visits(clinic, patients, today).lately();
        return Stream.of(
                        Stream.of(row(clinic)),
                        Team.of(clinic).rows(Dice.of(clinic, Dice.OF_THE_TEAM)),
                        patients.stream().flatMap(PatientFile::rows),
                        new Devices(clinic, patients, today).rows(),
                        new Entries(clinic, patients, today).rows(),
                        new Correspondence(clinic, patients, today).rows(),
                        new Questionnaires(clinic, patients).rows(),
                        new SecondRatings(clinic, patients).rows(),
                        new Photography(clinic, patients).rows(),
                        visits.stream().map(Visits.Visit::row))
                .flatMap(rows -> rows);
    }

    private static Row row(DemoClinic clinic) {
        return Row.of("clinic", clinic.id())
                .with("alias", clinic.alias())
                .with("name", clinic.fullName())
                .with("zone", clinic.zone().getId());
    }

    /** Table by table, in the order of their first rows: no row comes before those it refers to, so no table does. */
    private static void insert(Stream<Row> rows, Connection connection) throws SQLException {
        var tables = rows.collect(Collectors.groupingBy(Row::table, LinkedHashMap::new, Collectors.toList()));
        for (var table : tables.values()) {
            var atOnce =
                    Math.min(ROWS_AT_ONCE, VALUES_AT_ONCE / table.getFirst().values().length);
            for (var some : table.stream().gather(Gatherers.windowFixed(atOnce)).toList()) {
                insert(some, connection);
            }
        }
    }

    private static void insert(List<Row> rows, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(rows.getFirst().insert(rows.size()))) {
            int place = 1;
            for (var row : rows) {
                for (var value : row.values()) {
                    statement.setObject(place++, value);
                }
            }
            statement.executeUpdate();
        }
    }
}
