package plumbline.score;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import plumbline.clinic.Settings;
import plumbline.clinic.SettingsChanged;
import plumbline.page.Listing;
import plumbline.patient.EnteredVia;
import plumbline.patient.Episode;
import plumbline.patient.EpisodesChanged;
import plumbline.patient.Patient;
import plumbline.patient.Patients;
import plumbline.tenancy.Caller;

/**
 * The scores of the current clinic's patients.
 *
 * <p>What is entered for today has the time of entry, and a day may have several; what is entered for an earlier day, or
 * imported, stands at noon of its day at the clinic, one value a scale.
 */
@ApplicationScoped
public class Scores implements PanacheRepositoryBase<Score, UUID> {

    private static final String[] NAMES =
            Arrays.stream(Scale.values()).map(Scale::name).toArray(String[]::new);

    private final Patients patients;
    private final Settings settings;
    private final Caller caller;
    private final Event<ScoresChanged> changes;

    Scores(Patients patients, Settings settings, Caller caller, Event<ScoresChanged> changes) {
        this.patients = patients;
        this.settings = settings;
        this.caller = caller;
        this.changes = changes;
    }

    /** All readings of one scale in an episode, in time order; one range scan of an index. */
    public List<Reading> series(Episode episode, Scale scale) {
        return find(
                        "select s.at, s.value from Score s where s.patientId = ?1 and s.episodeId = ?2 and s.scale = ?3"
                                + " and s.retraction is null order by s.at",
                        episode.patientId(),
                        episode.id(),
                        scale)
                .project(Reading.class)
                .list();
    }

