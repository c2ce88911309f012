package plumbline.local;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of a {@link PostgresServer}.
 *
 * @param port of the loopback address, where the server listens
 */
public record PostgresAddress(int port, String database) {
    static final String HOST = "127.0.0.1";

    /** The application's database. */
    PostgresAddress(int port) {
        this(port, DatabaseRoles.PLUMBLINE);
    }

    /** Another database of the server. */
    public PostgresAddress other(String database) {
        return new PostgresAddress(port, database);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
    }

    /** The database as one of the {@link DatabaseRoles} sees it; each connection is a new one. */
    public DataSource as(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(jdbcUrl());
        source.setUser(role);
        source.setPassword(role);
        return source;
    }
}
