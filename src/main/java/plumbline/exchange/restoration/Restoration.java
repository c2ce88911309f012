package plumbline.exchange.restoration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import plumbline.accesslog.Deed;

/**
 * Adds to a clinic the rows that a copy has and the database lacks. No row that is there is touched: one that says something else
 * than in the copy is in the way. It is done in the transaction it is given, which the caller ends.
 */
final class Restoration {

    /** What was logged is never brought back beside what is logged since; it comes only where nothing is. */
    private static final Set<String> LOG = Set.of("access_entry", "access_seal", "access_sealed", "access_check");

    private static final String ABOUT = """
            with came as (%s returning %s as patient),
                 noted as (insert into brought select distinct patient from came where patient is not null on conflict do nothing)
            select count(*) from came""";

    private static final String NOTE = """
            insert into access_entry (id, at, patient_id, deed, method, path, why)
            select uuidv7(), clock_timestamp(), about.patient, ?, '', '', ? from (select null::uuid union all select patient from brought) about (patient)""";

    private final Connection copy;
    private final Connection live;
    private final Set<String> staying;

    /**
     * @param copy a transaction at the clinic in the copy, and {@code live} one in the database
     * @param staying tables of which a changed row stays as it is, and is not in the way
     */
    Restoration(Connection copy, Connection live, Set<String> staying) {
        this.copy = copy;
        this.live = live;
        this.staying = staying;
    }

    /** @throws IllegalStateException when the two do not have the same schema, or there is no such table to stay */
    Report run() throws SQLException {
        var tables = new Catalogue(live).inOrder();
        check(tables);
        run("set constraints all deferred");
        run("create temp table brought (patient uuid primary key) on commit drop");
        var logged = number("select count(*) from access_entry");
        var since = since();
        var erased = new Erased(copy, live);
        var shares = new ArrayList<Report.Share>();
        for (var table : tables) {
            if (logged == 0 || !LOG.contains(table.name())) {
                shares.add(bring(table, erased));
            }
        }
        note(shares.stream().mapToLong(Report.Share::brought).sum());
        // What would otherwise be refused when the transaction ends.
        run("set constraints all immediate");
        return new Report(shares, since);
    }

    private void check(List<Table> tables) throws SQLException {
        if (!new Catalogue(copy).schema().equals(new Catalogue(live).schema())) {
            throw new IllegalStateException("The copy has another schema: migrate it first");
        }
        var known = tables.stream().map(Table::name).toList();
        if (!known.containsAll(staying)) {
            throw new IllegalStateException("No such table: " + staying);
        }
    }

    private Report.Share bring(Table table, Erased erased) throws SQLException {
        run("create temp table incoming (like " + table.quoted() + ") on commit drop");
        fetch(table);
        erased.leaveOutOf(table, live);
        run("analyze incoming");
        var copied = number("select count(*) from incoming");
        var found = " from incoming i join %s t on %s".formatted(table.quoted(), table.same("t", "i"));
        var there = number("select count(*)" + found);
        var changed = number("select count(*)" + found + " where " + table.whole("t") + " <> " + table.whole("i"));
        prepare(table);
        var brought = add(table);
        run("drop table incoming");
        return new Report.Share(
                table.name(), copied, there - changed, changed, staying.contains(table.name()), brought);
    }

    /** By way of a table without row security, because PostgreSQL copies into none that has it. */
    private void fetch(Table table) throws SQLException {
        var from = copy.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select %s from %s) to stdout with (format binary)"
                        .formatted(table.listed(), table.quoted()));
        var to = live.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy incoming (%s) from stdin with (format binary)".formatted(table.listed()));
        for (var row = from.readFromCopy(); row != null; row = from.readFromCopy()) {
            to.writeToCopy(row, 0, row.length);
        }
        to.endCopy();
    }

    /** Keycloak is told anew of everybody who comes back, and of a clinic when the operator has it made there. */
    private void prepare(Table table) throws SQLException {
        if (table.has("settled")) {
            run("update incoming set settled = false");
        }
        if (table.name().equals("clinic")) {
            run("update incoming set state = 'BEING_MADE' where state = 'ACTIVE'");
        }
    }

    private long add(Table table) throws SQLException {
        var adding =
                "insert into %1$s (%2$s) select %2$s from incoming i where not exists (select from %1$s t where %3$s)"
                        .formatted(table.quoted(), table.listed(), table.same("t", "i"));
        if (table.name().equals("patient")) {
            return number(ABOUT.formatted(adding, "id"));
        }
        if (table.has("patient_id") && !LOG.contains(table.name())) {
            return number(ABOUT.formatted(adding, "patient_id"));
        }
        return run(adding);
    }

    /** One entry for the clinic, and one for each record something came back to. */
    private void note(long rows) throws SQLException {
        if (rows == 0) {
            return;
        }
        try (var statement = live.prepareStatement(NOTE)) {
            statement.setString(1, Deed.BROUGHT_BACK.name());
            statement.setString(2, rows + " rows of the clinic");
            statement.executeUpdate();
        }
    }

    private Map<String, Long> since() throws SQLException {
        var since = new TreeMap<String, Long>();
        try (var copied = copy.createStatement();
                var last = copied.executeQuery("select max(at) from access_entry");
                var statement =
                        live.prepareStatement("select deed, count(*) from access_entry where at > ? group by deed")) {
            last.next();
            statement.setObject(1, last.getObject(1, OffsetDateTime.class));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    since.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return since;
    }

    private long number(String sql) throws SQLException {
        try (var statement = live.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private int run(String sql) throws SQLException {
        try (var statement = live.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
