package plumbline.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import plumbline.exam.finding.Criterion;
import plumbline.orthotic.DeviceClass;
import plumbline.score.Scale;
import plumbline.tenancy.Caller;

/**
 * Everyone of the current clinic whose pain can be compared: with the first device they ever wore, and enough readings of average
 * back pain in the phase before it and in the phase that begins with it. Who said no is left out, and so is, where the clinic asks
 * first, who has not said yes. One row a patient comes from the database, however many readings there are.
 */
@ApplicationScoped
class Cohort {

    /** The weeks that are looked at one by one, counted from first wear. */
    static final int FIRST_WEEK = -12;

    static final int LAST_WEEK = 26;

    private static final int AT_ONCE = 1_000;

    /**
     * Whom it is about. The phases are those of {@code phase_sum}: all readings up to first wear, and from then until the next
     * device begins or this one ends. In a table of its own, because the planner takes them for one patient otherwise.
     */
    private static final String MEMBERS = """
            create temporary table outcome_member on commit drop as
            select f.*, since.until_day, since.last_day - f.on_day as followed,
                   (b.sum_value / b.n)::float8 as before, (since.sum_value / since.n)::float8 as after
              from (select distinct on (s.patient_id) s.patient_id, s.orthosis_id, s.on_day, o.episode_id, o.device_class
                      from orthosis_step s
                      join orthosis o on o.clinic_id = s.clinic_id and o.id = s.orthosis_id
                     where s.clinic_id = app_clinic() and s.kind = 'FIRST_WORN' and s.retraction_id is null
                     order by s.patient_id, s.on_day, s.entered_at, s.id) f
              join phase_sum b on b.clinic_id = app_clinic() and b.patient_id = f.patient_id and b.episode_id = f.episode_id
               and b.scale = '%1$s' and b.until_day = f.on_day and b.n >= %2$d
              join phase_sum since on since.clinic_id = app_clinic() and since.patient_id = f.patient_id
               and since.episode_id = f.episode_id and since.scale = '%1$s' and since.from_day = f.on_day and since.n >= %2$d
              left join lateral
                   (select c.given from consent c
                     where c.clinic_id = app_clinic() and c.patient_id = f.patient_id and c.purpose = 'OUTCOMES' and c.retraction_id is null
                     order by c.said_on desc, c.entered_at desc, c.id desc limit 1) said on true
             where coalesce(
                     said.given,
                     (select not r.ask_first from consent_rule r where r.clinic_id = app_clinic()
                       order by r.decided_at desc, r.id desc limit 1),
                     true)""".formatted(Scale.BACK_AVERAGE.name(), Member.READINGS);

    private static final String HISTORIES =
            """
            with known as (
              select m.patient_id, floor((r.day - m.on_day) / 7.0)::integer as week, r.value, null::numeric as hours
                from (select s.patient_id, s.episode_id, (s.at at time zone ?)::date as day, s.value
                        from score s where s.clinic_id = app_clinic() and s.scale = '%1$s' and s.retraction_id is null) r
                join outcome_member m on m.patient_id = r.patient_id and m.episode_id = r.episode_id
                 and r.day >= m.on_day + 7 * %2$d and r.day < m.on_day + 7 * (%3$d + 1) and (m.until_day is null or r.day < m.until_day)
              union all
              select m.patient_id, (w.day - m.on_day) / 7, null, max(w.hours)
                from wear w
                join outcome_member m on m.patient_id = w.patient_id and m.orthosis_id = w.orthosis_id
                 and w.day >= m.on_day and (m.until_day is null or w.day < m.until_day)
               where w.clinic_id = app_clinic() and w.retraction_id is null
               group by m.patient_id, w.day - m.on_day
            ), weekly as (
              select patient_id, week, avg(value) as value, sum(hours) as hours, count(hours) as days from known group by 1, 2
            ), history as (
              select patient_id, (sum(hours) / nullif(sum(days), 0))::float8 as hours,
                     array_agg(week order by week) filter (where value is not null) as weeks,
                     array_agg(value order by week) filter (where value is not null) as values,
                     array_agg((hours / nullif(days, 0))::float8 order by week) filter (where value is not null) as weekly_hours
                from weekly
               group by 1
            )
            select m.device_class, m.before, m.after, m.followed, h.hours, seen.left_total, seen.right_total,
                   h.weeks, h.values, h.weekly_hours
              from outcome_member m
              left join history h on h.patient_id = m.patient_id
              left join lateral (
                select %4$s as left_total, %5$s as right_total
                  from exam e
                 where e.clinic_id = app_clinic() and e.patient_id = m.patient_id and e.examined_on <= m.on_day
                   and exists (select from exam_signature s where s.clinic_id = e.clinic_id and s.exam_id = e.id)
                   and not exists (select from exam_retraction r where r.clinic_id = e.clinic_id and r.exam_id = e.id)
                   and not exists (select from exam a
                         join exam_signature s on s.clinic_id = a.clinic_id and s.exam_id = a.id
                        where a.clinic_id = e.clinic_id and a.amends = e.id
                          and not exists (select from exam_retraction r where r.clinic_id = a.clinic_id and r.exam_id = a.id))
                   and num_nonnulls(%4$s, %5$s) > 0
                 order by e.examined_on desc, e.started_at desc, e.id desc limit 1) seen on true""".formatted(Scale.BACK_AVERAGE.name(), FIRST_WEEK, LAST_WEEK, total("left"), total("right"));

    private final EntityManager database;
    private final Caller caller;

    Cohort(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Null where a criterion is missing, like the index itself. */
    private static String total(String side) {
        return String.join(
                " + ",
                Stream.of(Criterion.values())
                        .map(criterion -> "e." + side + "_" + criterion.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<Member> members() {
        return database.unwrap(Session.class).doReturningWork(connection -> members(connection, caller.zone()));
    }

    private static List<Member> members(Connection connection, ZoneId zone) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(MEMBERS);
            statement.execute("analyze outcome_member");
        }
        var members = new ArrayList<Member>();
        try (var statement = connection.prepareStatement(HISTORIES)) {
            statement.setFetchSize(AT_ONCE);
            statement.setString(1, zone.getId());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    members.add(member(row));
                }
            }
        }
        return members;
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                DeviceClass.valueOf(row.getString(1)),
                furtherFromZero(row.getObject(6, Integer.class), row.getObject(7, Integer.class)),
                row.getDouble(2),
                row.getDouble(3),
                optional(row.getObject(5, Double.class)),
                row.getInt(4),
                weeks(row));
    }

    /** Of two as far from it as each other, the pronated one. */
    private static OptionalInt furtherFromZero(@Nullable Integer left, @Nullable Integer right) {
        return Stream.of(left, right)
                .flatMap(Stream::ofNullable)
                .mapToInt(total -> total)
                .reduce((one, other) -> Math.abs(one) == Math.abs(other)
                        ? Math.max(one, other)
                        : Math.abs(one) > Math.abs(other) ? one : other);
    }

    private static List<Member.Week> weeks(ResultSet row) throws SQLException {
        if (row.getArray(8) == null) {
            return List.of();
        }
        var weeks = (Integer[]) row.getArray(8).getArray();
        var values = (Double[]) row.getArray(9).getArray();
        var hours = (@Nullable Double[]) row.getArray(10).getArray();
        return IntStream.range(0, weeks.length)
                .mapToObj(i -> new Member.Week(weeks[i], values[i], optional(hours[i])))
                .toList();
    }

    private static OptionalDouble optional(@Nullable Double number) {
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
