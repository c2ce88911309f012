package plumbline.testing;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;

/**
 * Counts the SQL statements of a request: all but the connection guard, the membership look-up and the access row, the first
 * two of which do not pass through Hibernate.
 */
@ApplicationScoped
public class Statements {

    private static final int ACCESS_ROW = 1;

    private final SessionFactory hibernate;

    Statements(SessionFactory hibernate) {
        this.hibernate = hibernate;
    }

    /** How many statements it takes to open a page of one patient. */
    public long of(Runnable request) {
        return ofAll(request) - ACCESS_ROW;
    }

    /** How many statements it takes to open a page about no patient in particular. */
    public long ofAll(Runnable request) {
        var statistics = hibernate.getStatistics();
        statistics.setStatisticsEnabled(true);
        var before = statistics.getPrepareStatementCount();
        request.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
