package plumbline.score;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
import plumbline.patient.Episode;
import plumbline.patient.EpisodesChanged;
import plumbline.patient.Patient;
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

    /** All readings of one item in an episode, in time order; one range scan of an index. */
    public List<Reading> series(Episode episode, PainItem item) {
        return readings(episode, item, "s.at").list();
    }

    /** The last readings of one item in an episode, in time order, at most {@code count}. */
    public List<Reading> last(int count, Episode episode, PainItem item) {
        return readings(episode, item, "s.at desc").range(0, count - 1).list().reversed();
    }

    private PanacheQuery<Reading> readings(Episode episode, PainItem item, String order) {
        return find(
                        "select s.at, s.value from Score s where s.patientId = ?1 and s.episodeId = ?2 and s.item = ?3 order by "
                                + order,
                        episode.patientId(),
                        episode.id(),
                        item)
                .project(Reading.class);
    }

    /** The last reading in an episode of each item that has one; one statement. */
    public Map<PainItem, Reading> latest(Episode episode) {
        var latest = new EnumMap<PainItem, Reading>(PainItem.class);
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select i.item, s.at, s.value
                          from unnest(:items) i(item) cross join lateral
                               (select at, value from score
                                 where patient_id = :patient and episode_id = :episode and item = i.item
                                 order by at desc limit 1) s""", Tuple.class)
                .setParameter(
                        "items",
                        Arrays.stream(PainItem.values()).map(PainItem::name).toArray(String[]::new))
                .setParameter("patient", episode.patientId())
                .setParameter("episode", episode.id())
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
     * Records what was answered on a day that has begun at the clinic, in the episode of that day.
     *
     * @return what is already recorded for these items where the day is an earlier one; unless this is empty, nothing was
     *     recorded
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<PainItem, Integer> record(Patient patient, LocalDate day, Map<PainItem, Integer> values) {
        oneAtATime(patient.id());
        var episode = patient.episodeOn(day);
        if (day.equals(caller.today())) {
            keep(episode, Instant.now(), values);
            return Map.of();
        }
        var kept = new EnumMap<PainItem, Integer>(PainItem.class);
        kept(patient.id(), day, day).forEach(one -> kept.put(one.slot().item(), one.value()));
        kept.keySet().retainAll(values.keySet());
        if (kept.isEmpty()) {
            keep(episode, noon(day), values);
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

    /** Adds every reading of a file, each in the episode of its day, in one statement. */
    void addAll(Patient patient, List<ScoreFile.Line> readings) {
        getEntityManager()
                .createNativeQuery("""
                        insert into score (id, patient_id, episode_id, item, at, value, entered_via)
                        select uuidv7(), :patient, episode, item, at, value, 'IMPORT'
                          from unnest(:episodes, :items, :times, :values) as reading(episode, item, at, value)""")
                .setParameter("patient", patient.id())
                .setParameter(
                        "episodes",
                        readings.stream()
                                .map(line ->
                                        patient.episodeOn(line.slot().day()).id())
                                .toArray(UUID[]::new))
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

    private void keep(Episode episode, Instant at, Map<PainItem, Integer> values) {
        var via = caller.isStaff() ? EnteredVia.CLINIC : EnteredVia.PORTAL;
        values.forEach((item, value) -> persist(new Score(episode, item, at, value, via)));
    }

    /** Puts every reading where its day belongs now. */
    void file(@Observes EpisodesChanged changed) {
        var patient = changed.patient();
        oneAtATime(patient.id());
        var times = find("select distinct s.at from Score s where s.patientId = ?1", patient.id())
                .project(Instant.class)
                .list();
        getEntityManager()
                .createNativeQuery("""
                        update score set episode_id = filed.episode
                          from unnest(:times, :episodes) as filed(at, episode)
                         where score.patient_id = :patient and score.at = filed.at and score.episode_id <> filed.episode""")
                .setParameter("patient", patient.id())
                .setParameter("times", times.toArray(Instant[]::new))
                .setParameter(
                        "episodes",
                        times.stream()
                                .map(at -> patient.episodeOn(day(at)).id())
                                .toArray(UUID[]::new))
                .executeUpdate();
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
                .map(row -> new Kept(new Slot(day(row.at()), row.item()), row.value()))
                .toList();
    }

    /** Lets nobody else record for this patient until the transaction ends, so that what was compared stays true. */
    private void oneAtATime(UUID patientId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('score ' || :patient, 0))")
                .setParameter("patient", patientId.toString())
                .getSingleResult();
    }

    private LocalDate day(Instant at) {
        return at.atZone(caller.zone()).toLocalDate();
    }

    private Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(caller.zone()).toInstant();
    }
}
