package plumbline.score.schedule;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import plumbline.clinic.Settings;
import plumbline.clinic.SettingsChanged;
import plumbline.patient.ArchivalChanged;
import plumbline.patient.FirstWear;
import plumbline.patient.FirstWearChanged;
import plumbline.score.Instrument;
import plumbline.score.Scale;
import plumbline.score.ScoresChanged;
import plumbline.score.schedule.Due.Why;
import plumbline.tenancy.Caller;

/** When the patients of the current clinic are to be asked next: kept, and worked out again whenever something changes it. */
@ApplicationScoped
public class Dues {

    private record Owed(UUID patientId, Due due) {}

    private static final int PATIENTS_AT_ONCE = 1000;

    /** After what was recorded has been filed under the episode of its day. */
    private static final int AFTER_FILING = 4000;

    private final EntityManager database;
    private final Schedules schedules;
    private final FirstWear firstWear;
    private final Settings settings;
    private final Caller caller;

    Dues(EntityManager database, Schedules schedules, FirstWear firstWear, Settings settings, Caller caller) {
        this.database = database;
        this.schedules = schedules;
        this.firstWear = firstWear;
        this.settings = settings;
        this.caller = caller;
    }

    /** What a patient is to be asked next, the earliest first; one statement. */
    public List<Due> of(UUID patientId) {
        return rows("""
                        select instrument, due_on, why from score_due
                         where patient_id = :patient and due_on is not null order by due_on, instrument""", Map.of("patient", patientId))
                .map(row -> new Due(
                        Instrument.valueOf(row.get(0, String.class)),
                        row.get(1, LocalDate.class),
                        Why.valueOf(row.get(2, String.class))))
                .toList();
    }

    void after(@Observes ScoresChanged changed) {
        renew(changed.patientIds());
    }

    void after(@Observes FirstWearChanged changed) {
        renew(Set.of(changed.patientId()));
    }

    void after(@Observes ArchivalChanged changed) {
        renew(Set.of(changed.patientId()));
    }

    void after(@Observes @Priority(AFTER_FILING) SettingsChanged changed) {
        if (changed.zone() || changed.reviews()) {
            renewAll();
        }
    }

    /** Works out anew for every patient of the clinic who has no schedule of their own. */
    void renewAll() {
        var patients = rows("select id from patient", Map.of())
                .map(row -> row.get(0, UUID.class))
                .toList();
        for (int from = 0; from < patients.size(); from += PATIENTS_AT_ONCE) {
            renew(new HashSet<>(patients.subList(from, Math.min(patients.size(), from + PATIENTS_AT_ONCE))));
        }
    }

    /** Works out anew what these patients are to be asked, in a few statements however many they are. */
    void renew(Set<UUID> patientIds) {
        var clinics = schedules.planOfClinic();
        var own = schedules.ownPlans(patientIds);
        var reviewWeeks = settings.reviewWeeks();
        var owed = new ArrayList<Owed>();
        answered(patientIds).forEach((patientId, answered) -> own.getOrDefault(patientId, clinics)
                .due(answered, reviewWeeks)
                .forEach(due -> owed.add(new Owed(patientId, due))));
        keep(patientIds, owed);
    }

