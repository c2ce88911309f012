package plumbline.patient.rights;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import plumbline.clinic.Settings;
import plumbline.telemetry.Job;
import plumbline.tenancy.Caller;
import plumbline.tenancy.Rounds;
import plumbline.tenancy.Task;

/**
 * Finds whose record has been kept for as long as the clinic keeps one: so many years after the last entry, of somebody who was a
 * child then so many after the 18th birthday. It proposes, and erases nothing.
 */
@ApplicationScoped
public class Retention implements Task {

    /** One record whose time has passed. */
    public record Passed(UUID patientId, String name, String recordNumber, LocalDate lastEntry, LocalDate passedOn) {

        /** Without the name, so that none reaches a log. */
        @Override
        public String toString() {
            return "Passed[" + patientId + "]";
        }
    }

    static final int SHOWN = 50;

    private static final String FIND = """
            insert into retention_due (patient_id, last_entry, passed_on)
            select p.id, found.day, case when found.passes_on <= :today and p.merged_into is null then found.passes_on end
              from patient p
              join (select entry.patient_id, entry.day,
                           (greatest(entry.day, (who.birth_date + interval '18 years')::date) + make_interval(years => :years))::date as passes_on
                      from (select patient_id, (max(at) at time zone :zone)::date as day from (
                              select id as patient_id, registered_at as at from patient
                              union all select patient_id, max(opened_at) from episode group by 1
                              union all select patient_id, max(saved_at) from exam group by 1
                              union all select patient_id, max(entered_at) from score group by 1
                              union all select patient_id, max(entered_at) from orthosis_step group by 1
                              union all select patient_id, max(entered_at) from orthosis_review group by 1
                              union all select patient_id, max(entered_at) from wear group by 1
                              union all select patient_id, max(entered_at) from adverse_effect group by 1
                              union all select patient_id, max(entered_at) from treatment group by 1
                              union all select patient_id, max(entered_at) from pain_drawing group by 1
                              union all select patient_id, max(entered_at) from walking_tolerance group by 1) entered
                             group by 1) entry
                      join patient who on who.clinic_id = app_clinic() and who.id = entry.patient_id) found on found.patient_id = p.id
             where found.passes_on <= :today
                or exists (select from retention_due known where known.clinic_id = app_clinic() and known.patient_id = p.id)
            on conflict (clinic_id, patient_id) do update set last_entry = excluded.last_entry, passed_on = excluded.passed_on
             where (retention_due.last_entry, retention_due.passed_on) is distinct from (excluded.last_entry, excluded.passed_on)""";

    private final EntityManager database;
    private final Settings settings;
    private final Caller caller;
    private final Rounds rounds;

    Retention(EntityManager database, Settings settings, Caller caller, Rounds rounds) {
        this.database = database;
        this.settings = settings;
        this.caller = caller;
        this.rounds = rounds;
    }

    @Scheduled(cron = "{plumbline.retention.cron}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void night() {
        round();
    }

    @Override
    public Job job() {
        return Job.RETENTION;
    }

    /** At every clinic in turn. */
    @Override
    public boolean round() {
        return rounds.make(job(), () -> QuarkusTransaction.requiringNew().run(this::find));
    }

    private void find() {
        database.createNativeQuery(FIND)
                .setParameter("today", caller.today())
                .setParameter("years", settings.retentionYears())
                .setParameter("zone", caller.zone().getId())
                .executeUpdate();
    }

    /** Those whose time has passed, whom nothing holds and whose erasure nobody has asked for yet; the longest first. */
    List<Passed> passed() {
        return database
                .unwrap(Session.class)
                .createNativeQuery("""
                        select p.id, p.given_name || ' ' || p.family_name, p.record_number, d.last_entry, d.passed_on
                          from retention_due d join patient p on p.clinic_id = d.clinic_id and p.id = d.patient_id
                         where d.passed_on is not null
                           and not exists (select from legal_hold h
                                            where h.clinic_id = d.clinic_id and h.patient_id = d.patient_id and h.lifted_at is null)
                           and not exists (select from erasure e
                                            where e.clinic_id = d.clinic_id and e.patient_id = d.patient_id and e.withdrawn_at is null)
                         order by d.passed_on, p.id limit :most""", Tuple.class)
                .setParameter("most", SHOWN)
                .getResultList()
                .stream()
                .map(row -> new Passed(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, LocalDate.class),
                        row.get(4, LocalDate.class)))
                .toList();
    }
}
