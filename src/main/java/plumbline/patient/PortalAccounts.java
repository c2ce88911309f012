package plumbline.patient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.NotFoundException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import plumbline.identity.Accounts;
import plumbline.identity.Group;
import plumbline.identity.KeycloakFailed;
import plumbline.invitation.Invitation;
import plumbline.telemetry.Job;
import plumbline.tenancy.Caller;
import plumbline.tenancy.Membership;
import plumbline.tenancy.Rounds;

/**
 * Which sign-ins open which records at the current clinic. What stands here counts at once; where Keycloak cannot be told, it is
 * told later.
 */
@ApplicationScoped
public class PortalAccounts implements PanacheRepositoryBase<PortalAccount, UUID> {

    private static final String LINK = """
            insert into portal_account (id, patient_id, subject, holder, relation, until)
            values (uuidv7(), :patient, :subject, :holder, :relation, cast(:until as date))
            on conflict (clinic_id, subject, patient_id) do update
               set active = true, holder = excluded.holder, relation = excluded.relation, until = excluded.until,
                   linked_at = now(), unlinked_at = null, unlinked_by = null, reason = '', settled = false""";

    private static final String END = """
            update portal_account
               set active = false, unlinked_at = now(), unlinked_by = 'system', reason = 'Its last day is over', settled = false
             where active and until < :today""";

    /** One of the records that a person opens. */
    public record OwnRecord(UUID id, String name) {}

    private final Accounts accounts;
    private final Rounds rounds;
    private final Caller caller;

    PortalAccounts(Accounts accounts, Rounds rounds, Caller caller) {
        this.accounts = accounts;
        this.rounds = rounds;
        this.caller = caller;
    }

    /** Those that open a patient's record now: the patient's own first. */
    List<PortalAccount> of(UUID patient) {
        return list(
                "patientId = ?1 and active and (until is null or until >= ?2) order by holder, id",
                patient,
                caller.today());
    }

    /** @throws NotFoundException when there is none that opens this record now */
    PortalAccount required(UUID id, UUID patient) {
        return of(patient).stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Those of one person that are active. */
    List<PortalAccount> ofPerson(String subject) {
        return list("subject = ?1 and active and (until is null or until >= ?2)", subject, caller.today());
    }

    /** The records that the caller may choose from, by the patient's name. */
    @SuppressWarnings("unchecked")
    public List<OwnRecord> toChooseFrom() {
        List<Tuple> rows = getEntityManager()
                .createNativeQuery(
                        "select id, given_name || ' ' || family_name from patient where id in :ids order by 2, 1",
                        Tuple.class)
                .setParameter("ids", caller.membership().records())
                .getResultList();
        return rows.stream()
                .map(row -> new OwnRecord(row.get(0, UUID.class), row.get(1, String.class)))
                .toList();
    }

    /** Ties a person to the record they were invited to. */
    void link(Invitation invitation, String subject) {
        getEntityManager()
                .createNativeQuery(LINK)
                .setParameter("patient", invitation.patientId().orElseThrow())
                .setParameter("subject", subject)
                .setParameter("holder", invitation.holder())
                .setParameter("relation", invitation.relation().map(Enum::name).orElse(null))
                .setParameter("until", invitation.until().map(Object::toString).orElse(null))
                .executeUpdate();
    }

    /** Everywhere, for what failed before and what has come to its last day. */
    @Scheduled(every = "{plumbline.accounts.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void settleAll() {
        rounds.make(Job.PORTAL_ACCOUNTS, this::settle);
    }

    /** At one clinic, after the transaction that changed something there. */
    void settle(Membership.Clinic clinic) {
        rounds.visit(clinic, this::settle);
    }

    private void settle() {
        var unsettled = QuarkusTransaction.requiringNew().call(() -> {
            getEntityManager()
                    .createNativeQuery(END)
                    .setParameter("today", caller.today())
                    .executeUpdate();
            return list("not settled order by id");
        });
        for (var account : unsettled) {
            try {
                settle(account);
            } catch (KeycloakFailed e) {
                Log.warnf(e, "Keycloak could not be told of a portal account; it is tried again");
            }
        }
    }

    private void settle(PortalAccount account) {
        var opensAny = QuarkusTransaction.requiringNew()
                .call(() -> !ofPerson(account.subject()).isEmpty());
        var into = opensAny ? EnumSet.of(Group.PATIENTS) : EnumSet.noneOf(Group.class);
        accounts.put(caller.clinic().id(), account.subject(), Set.of(Group.PATIENTS), into);
        if (opensAny) {
            accounts.spareSecondFactor(account.subject());
        }
        QuarkusTransaction.requiringNew()
                .run(() -> update("settled = true where id = ?1 and active = ?2", account.id(), account.isActive()));
    }
}
