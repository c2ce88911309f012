package plumbline.staff;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import plumbline.identity.Accounts;
import plumbline.identity.Group;
import plumbline.identity.KeycloakFailed;
import plumbline.telemetry.Job;
import plumbline.tenancy.Caller;
import plumbline.tenancy.Membership;
import plumbline.tenancy.Rounds;

/**
 * Tells Keycloak what the directory says. The directory is first and counts at once; where Keycloak cannot be told, it is told
 * later.
 */
@ApplicationScoped
public class StaffAccounts {

    private final Staff staff;
    private final Accounts accounts;
    private final Rounds rounds;
    private final Caller caller;

    StaffAccounts(Staff staff, Accounts accounts, Rounds rounds, Caller caller) {
        this.staff = staff;
        this.accounts = accounts;
        this.rounds = rounds;
        this.caller = caller;
    }

    /** Everywhere, for what failed before. */
    @Scheduled(every = "{plumbline.accounts.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void settleAll() {
        rounds.make(Job.STAFF_ACCOUNTS, this::settle);
    }

    /** At one clinic, after the transaction that changed something there. */
    public void settle(Membership.Clinic clinic) {
        rounds.visit(clinic, this::settle);
    }

    private void settle() {
        for (var member : QuarkusTransaction.requiringNew().call(staff::unsettled)) {
            try {
                settle(member);
            } catch (KeycloakFailed e) {
                Log.warnf(e, "Keycloak could not be told of a member of staff; it is tried again");
            }
        }
    }

    /** In this order: nobody counts as staff before Keycloak asks them for a second factor. */
    private void settle(StaffMember member) {
        var groups = member.isActive() ? member.roles() : Set.<Group>of();
        accounts.put(caller.clinic().id(), member.subject(), Group.OF_STAFF, groups);
        if (member.isActive()) {
            accounts.requireSecondFactor(member.subject());
        }
        QuarkusTransaction.requiringNew().run(() -> staff.settled(member));
    }
}
