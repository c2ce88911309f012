package plumbline.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import plumbline.accesslog.AccessLog;
import plumbline.accesslog.Deed;

/**
 * Writes everything of the current clinic into one file: a table of commas for each table of the database, as the database itself
 * lists them, and the photographs as pictures. It is read by the application like any page, so that the wall holds.
 */
@ApplicationScoped
class ClinicExports {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int SHOWN = 10;
    private static final int AT_ONCE = 8;

    /** What stands for itself: a picture is a file of its own, and a smaller one of it says nothing more. */
    private static final String TABLES = """
            select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege(current_user, c.oid, 'SELECT')
               and (c.relname = 'clinic' or exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'clinic_id'))
               and not (c.relname = 'photograph' and a.attname in ('bytes', 'preview'))
             group by 1 order by 1""";

    private static final String README = """
            One file for each table, in UTF-8 with commas, the names of the columns in the first line, and nothing where there is no
            value. Days are year-month-day, times have their offset. A row belongs to the patient its patient_id names; the
            photograph of a row is photographs/<id>.jpg. Open the tables as text: what somebody typed may look like a formula.
            """;

    private final EntityManager database;
    private final AccessLog accessLog;

    ClinicExports(EntityManager database, AccessLog accessLog) {
        this.database = database;
        this.accessLog = accessLog;
    }

    /** The latest, the newest first. */
    List<ClinicExport> lately() {
        return database.createQuery("from ClinicExport e order by e.startedAt desc, e.id desc", ClinicExport.class)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** Begins one, unless another is going on; one that broke off with its server is not waited for longer than it could take. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<UUID> begin() {
        database.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('export of ' || app_clinic(), 0))")
                .getSingleResult();
        var going = database.createNativeQuery("""
                        select 1 from clinic_export
                         where ended_at is null and started_at > now() - make_interval(secs => :longest)""")
                .setParameter("longest", (double) LONGEST.toSeconds())
                .getResultList();
        if (!going.isEmpty()) {
            return Optional.empty();
        }
        var export = new ClinicExport();
        database.persist(export);
        database.flush();
        accessLog.did(Deed.EXPORTED, null);
        return Optional.of(export.id());
    }

    /** Writes it all, in a transaction of its own, and notes when it ended, and how much it was if it was whole. */
    void write(UUID exportId, OutputStream to) throws IOException {
        Long rows = null;
        try {
            rows = QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(LONGEST.toSeconds()))
                    .call(() -> database.unwrap(Session.class).doReturningWork(connection -> write(connection, to)));
        } finally {
            end(exportId, rows);
        }
    }

    private void end(UUID exportId, @Nullable Long rows) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update clinic_export set ended_at = now(), rows = cast(:rows as bigint) where id = :export")
                .setParameter("rows", rows)
                .setParameter("export", exportId)
                .executeUpdate());
    }

    private static long write(Connection connection, OutputStream to) throws SQLException {
        try {
            var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
            zip.putNextEntry(new ZipEntry("README.txt"));
            zip.write(README.getBytes(StandardCharsets.UTF_8));
            var rows = tables(connection, zip);
            photographs(connection, zip);
            zip.finish();
            return rows;
        } catch (IOException e) {
            throw new SQLException("Nobody takes it any more", e);
        }
    }

    private static long tables(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        var rows = 0L;
        try (var statement = connection.createStatement();
                var tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                zip.putNextEntry(new ZipEntry(tables.getString(1) + ".csv"));
                rows += copying.copyOut(
                        "copy (select %s from \"%s\") to stdout with (format csv, header, encoding 'UTF8')"
                                .formatted(tables.getString(2), tables.getString(1)),
                        new Kept(zip));
            }
        }
        return rows;
    }

    private static void photographs(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (var pictures = statement.executeQuery("select id, bytes from photograph order by id")) {
                while (pictures.next()) {
                    zip.putNextEntry(new ZipEntry("photographs/" + pictures.getString(1) + ".jpg"));
                    zip.write(pictures.getBytes(2));
                }
            }
        }
    }

    /** What writes an entry must not close the file it is in. */
    private static final class Kept extends java.io.FilterOutputStream {
        Kept(OutputStream zip) {
            super(zip);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // The next entry follows.
        }
    }
}
