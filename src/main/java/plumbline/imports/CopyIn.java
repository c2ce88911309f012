package plumbline.imports;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Sends rows to a table by PostgreSQL's own COPY, in its text format. */
final class CopyIn {

    private static final int SENT_AT_ONCE = 1 << 16;

    private final org.postgresql.copy.CopyIn copy;
    private final StringBuilder waiting = new StringBuilder(SENT_AT_ONCE);

    /** @param into the table with its columns; PostgreSQL refuses one with row security */
    CopyIn(Connection connection, String into) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
    }

    void row(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            waiting.append(i == 0 ? "" : "\t");
            append(values[i].toString());
        }
        waiting.append('\n');
        if (waiting.length() > SENT_AT_ONCE) {
            send();
        }
    }

    void end() throws SQLException {
        send();
        copy.endCopy();
    }

    private void append(String value) {
        for (int i = 0; i < value.length(); i++) {
            var character = value.charAt(i);
            switch (character) {
                case '\\' -> waiting.append("\\\\");
                case '\t' -> waiting.append("\\t");
                case '\n' -> waiting.append("\\n");
                case '\r' -> waiting.append("\\r");
                default -> waiting.append(character);
            }
        }
    }

    private void send() throws SQLException {
        var bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        waiting.setLength(0);
    }
}
