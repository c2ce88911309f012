package plumbline.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import plumbline.telemetry.Counts;
import plumbline.telemetry.Job;

/**
 * Work that nobody asked for and every clinic needs: done at one clinic after the other, for nobody, within the same wall. What it
 * may read and add is what the policies open to the scope {@code system}.
 */
@ApplicationScoped
public class Rounds {

    private static final String ALONE =
            "select pg_try_advisory_xact_lock(hashtextextended(? || ' ' || app_clinic(), 0))";

    private final AgroalDataSource database;
    private final Caller caller;
    private final Counts counts;

    Rounds(AgroalDataSource database, Caller caller, Counts counts) {
        this.database = database;
        this.caller = caller;
        this.counts = counts;
    }

    /**
     * Does the work at every clinic, each in a request context of its own; it says itself when its transactions begin and end.
     * One that fails keeps it from no other.
     *
     * @param job that is counted when the round ends
     * @return whether it was done at all of them without an error
     */
    public boolean make(Job job, Runnable atClinic) {
        var done = false;
        try {
            done = make(atClinic);
        } finally {
            if (!isShutDown()) {
                counts.roundEnded(job, done);
            }
        }
        return done;
    }

    private boolean make(Runnable atClinic) {
        var done = true;
        var clinics = new ArrayList<Membership.Clinic>();
        OwnContext.run(() -> {
            caller.looksAround();
            clinics.addAll(QuarkusTransaction.requiringNew().call(this::clinics));
        });
        for (var clinic : clinics) {
            try {
                visit(clinic, atClinic);
            } catch (RuntimeException e) {
                if (isShutDown()) {
                    return false;
                }
                done = false;
                Log.errorf(e, "The rounds ended in an error at clinic %s", clinic.id());
            }
        }
        return done;
    }

    /** Does for nobody, at one clinic and in a request context of its own, what a request there has given reason for. */
    public void visit(Membership.Clinic clinic, Runnable work) {
        OwnContext.run(() -> {
            caller.makesRounds(clinic);
            work.run();
        });
    }

    /**
     * On the rounds, does away with one record of the clinic; in a request context of its own.
     *
     * @param work says itself when its transactions begin and end
     */
    public void erase(UUID patientId, Runnable work) {
        var clinic = caller.clinic();
        OwnContext.run(() -> {
            caller.erases(clinic, patientId);
            work.run();
        });
    }

    /**
     * Does at one clinic, in the same way, what somebody asked for who need not sign in. Who they are was proven otherwise.
     *
     * @return what the work answers; empty where there is no such clinic, or it is suspended
     */
    public <T> Optional<T> at(UUID clinicId, Supplier<T> work) {
        var answer = new AtomicReference<@Nullable T>();
        OwnContext.run(() -> {
            caller.looksAround();
            QuarkusTransaction.requiringNew().call(this::clinics).stream()
                    .filter(clinic -> clinic.id().equals(clinicId))
                    .findFirst()
                    .ifPresent(clinic -> visit(clinic, () -> answer.set(work.get())));
        });
        return Optional.ofNullable(answer.get());
    }

    /**
     * Whether no other server is at the same task at this clinic; then none begins it before the transaction ends.
     *
     * @param task names it among all that are done on rounds
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isAlone(String task) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALONE)) {
            statement.setString(1, task);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The task could not be claimed", e);
        }
    }

    /** Then it is no error that the work broke off, and none that the rest is not begun. */
    private static boolean isShutDown() {
        var container = Arc.container();
        return container == null || !container.isRunning();
    }

    private List<Membership.Clinic> clinics() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select id, alias, name, zone, language, languages from clinic where state = 'ACTIVE' order by id");
                var rows = statement.executeQuery()) {
            var clinics = new ArrayList<Membership.Clinic>();
            while (rows.next()) {
                clinics.add(ClinicRow.read(rows.getObject("id", UUID.class), rows.getString("alias"), rows));
            }
            return clinics;
        }
    }
}
