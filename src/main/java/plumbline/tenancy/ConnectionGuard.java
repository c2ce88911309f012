package plumbline.tenancy;

import com.arjuna.ats.jta.transaction.Transaction;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Tells the database who is asking, at the first use of a connection in each transaction. The settings end with the
 * transaction, so a connection never carries one clinic into the next request; without a request they are empty and the
 * policies show nothing.
 *
 * <p>No statement is waited for when its transaction is over: neither one that the database is slow to answer, nor one to which a
 * broken network never brings an answer. A lock is waited for a quarter of that time.
 */
@Singleton
public class ConnectionGuard implements AgroalPoolInterceptor {

    private static final String SETTINGS = """
            select set_config('app.clinic_id', ?, true), set_config('app.user_id', ?, true),
                   set_config('app.scope', ?, true), set_config('app.patient_id', ?, true),
                   set_config('app.name', ?, true), set_config('app.roles', ?, true), set_config('app.origin', ?, true),
                   set_config('app.invitation', ?, true), set_config('statement_timeout', ?, true),
                   set_config('lock_timeout', ?, true)""";
    private static final String[] NOBODY = {"", "", "", "", "", "", "", ""};

    /** What is left where no transaction says so: the start of the application, and a look whether the database is there. */
    private static final long WITHOUT_TRANSACTION = Duration.ofMinutes(1).toMillis();

    /** The database is given the time to say itself that time is over. */
    private static final long GRACE = Duration.ofSeconds(5).toMillis();

    private final TransactionManager transactions;

    ConnectionGuard(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        var left = millisLeft();
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(left + GRACE));
            tell(connection, whoIsAsking(), left);
        } catch (SQLException e) {
            throw new IllegalStateException("The connection could not be told who is asking", e);
        }
    }

    private static void tell(Connection connection, String[] settings, long left) throws SQLException {
        try (var statement = connection.prepareStatement(SETTINGS)) {
            for (int i = 0; i < settings.length; i++) {
                statement.setString(i + 1, settings[i]);
            }
            statement.setString(settings.length + 1, Long.toString(left));
            statement.setString(settings.length + 2, Long.toString(left / 4));
            statement.execute();
        }
    }

    private long millisLeft() {
        try {
            // At least a little: 0 would be for ever.
            return transactions.getTransaction() instanceof Transaction transaction
                    ? Math.max(100, transaction.getRemainingTimeoutMills())
                    : WITHOUT_TRANSACTION;
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction does not say how long it may last", e);
        }
    }

    private static String[] whoIsAsking() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return NOBODY;
        }
        return container.instance(Caller.class).get().settings();
    }
}
