package plumbline.orthotic.wear;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plumbline.exam.finding.Side;
import plumbline.orthotic.Orthosis;
import plumbline.patient.EnteredVia;
import plumbline.patient.Retractable;
import plumbline.tenancy.Caller;

/** For how long the current clinic's patients wear their devices: one row a device, day and foot. */
@ApplicationScoped
public class WearLog implements PanacheRepositoryBase<Wear, UUID>, Retractable<Wear> {

    private final Caller caller;

    WearLog(Caller caller) {
        this.caller = caller;
    }

    /** What is known of a device from one day to another, both included, in order of time; one range scan of an index. */
    public List<WornDay> days(Orthosis orthosis, LocalDate from, LocalDate until) {
        return find("""
                        select w.day, w.side, w.hours from Wear w
                        where w.patientId = ?1 and w.orthosisId = ?2 and w.day between ?3 and ?4 and w.retraction is null
                        order by w.day, w.side""", orthosis.patientId(), orthosis.id(), from, until)
                .project(WornDay.class)
                .list();
    }

    /** Everything entered for a device from one day to another, the latest first, with what was entered in error and why. */
    List<Wear> entries(Orthosis orthosis, LocalDate from, LocalDate until) {
        return list("""
                from Wear w left join fetch w.retraction
                where w.patientId = ?1 and w.orthosisId = ?2 and w.day between ?3 and ?4
                order by w.day desc, w.side, w.enteredAt desc""", orthosis.patientId(), orthosis.id(), from, until);
    }

    /** What of all a patient's devices is known of these days. */
    public List<Wear> on(UUID patientId, LocalDate from, LocalDate until) {
        return list("patientId = ?1 and day between ?2 and ?3 and retraction is null", patientId, from, until);
    }

    /**
     * Records the hours of a day.
     *
     * @return what is already recorded for these feet; unless this is empty, nothing was recorded
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Side, BigDecimal> record(
            Orthosis orthosis, LocalDate day, Map<Side, BigDecimal> hours, WearSource source) {
        oneAtATime(orthosis.patientId());
        var kept = new EnumMap<Side, BigDecimal>(Side.class);
        days(orthosis, day, day).forEach(one -> kept.put(one.side(), one.hours()));
        kept.keySet().retainAll(hours.keySet());
        if (kept.isEmpty()) {
            var via = caller.isStaff() ? EnteredVia.CLINIC : EnteredVia.PORTAL;
            hours.forEach((foot, worn) -> persist(new Wear(orthosis, day, foot, worn, source, via)));
        }
        return kept;
    }

    /** Lets nobody else record for this patient, nor import a file, until the transaction ends: what was compared stays true. */
    private void oneAtATime(UUID patientId) {
        getEntityManager()
                .createNativeQuery("""
                        select 1 from pg_advisory_xact_lock_shared(hashtextextended('wear of ' || app_clinic(), 0)),
                                      pg_advisory_xact_lock(hashtextextended('wear ' || :patient, 0))""")
                .setParameter("patient", patientId.toString())
                .getSingleResult();
    }

    /** Lets nobody else record for any patient of the clinic until the transaction ends. */
    void clinicAlone() {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('wear of ' || app_clinic(), 0))")
                .getSingleResult();
    }

    @Override
    public String kind() {
        return "wear";
    }

    @Override
    public Optional<Wear> find(UUID patientId, UUID entryId) {
        return find("patientId = ?1 and id = ?2", patientId, entryId).firstResultOptional();
    }

    @Override
    public String page(Wear wear) {
        return "/wear?orthosis=" + wear.orthosisId();
    }
}
