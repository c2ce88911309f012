package plumbline.page;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something Plumbline needs does not answer, or not in time: the same request may succeed in a while, and nothing is wrong with it.
 */
public final class Outage extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int DEEPEST = 10;

    /**
     * The classes of SQLSTATE for it: a broken connection, no resources, stopped by whoever looks after the database or because time
     * was over, a deadlock; and of one class a lock that was waited for too long.
     */
    private static final List<String> STATES = List.of("08", "53", "57", "40", "55P03");

    /** @param what does not answer; for the log */
    public Outage(String what) {
        super(what, null, false, false);
    }

    /** Whether a failure is, or comes from, such a thing. */
    static boolean isBehind(Throwable failure) {
        return all(failure).anyMatch(Outage::isOne);
    }

    private static boolean isOne(Throwable failure) {
        return switch (failure) {
            case Outage outage -> true;
            case SQLException problem -> isOutage(problem);
            // Its time was over.
            case RollbackException end -> end.getCause() == null && end.getSuppressed().length == 0;
            default -> false;
        };
    }

    /** Such as {@code PersistenceException, PSQLException 08006}: what failed, without the words, which may hold what somebody typed. */
    static String describe(Throwable failure) {
        return String.join(
                ", ",
                all(failure)
                        .map(cause -> cause.getClass().getSimpleName()
                                + (cause instanceof SQLException problem ? " " + problem.getSQLState() : ""))
                        .toList());
    }

    private static boolean isOutage(SQLException problem) {
        var state = problem.getSQLState();
        // The pool has no state to give when all its connections are taken for too long.
        return state == null
                ? String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout")
                : STATES.stream().anyMatch(state::startsWith);
    }

    /** With what caused it, and what came of ending its transaction. */
    private static Stream<Throwable> all(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> Stream.concat(
                        Stream.of(cause), Arrays.stream(cause.getSuppressed()).flatMap(Outage::all)));
    }
}
