package plumbline.patient.rights;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import plumbline.accesslog.AccessLog;
import plumbline.accesslog.Deed;
import plumbline.page.Language;
import plumbline.patient.Patient;
import plumbline.telemetry.Job;
import plumbline.tenancy.Rounds;

/**
 * Erases records: what one person asks for and another approves is done on the next rounds, by nobody, in a scope in which the
 * database lets go of this one record and of nothing else.
 */
@ApplicationScoped
public class Erasures {

    private record Approved(UUID id, UUID patientId) {}

    private static final int LATELY = 20;

    private final EntityManager database;
    private final Tables tables;
    private final AccessLog accessLog;
    private final Rounds rounds;

    Erasures(EntityManager database, Tables tables, AccessLog accessLog, Rounds rounds) {
        this.database = database;
        this.tables = tables;
        this.accessLog = accessLog;
        this.rounds = rounds;
    }

    /** What there is of a patient, that of the records merged into theirs included. */
    Extent extent(UUID patientId) {
        return tables.of(records(patientId));
    }

    private Set<UUID> records(UUID patientId) {
        return new HashSet<>(database.unwrap(Session.class)
                .createNativeQuery("select id from patient where :patient in (id, merged_into)", UUID.class)
                .setParameter("patient", patientId)
                .getResultList());
    }

    /** How many entries of the access log stay, with the opaque id and nothing else. */
    long logged(UUID patientId) {
        return (Long) database.createNativeQuery(
                        "select count(*) from access_entry where patient_id = any (:records)", Long.class)
                .setParameter("records", records(patientId).toArray(UUID[]::new))
                .getSingleResult();
    }

    /** The erasure of this record that is asked for or approved. */
    Optional<Erasure> openOf(UUID patientId) {
        return database.createQuery(
                        "from Erasure e where e.patientId = :patient and e.withdrawnAt is null and e.erasedAt is null",
                        Erasure.class)
                .setParameter("patient", patientId)
                .getResultStream()
                .findFirst();
    }

    Optional<Erasure> find(UUID erasureId) {
        return Optional.ofNullable(database.find(Erasure.class, erasureId));
    }

    /** Those that are asked for or approved, the oldest first. */
    List<Erasure> open() {
        return database.createQuery(
                        "from Erasure e where e.withdrawnAt is null and e.erasedAt is null order by e.askedAt, e.id",
                        Erasure.class)
                .getResultList();
    }

    /** Those that were done lately, the latest first. */
    List<Erasure> done() {
        return database.createQuery(
                        "from Erasure e where e.erasedAt is not null order by e.erasedAt desc, e.id", Erasure.class)
                .setMaxResults(LATELY)
                .getResultList();
    }

    /** Why it cannot be erased, as a sentence; empty where it can. */
    Optional<String> obstacle(UUID patientId) {
        var held = !database.createNativeQuery("""
                        select 1 from legal_hold where lifted_at is null
                           and patient_id in (select id from patient where :patient in (id, merged_into))""")
                .setParameter("patient", patientId)
                .getResultList()
                .isEmpty();
        return held
                ? Optional.of(Language.say("The record is under a legal hold: nothing of it is erased"))
                : Optional.empty();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Erasure ask(Patient patient, Ground ground) {
        var erasure = new Erasure(patient.id(), ground);
        database.persist(erasure);
        database.flush();
        accessLog.did(Deed.ERASURE_ASKED, patient.id(), ground.name());
        return erasure;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void approve(Erasure erasure) {
        answer(
                erasure,
                "update erasure set approved_by = app_user(), approved_at = now() where id = :erasure and approved_at is null");
        accessLog.did(Deed.ERASURE_APPROVED, erasure.patientId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void withdraw(Erasure erasure) {
        answer(erasure, "update erasure set withdrawn_by = app_user(), withdrawn_at = now() where id = :erasure");
        accessLog.did(Deed.ERASURE_WITHDRAWN, erasure.patientId());
    }

    private void answer(Erasure erasure, String sql) {
        database.createNativeQuery(sql).setParameter("erasure", erasure.id()).executeUpdate();
    }

    /** Does at every clinic what was approved there. */
    @Scheduled(every = "{plumbline.erasures.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void round() {
        rounds.make(Job.ERASURES, () -> QuarkusTransaction.requiringNew()
                .call(this::approved)
                .forEach(one -> rounds.erase(
                        one.patientId(), () -> QuarkusTransaction.requiringNew().run(() -> erase(one)))));
    }

    /**
     * Closes the records to whoever signs in to them; which are ready once that is known at Keycloak too, because who is erased here
     * can be taken out there no longer.
     */
    private List<Approved> approved() {
        run("""
                update portal_account a
                   set active = false, unlinked_at = now(), unlinked_by = 'system', reason = 'The record is erased', settled = false
                 where active and exists (select from erasure e where e.clinic_id = a.clinic_id and e.patient_id = a.patient_id
                                           and e.approved_at is not null and e.withdrawn_at is null and e.erased_at is null)""");
        return database.unwrap(Session.class).createNativeQuery("""
                        select id, patient_id from erasure e
                         where approved_at is not null and withdrawn_at is null and erased_at is null
                           and not exists (select from legal_hold h where h.clinic_id = e.clinic_id and h.lifted_at is null
                                            and h.patient_id = e.patient_id)
                           and not exists (select from portal_account a where a.clinic_id = e.clinic_id and not a.settled
                                            and a.patient_id = e.patient_id)
                         order by approved_at""", Tuple.class).getResultList().stream()
                .map(row -> new Approved(row.get(0, UUID.class), row.get(1, UUID.class)))
                .toList();
    }

    /** All of it or nothing. What goes first is what else names the record, because with the record goes the right to touch it. */
    private void erase(Approved approved) {
        if (!isFirst(approved)) {
            return;
        }
        run("set constraints all deferred");
        run(
                "update import_run set problems = '[]' where problems <> '[]' and exists (select from patient p where problems::text like '%' || p.record_number || '%')");
        var rows = run(
                "delete from submission where exists (select from unnest(erasable()) one where location like '%' || one || '%')");
        for (var table : tables.ofPatients()) {
            rows += run("delete from \"%s\" where patient_id = any ((select erasable())::uuid[])".formatted(table));
        }
        var patients = run("delete from patient where id = any ((select erasable())::uuid[])");
        if (patients == 0) {
            throw new IllegalStateException("The database let go of nothing");
        }
        database.createNativeQuery("update erasure set erased_at = now(), rows_erased = :rows where id = :erasure")
                .setParameter("rows", rows + patients)
                .setParameter("erasure", approved.id())
                .executeUpdate();
        accessLog.did(Deed.ERASED, approved.patientId());
    }

    /** Of several servers one does it. */
    private boolean isFirst(Approved approved) {
        return !database.createNativeQuery(
                        "select 1 from erasure where id = :erasure and erased_at is null for update skip locked")
                .setParameter("erasure", approved.id())
                .getResultList()
                .isEmpty();
    }

    private int run(String sql) {
        return database.createNativeQuery(sql).executeUpdate();
    }
}
