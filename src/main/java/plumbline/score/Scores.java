package plumbline.score;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import plumbline.page.Listing;
import plumbline.score.ScoreFile.Kept;
import plumbline.score.ScoreFile.Slot;
import plumbline.tenancy.Caller;

/**
 * The pain scores of the current clinic's patients.
 *
 * <p>What is entered for today has the time of entry, and a day may have several; what is entered for an earlier day, or
 * imported, stands at noon of its day at the clinic, one value an item.
 */
@ApplicationScoped
public class Scores implements PanacheRepositoryBase<Score, UUID> {

    private final Caller caller;

    Scores(Caller caller) {
        this.caller = caller;
    }

    /** All readings of one item in time order; one range scan of an index. */
    public List<Reading> series(UUID patientId, PainItem item) {
        return find(
                        "select s.at, s.value from Score s where s.patientId = ?1 and s.item = ?2 order by s.at",
                        patientId,
                        item)
                .project(Reading.class)
                .list();
    }

    /** The last readings of one item in time order, at most {@code count}. */
    public List<Reading> last(int count, UUID patientId, PainItem item) {
        var readings = find(
                        "select s.at, s.value from Score s where s.patientId = ?1 and s.item = ?2 order by s.at desc",
                        patientId,
                        item)
                .project(Reading.class)
                .range(0, count - 1)
                .list();
        return readings.reversed();
    }

    /** The last reading of each item that has one; one statement. */
    public Map<PainItem, Reading> latest(UUID patientId) {
        var latest = new EnumMap<PainItem, Reading>(PainItem.class);
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select i.item, s.at, s.value
                          from unnest(:items) i(item) cross join lateral
                               (select at, value from score
                                 where patient_id = :patient and item = i.item order by at desc limit 1) s""", Tuple.class)
                .setParameter(
                        "items",
                        Arrays.stream(PainItem.values()).map(PainItem::name).toArray(String[]::new))
                .setParameter("patient", patientId)
                .getResultList()
                .forEach(row -> latest.put(
                        PainItem.valueOf(row.get(0, String.class)),
                        new Reading(row.get(1, Instant.class), row.get(2, Short.class))));
        return latest;
    }

    /** What was entered lately, newest first. */
    Listing<Sitting> history(UUID patientId, int page) {
        var times = Listing.of(
                find("select distinct s.at from Score s where s.patientId = ?1 order by s.at desc", patientId)
                        .project(Instant.class),
                page);
        var scores = times.isEmpty()
                ? List.<Score>of()
                : list(
                        "patientId = ?1 and at between ?2 and ?3 order by at desc, item",
                        patientId,
                        times.rows().getLast(),
                        times.rows().getFirst());
        return new Listing<>(Sitting.of(scores), times.page(), times.more());
    }

    /**
     * Records what was answered on a day that has begun at the clinic.
     *
     * @return what is already recorded for these items where the day is an earlier one; unless this is empty, nothing was
     *     recorded
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<PainItem, Integer> record(UUID patientId, LocalDate day, Map<PainItem, Integer> values) {
        oneAtATime(patientId);
        if (day.equals(caller.today())) {
            keep(patientId, Instant.now(), values);
            return Map.of();
        }
        var kept = new EnumMap<PainItem, Integer>(PainItem.class);
        kept(patientId, day, day).forEach(one -> kept.put(one.slot().item(), one.value()));
        kept.keySet().retainAll(values.keySet());
        if (kept.isEmpty()) {
            keep(patientId, noon(day), values);
        }
        return kept;
    }

    /** The file without what is already recorded, and with a problem wherever it says otherwise. */
    @Transactional(Transactional.TxType.MANDATORY)
    ScoreFile compare(UUID patientId, ScoreFile file) {
        oneAtATime(patientId);
        var days =
                file.readings().stream().map(line -> line.slot().day()).sorted().toList();
        return days.isEmpty() ? file : file.without(kept(patientId, days.getFirst(), days.getLast()));
    }

    /** Adds every reading of a file in one statement. */
    void addAll(UUID patientId, List<ScoreFile.Line> readings) {
        getEntityManager()
                .createNativeQuery("""
                        insert into score (id, patient_id, item, at, value, entered_via)
                        select uuidv7(), :patient, item, at, value, 'IMPORT'
                          from unnest(:items, :times, :values) as reading(item, at, value)""")
                .setParameter("patient", patientId)
                .setParameter(
                        "items",
                        readings.stream().map(line -> line.slot().item().name()).toArray(String[]::new))
                .setParameter(
                        "times",
                        readings.stream().map(line -> noon(line.slot().day())).toArray(Instant[]::new))
                .setParameter(
                        "values", readings.stream().map(ScoreFile.Line::value).toArray(Integer[]::new))
                .executeUpdate();
    }

    private void keep(UUID patientId, Instant at, Map<PainItem, Integer> values) {
        var via = caller.isStaff() ? EnteredVia.CLINIC : EnteredVia.PORTAL;
        values.forEach((item, value) -> persist(new Score(patientId, item, at, value, via)));
    }

    private List<Kept> kept(UUID patientId, LocalDate from, LocalDate to) {
        record Row(PainItem item, Instant at, int value) {}
        return find(
                        "select s.item, s.at, s.value from Score s where s.patientId = ?1 and s.at >= ?2 and s.at < ?3",
                        patientId,
                        from.atStartOfDay(caller.zone()).toInstant(),
                        to.plusDays(1).atStartOfDay(caller.zone()).toInstant())
                .project(Row.class)
                .list()
                .stream()
                .map(row -> new Kept(new Slot(row.at().atZone(caller.zone()).toLocalDate(), row.item()), row.value()))
                .toList();
    }

    /** Lets nobody else record for this patient until the transaction ends, so that what was compared stays true. */
    private void oneAtATime(UUID patientId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('score ' || :patient, 0))")
                .setParameter("patient", patientId.toString())
                .getSingleResult();
    }

    private Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(caller.zone()).toInstant();
    }
}
