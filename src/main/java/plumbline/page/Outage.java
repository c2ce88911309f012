package plumbline.page;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something Plumbline needs does not answer, or not in time: the same request may succeed in a while, and nothing is wrong with it.
 */
public final class Outage extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * The classes of SQLSTATE for it: a broken connection, no resources, stopped by whoever looks after the database, a deadlock;
     * and of two classes one member each, a lock that was waited for too long and a statement that took too long.
     */
    private static final List<String> STATES = List.of("08", "53", "57", "40", "55P03");

    /** @param what does not answer; for the log */
    public Outage(String what) {
        super(what, null, false, false);
    }

    /** Whether a failure is, or comes from, such a thing. */
    static boolean isBehind(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof Outage
                || cause instanceof SQLException problem && isOutage(problem.getSQLState()));
    }

    /** Such as {@code PersistenceException, PSQLException 08006}: what failed, without the words, which may hold what somebody typed. */
    static String describe(Throwable failure) {
        return String.join(
                ", ",
                causes(failure)
                        .map(cause -> cause.getClass().getSimpleName()
                                + (cause instanceof SQLException problem ? " " + problem.getSQLState() : ""))
                        .toList());
    }

    /** The pool has no state to give when all its connections are taken for too long. */
    private static boolean isOutage(@Nullable String state) {
        return state == null || STATES.stream().anyMatch(state::startsWith);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(10);
    }
}
