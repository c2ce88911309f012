package plumbline.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import plumbline.statistics.MinimalImportantChange;

/** Finds who needs attention at the current clinic; each question is one indexed statement over a bounded time. */
@ApplicationScoped
class Attention {

    /** A patient this person opened, and when last. */
    record Seen(UUID patientId, String name, String recordNumber, Instant at) {}

    /** Mean average back pain of the last two weeks against the four before. */
    record Rise(UUID patientId, String name, double before, double lately, long readings) {}

    private static final int AT_MOST = 8;
    private static final int SEEN_WITHIN_DAYS = 60;
    private static final int LATELY_DAYS = 14;
    private static final int BEFORE_DAYS = 42;
    private static final int READINGS_IN_EACH = 3;

    private final EntityManager database;

    Attention(EntityManager database) {
        this.database = database;
    }

    List<Seen> seenLately() {
        return rows(database.createNativeQuery("""
                        select p.id, p.given_name || ' ' || p.family_name, p.record_number, seen.at
                          from (select patient_id, max(at) as at from access_entry
                                 where user_id = app_user() and at > :since group by patient_id
                                 order by max(at) desc limit :most) seen
                          join patient p on p.clinic_id = app_clinic() and p.id = seen.patient_id
                         order by seen.at desc""", Tuple.class)
                        .setParameter("since", daysAgo(SEEN_WITHIN_DAYS))
                        .setParameter("most", AT_MOST)
                        .getResultList())
                .map(row -> new Seen(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, Instant.class)))
                .toList();
    }

    /** Whose mean of the last two weeks lies above that of the four weeks before by the minimal important change. */
    List<Rise> painThatRose() {
        return rows(database.createNativeQuery("""
                        select p.id, p.given_name || ' ' || p.family_name, rise.before, rise.lately, rise.readings
                          from (select patient_id,
                                       avg(value) filter (where at <= :boundary)::float8 as before,
                                       avg(value) filter (where at > :boundary)::float8 as lately,
                                       count(*) filter (where at > :boundary) as readings
                                  from score where scale = 'BACK_AVERAGE' and retraction_id is null and at > :since group by patient_id
                                having count(*) filter (where at <= :boundary) >= :enough
                                   and count(*) filter (where at > :boundary) >= :enough
                                   and avg(value) filter (where at > :boundary) - avg(value) filter (where at <= :boundary) >= :points
                                 order by avg(value) filter (where at > :boundary) - avg(value) filter (where at <= :boundary) desc
                                 limit :most) rise
                          join patient p on p.clinic_id = app_clinic() and p.id = rise.patient_id
                         order by rise.lately - rise.before desc, p.id""", Tuple.class)
                        .setParameter("since", daysAgo(BEFORE_DAYS))
                        .setParameter("boundary", daysAgo(LATELY_DAYS))
                        .setParameter("enough", READINGS_IN_EACH)
                        .setParameter("points", MinimalImportantChange.OF_PAIN.points())
                        .setParameter("most", AT_MOST)
                        .getResultList())
                .map(row -> new Rise(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, Double.class),
                        row.get(3, Double.class),
                        row.get(4, Long.class)))
                .toList();
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(List<?> result) {
        return ((List<Tuple>) result).stream();
    }
}
