package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutageTest {

    static Stream<Throwable> mayWorkInAWhile() {
        var commitThatBroke = new RollbackException();
        commitThatBroke.addSuppressed(new IllegalStateException(new SQLException("broken", "08006")));
        return Stream.of(
                new IllegalStateException(new SQLException("too many connections", "53300")),
                new IllegalStateException(new SQLException("statement timeout", "57014")),
                new SQLException("lock timeout", "55P03"),
                new SQLException("Sorry, acquisition timeout!"),
                new IllegalStateException(commitThatBroke),
                new RollbackException("its time was over"));
    }

    static Stream<Throwable> isAFaultOfOurs() {
        var commitThatWasRefused = new RollbackException();
        commitThatWasRefused.addSuppressed(new SQLException("duplicate key", "23505"));
        return Stream.of(
                new IllegalStateException("08006"),
                new IllegalStateException(new SQLException("duplicate key", "23505")),
                new SQLException("used without a transaction"),
                commitThatWasRefused);
    }

    @ParameterizedTest
    @MethodSource("mayWorkInAWhile")
    void whatMayWorkInAWhileIsAnOutage(Throwable failure) {
        assertThat(Outage.isBehind(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("isAFaultOfOurs")
    void whatDoesNotIsAFault(Throwable failure) {
        assertThat(Outage.isBehind(failure)).isFalse();
    }

    @Test
    void whatIsLoggedHoldsNothingThatWasTyped() {
        var failure = new IllegalStateException("Margit", new SQLException("Key (name)=(Olsen)", "08006"));

        assertThat(Outage.describe(failure)).isEqualTo("IllegalStateException, SQLException 08006");
    }
}
