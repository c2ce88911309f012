package plumbline.local;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a {@link PostgresServer} listens.
 *
 * @param port of the loopback address
 */
public record PostgresAddress(int port) {
    static final String HOST = "127.0.0.1";

    /** The address of the application's database. */
    public String jdbcUrl() {
        return jdbcUrl("plumbline");
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
    }

    /** The application's database as one of the {@link DatabaseRoles} sees it; each connection is a new one. */
    public DataSource as(String role) {
        return as(role, "plumbline");
    }

    /** Another database of the server. */
    public DataSource as(String role, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(jdbcUrl(database));
        source.setUser(role);
        source.setPassword(role);
        return source;
    }
}