    /** What the current episode of each patient has seen whose record is open. Looks at the first days of pain alone, of which the baseline is made. */
    private Map<UUID, Answered> answered(Set<UUID> patientIds) {
        var wears = firstWear.of(patientIds);
        var answered = new HashMap<UUID, Answered>();
        var leading = leading();
        rows(
                        """
                        select e.patient_id, e.id, e.opened_on, asked.instrument, last.day, baseline.days
                          from (select distinct on (e.patient_id) e.patient_id, e.id, e.opened_on
                                  from episode e join patient p on p.clinic_id = e.clinic_id and p.id = e.patient_id
                                 where e.patient_id = any (:patients) and p.archival_id is null
                                 order by e.patient_id, e.opened_on desc, e.id desc) e
                         cross join unnest(:instruments, :scales) asked(instrument, scale)
                          left join lateral
                               (select (at at time zone :zone)::date as day from score
                                 where patient_id = e.patient_id and episode_id = e.id and scale = asked.scale
                                   and retraction_id is null
                                 order by at desc limit 1) last on true
                          left join lateral
                               (select count(distinct (at at time zone :zone)::date)::int as days
                                  from (select at from score
                                         where patient_id = e.patient_id and episode_id = e.id and scale = 'BACK_AVERAGE'
                                           and retraction_id is null
                                         order by at limit :enough) first) baseline on asked.instrument = 'PAIN'""",
                        Map.of(
                                "patients", patientIds.toArray(UUID[]::new),
                                "instruments",
                                        leading.stream()
                                                .map(Leading::instrument)
                                                .toArray(String[]::new),
                                "scales", leading.stream().map(Leading::scale).toArray(String[]::new),
                                "zone", caller.zone().getId(),
                                "enough", 5 * Plan.BASELINE_DAYS))
                .forEach(row -> {
                    var patientId = row.get(0, UUID.class);
                    var seen = answered.computeIfAbsent(
                            patientId,
                            id -> new Answered(
                                    row.get(2, LocalDate.class),
                                    wears.get(row.get(1, UUID.class)),
                                    new EnumMap<>(Instrument.class),
                                    0));
                    answered.put(patientId, with(seen, row));
                });
        return answered;
    }

    /** Each instrument with each of its scales that tells that it was answered. */
    private record Leading(String instrument, String scale) {}

    private static List<Leading> leading() {
        return Arrays.stream(Instrument.values())
                .flatMap(instrument -> (instrument == Instrument.PAIN
                                ? Stream.of(Scale.BACK_AVERAGE)
                                : instrument.scales().stream())
                        .map(scale -> new Leading(instrument.name(), scale.name())))
                .toList();
    }

    private static Answered with(Answered seen, Tuple row) {
        var day = row.get(4, LocalDate.class);
        if (day != null) {
            seen.lastOn().merge(Instrument.valueOf(row.get(3, String.class)), day, Dues::later);
        }
        var days = row.get(5, Integer.class);
        return days == null ? seen : new Answered(seen.openedOn(), seen.firstWorn(), seen.lastOn(), days);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void keep(Set<UUID> patientIds, List<Owed> owed) {
        var keys = Map.<String, Object>of(
                "patients", owed.stream().map(Owed::patientId).toArray(UUID[]::new),
                "instruments",
                        owed.stream().map(one -> one.due().instrument().name()).toArray(String[]::new));
        var columns = new HashMap<>(keys);
        columns.put("days", owed.stream().map(one -> one.due().on()).toArray(LocalDate[]::new));
        columns.put("whys", owed.stream().map(one -> one.due().why().name()).toArray(String[]::new));
        execute("""
                insert into score_due (patient_id, instrument, due_on, why)
                select * from unnest(:patients, :instruments, :days, :whys)
                on conflict (clinic_id, patient_id, instrument) do update set due_on = excluded.due_on, why = excluded.why
                 where (score_due.due_on, score_due.why) is distinct from (excluded.due_on, excluded.why)""", columns);
        var others = new HashMap<>(keys);
        others.put("all", patientIds.toArray(UUID[]::new));
        execute("""
                update score_due set due_on = null
                 where patient_id = any (:all) and due_on is not null
                   and not exists (select from unnest(:patients, :instruments) asked(patient_id, instrument)
                                    where asked.patient_id = score_due.patient_id and asked.instrument = score_due.instrument)""", others);
    }

    private void execute(String sql, Map<String, Object> parameters) {
        var query = database.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        query.executeUpdate();
    }

    private Stream<Tuple> rows(String sql, Map<String, ?> parameters) {
        var query = database.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream();
    }
}