    /** Which scales have a reading in an episode; one statement that looks into an index once a scale. */
    public Set<Scale> measured(Episode episode) {
        var found = EnumSet.noneOf(Scale.class);
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select i.scale from unnest(:scales) i(scale)
                         where exists (select from score
                                 where patient_id = :patient and episode_id = :episode and scale = i.scale
                                   and retraction_id is null)""", String.class)
                .setParameter("scales", NAMES)
                .setParameter("patient", episode.patientId())
                .setParameter("episode", episode.id())
                .getResultList()
                .forEach(name -> found.add(Scale.valueOf(name)));
        return found;
    }

    /** The last reading in an episode of each scale that has one; one statement. */
    public Map<Scale, Reading> latest(Episode episode) {
        var latest = new EnumMap<Scale, Reading>(Scale.class);
        lastTwo(episode).forEach((scale, readings) -> latest.put(scale, readings.getFirst()));
        return latest;
    }

    /** The last two readings in an episode of each scale that has any, the newest first; one statement. */
    Map<Scale, List<Reading>> lastTwo(Episode episode) {
        return lastTwo(episode, Scale.BACK_AVERAGE, 2);
    }

    /** The same, and of one scale as many as that; still one statement. */
    Map<Scale, List<Reading>> lastTwo(Episode episode, Scale more, int count) {
        var found = new EnumMap<Scale, List<Reading>>(Scale.class);
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select i.scale, s.at, s.value
                          from unnest(:scales) i(scale) cross join lateral
                               (select at, value from score
                                 where patient_id = :patient and episode_id = :episode and scale = i.scale
                                   and retraction_id is null
                                 order by at desc limit case i.scale when :more then :count else 2 end) s
                         order by s.at desc""", Tuple.class)
                .setParameter("scales", NAMES)
                .setParameter("patient", episode.patientId())
                .setParameter("episode", episode.id())
                .setParameter("more", more.name())
                .setParameter("count", count)
                .getResultList()
                .forEach(row -> found.computeIfAbsent(
                                Scale.valueOf(row.get(0, String.class)), scale -> new ArrayList<>())
                        .add(new Reading(row.get(1, Instant.class), row.get(2, Double.class))));
        return found;
    }

    /** All readings of an instrument in an episode by scale, in time order; one statement. */
    Map<Scale, List<Reading>> series(Episode episode, Instrument instrument) {
        record Row(Scale scale, Instant at, double value) {}
        return find(
                        "select s.scale, s.at, s.value from Score s where s.patientId = ?1 and s.episodeId = ?2"
                                + " and s.scale in ?3 and s.retraction is null order by s.at",
                        episode.patientId(),
                        episode.id(),
                        instrument.scales())
                .project(Row.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Row::scale,
                        () -> new EnumMap<>(Scale.class),
                        Collectors.mapping(row -> new Reading(row.at(), row.value()), Collectors.toList())));
    }

    /**
     * The last reading in an episode of each scale that has one since a day, with the last one from before it; one statement.
     *
     * @param day as the clinic counts days
     */
    public List<BeforeAndSince> since(Episode episode, LocalDate day) {
        var limits = Limits.of(settings);
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select i.scale, s.at, s.value, b.at, b.value
                          from unnest(:scales) with ordinality i(scale, place) cross join lateral
                               (select at, value from score
                                 where patient_id = :patient and episode_id = :episode and scale = i.scale
                                   and retraction_id is null and at >= :begin
                                 order by at desc limit 1) s left join lateral
                               (select at, value from score
                                 where patient_id = :patient and episode_id = :episode and scale = i.scale
                                   and retraction_id is null and at < :begin
                                 order by at desc limit 1) b on true
                         order by i.place""", Tuple.class)
                .setParameter("scales", NAMES)
                .setParameter("patient", episode.patientId())
                .setParameter("episode", episode.id())
                .setParameter("begin", day.atStartOfDay(caller.zone()).toInstant())
                .getResultList()
                .stream()
                .map(row -> new BeforeAndSince(
                        Scale.valueOf(row.get(0, String.class)),
                        limits,
                        row.get(3) == null ? null : new Reading(row.get(3, Instant.class), row.get(4, Double.class)),
                        new Reading(row.get(1, Instant.class), row.get(2, Double.class))))
                .toList();
    }

    /** What was entered of an instrument lately, newest first; with what was marked as entered in error. */
    Listing<Sitting> history(UUID patientId, Instrument instrument, int page) {
        var times = Listing.of(
                find(
                                "select distinct s.at from Score s where s.patientId = ?1 and s.scale in ?2 order by s.at desc",
                                patientId,
                                instrument.scales())
                        .project(Instant.class),
                page);
        var scores = times.isEmpty()
                ? List.<Score>of()
                : list(
                        "from Score s left join fetch s.retraction where s.patientId = ?1 and s.scale in ?2"
                                + " and s.at between ?3 and ?4 order by s.at desc, s.id",
                        patientId,
                        instrument.scales(),
                        times.rows().getLast(),
                        times.rows().getFirst());
        return new Listing<>(Sitting.of(scores), times.page(), times.more());
    }

    /**
     * Records what was answered on a day that has begun at the clinic, in the episode of that day.
     *
     * @return what is already recorded on these scales where the day is an earlier one; unless this is empty, nothing was
     *     recorded
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Scale, Double> record(Patient patient, LocalDate day, List<Scored> scored) {
        oneAtATime(patient.id());
        var episode = patient.episodeOn(day);
        if (day.equals(caller.today())) {
            keep(episode, Instant.now(), scored);
            return Map.of();
        }
        var kept = new EnumMap<Scale, Double>(Scale.class);
        kept(patient.id(), day).forEach(one -> kept.put(one.scale(), one.value()));
        kept.keySet().retainAll(scored.stream().map(Scored::scale).toList());
        if (kept.isEmpty()) {
            keep(episode, noon(day), scored);
        }
        return kept;
    }

    private void keep(Episode episode, Instant at, List<Scored> scored) {
        var via = caller.isStaff() ? EnteredVia.CLINIC : EnteredVia.PORTAL;
        scored.forEach(one -> persist(new Score(episode, one, at, via)));
        changed(episode.patientId());
    }

    /** Tells the others, who find everything in the database. */
    private void changed(UUID patientId) {
        flush();
        changes.fire(ScoresChanged.of(patientId));
    }

    /** Takes with a score that was entered in error what came from the same answers. */
    void retracted(Score score) {
        var instrument = Instrument.of(score.scale());
        if (instrument.hasItems()) {
            list(
                            "patientId = ?1 and at = ?2 and scale in ?3 and retraction is null",
                            score.patientId(),
                            score.at(),
                            instrument.scales())
                    .forEach(other -> other.retract(score.retraction().orElseThrow()));
        }
        changed(score.patientId());
    }

    /** Where days begin at another time, a reading near midnight may belong to another episode. */
    void file(@Observes SettingsChanged changed) {
        if (changed.zone()) {
            patients.withSeveralEpisodes().forEach(patient -> file(new EpisodesChanged(patient)));
        }
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
        changes.fire(ScoresChanged.of(patient.id()));
    }

    private record Kept(Scale scale, double value) {}

    private List<Kept> kept(UUID patientId, LocalDate day) {
        return find(
                        "select s.scale, s.value from Score s where s.patientId = ?1 and s.at >= ?2 and s.at < ?3"
                                + " and s.retraction is null",
                        patientId,
                        day.atStartOfDay(caller.zone()).toInstant(),
                        day.plusDays(1).atStartOfDay(caller.zone()).toInstant())
                .project(Kept.class)
                .list();
    }

    /** Lets nobody else record for this patient, nor import a file, until the transaction ends: what was compared stays true. */
    private void oneAtATime(UUID patientId) {
        getEntityManager()
                .createNativeQuery("""
                        select 1 from pg_advisory_xact_lock_shared(hashtextextended('scores of ' || app_clinic(), 0)),
                                      pg_advisory_xact_lock(hashtextextended('score ' || :patient, 0))""")
                .setParameter("patient", patientId.toString())
                .getSingleResult();
    }

    /** Lets nobody else record for any patient of the clinic until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void clinicAlone() {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('scores of ' || app_clinic(), 0))")
                .getSingleResult();
    }

    /** Lets nobody else record for these patients until the transaction ends; of several, for any of the clinic. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void alone(Set<UUID> patients) {
        if (patients.size() == 1) {
            oneAtATime(patients.iterator().next());
        } else {
            clinicAlone();
        }
    }

    private LocalDate day(Instant at) {
        return at.atZone(caller.zone()).toLocalDate();
    }

    private Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(caller.zone()).toInstant();
    }
}
