package plumbline.worklist;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import plumbline.exam.finding.RedFlag;
import plumbline.orthotic.effect.EffectKind;
import plumbline.orthotic.effect.Severity;
import plumbline.page.Language;
import plumbline.page.Words;
import plumbline.progress.Comparison;
import plumbline.score.Instrument;
import plumbline.tenancy.Caller;

/**
 * A reason why somebody may need attention, with the one statement that finds them, from an index and over a bounded time. The
 * most urgent stands first.
 *
 * <p>A statement gives the patient as {@code p}, filtered by {@link #PATIENT}, then what its own words are made of.
 */
enum Concern {
    EMERGENCY("Emergencies", "No emergency is open.", """
            select %s, x.id, x.examined_on, array_to_string(x.emergencies, ',')
              from exam x %s
             where x.emergencies <> '{}' and x.open
               and not x.emergencies <@ array(select unnest(d.flags) from exam_disposition d
                                               where d.clinic_id = x.clinic_id and d.exam_id = x.id)
             order by x.examined_on, x.id""") {
        @Override
        String why(Tuple row, ZoneId zone) {
            var flags = Arrays.stream(text(row, 5).split(","))
                    .map(flag -> RedFlag.valueOf(flag).label().toLowerCase(locale()))
                    .collect(Collectors.joining(", "));
            return Language.say("%s, in the exam of %s", flags, Words.inWords(day(row, 4)));
        }

        @Override
        String path(Tuple row) {
            return "/exams/" + row.get(3) + "/disposition";
        }
    },

    EFFECT(
            "Harm to look at",
            "No severe effect of a device, and none that a patient reported, waits for an answer.",
            """
            select %s, x.id, x.kind, x.severity, x.day, x.entered_via
              from adverse_effect x %s
             where x.acknowledgement_id is null and x.retraction_id is null and (x.severity = 3 or x.entered_via = 'PORTAL')
             order by x.severity desc, x.entered_at, x.id""") {
        @Override
        String why(Tuple row, ZoneId zone) {
            return Language.say(
                    text(row, 7).equals("PORTAL") ? "%s, %s, on %s, reported by the patient" : "%s, %s, on %s",
                    EffectKind.valueOf(text(row, 4)).label().toLowerCase(locale()),
                    Language.say(Severity.graded(row.get(5, Short.class)).name().toLowerCase(Locale.ROOT)),
                    Words.inWords(day(row, 6)));
        }

        @Override
        String path(Tuple row) {
            return "/effects/" + row.get(3) + "/acknowledgement";
        }
    },

    REVIEW("Reviews due", "No device is to be reviewed within a week.", """
            select %s, x.orthosis_id, x.week, x.due_on
              from orthosis_review_due x %s
             where x.review_id is null and not x.let_go and x.due_on <= cast(:today as date) + 7
             order by x.due_on, x.id""") {
        @Override
        String why(Tuple row, ZoneId zone) {
            var week = row.get(4, Integer.class);
            var due = day(row, 5);
            var overdue = due.isBefore(LocalDate.now(zone));
            var day = Words.inWords(due);
            return week == null
                    ? Language.say(overdue ? "review, overdue since %s" : "review, due on %s", day)
                    : Language.say(
                            overdue ? "review at %d weeks, overdue since %s" : "review at %d weeks, due on %s",
                            week,
                            day);
        }

        @Override
        String path(Tuple row) {
            return "/orthoses/" + row.get(3) + "/reviews/new";
        }
    },

    /** A day or two without an answer is no reason to call anybody, and after two months nobody calls any more. */
    SCORES("Scores overdue", "Whoever was to be asked has answered.", """
            select %s, x.since, x.instruments
              from (select patient_id, min(due_on) as since, string_agg(instrument, ',' order by due_on, instrument) as instruments
                      from score_due where due_on between cast(:today as date) - 60 and cast(:today as date) - 3
                     group by patient_id) x %s
             order by x.since, p.id""") {
        @Override
        String why(Tuple row, ZoneId zone) {
            var instruments = Arrays.stream(text(row, 4).split(","))
                    .map(instrument -> Instrument.valueOf(instrument).label())
                    .collect(Collectors.joining("; "));
            return Language.say("%s, since %s", instruments, Words.inWords(day(row, 3)));
        }

        @Override
        String path(Tuple row) {
            return "/scores";
        }
    },

    DRAFT("Open drafts", "Every exam that was begun is signed.", """
            select %s, x.id, x.examined_on, x.saved_at
              from exam x %s
             where x.open
             order by x.saved_at desc, x.id desc""") {
        @Override
        String why(Tuple row, ZoneId zone) {
            return Language.say("exam of %s, saved %s", Words.inWords(day(row, 4)), Words.day(at(row, 5), zone));
        }

        @Override
        String path(Tuple row) {
            return "/exams/" + row.get(3);
        }
    },

    /**
     * By the change that matters: the mean of the last two weeks against the four before, or of all readings since
     * a device was begun or stopped against all before it, which is read from the sums of phases.
     */
    WORSE(
            "Pain that rose",
            "Nobody’s average back pain rose by as much as matters, of late or since a change of device.",
            """
            select %s, x.before, x.lately, x.readings, x.since
              from (select distinct on (patient_id) patient_id, before, lately, readings, since from (
                      select patient_id, before, lately, readings, null::date as since from (
                        select patient_id,
                               count(*) filter (where at <= now() - interval '14 days') as readings_before,
                               avg(value) filter (where at <= now() - interval '14 days') as before,
                               avg(value) filter (where at > now() - interval '14 days') as lately,
                               count(*) filter (where at > now() - interval '14 days') as readings
                          from score
                         where scale = 'BACK_AVERAGE' and retraction_id is null and at > now() - interval '42 days'
                         group by patient_id) weeks
                       where least(readings, readings_before) >= 3
                      union all
                      select s.patient_id, (b.sum_value / b.n)::float8, (s.sum_value / s.n)::float8, s.n, s.from_day
                        from phase_sum s
                        join phase_sum b on b.clinic_id = s.clinic_id and b.patient_id = s.patient_id and b.episode_id = s.episode_id
                         and b.scale = s.scale and b.until_day = s.from_day
                       where s.scale = 'BACK_AVERAGE' and s.until_day is null and least(s.n, b.n) >= %3$d
                         and s.last_day > cast(:today as date) - 42) compared
                     where lately - before >= :important
                     order by patient_id, since nulls first) x %s
             order by x.lately - x.before desc, p.id""") {
        @Override
        String why(Tuple row, ZoneId zone) {
            var since = row.get(6, LocalDate.class);
            var before = Words.to(row.get(3, Double.class), 1);
            var lately = Words.to(row.get(4, Double.class), 1);
            var readings = row.get(5);
            return since == null
                    ? Language.say("%s to %s in the last two weeks, %s readings", before, lately, readings)
                    : Language.say(
                            "%s to %s since the change of device on %s, %s readings",
                            before, lately, Words.inWords(since), readings);
        }

        @Override
        String path(Tuple row) {
            return "/progress";
        }
    },

    /** The last five thousand entries reach back far enough, and are read in no time. */
    PORTAL("New from the portal", "No patient of yours has entered anything since you last opened their record.", """
            select %s, x.entries, x.last
              from (select patient_id, count(*) as entries, max(at) as last
                      from (select patient_id, at from access_entry
                             where scope = 'patient' and method = 'POST' and at > now() - interval '14 days'
                             order by at desc limit 5000) entered
                     group by patient_id) x %s
             where not exists (select from access_entry seen
                                where seen.clinic_id = app_clinic() and seen.patient_id = x.patient_id
                                  and seen.user_id = app_user() and seen.scope = 'staff' and not seen.refused and seen.at > x.last)
             order by x.last desc, p.id""") {
        @Override
        String why(Tuple row, ZoneId zone) {
            var entries = row.get(3, Long.class);
            return Language.say(
                    entries == 1 ? "%d entry, the last on %s at %s" : "%d entries, the last on %s at %s",
                    entries,
                    Words.day(at(row, 4), zone),
                    Words.time(at(row, 4), zone));
        }

        @Override
        String path(Tuple row) {
            return "";
        }
    };

    private static final String PATIENT_COLUMNS = "p.id, p.given_name || ' ' || p.family_name, p.record_number";

    private static final String PATIENT = """
            join patient p on p.clinic_id = app_clinic() and p.id = x.patient_id and p.archival_id is null
             and (:everyone or p.responsible is null or p.responsible = app_user())""";

    private final String heading;
    private final String nobody;
    private final String sql;

    Concern(String heading, String nobody, String sql) {
        this.heading = heading;
        this.nobody = nobody;
        this.sql = sql;
    }

    abstract String why(Tuple row, ZoneId zone);

    abstract String path(Tuple row);

    public String heading() {
        return Language.say(heading);
    }

    /** What to say where it concerns nobody. */
    public String nobody() {
        return Language.say(nobody);
    }

    /** As it stands in an address. */
    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The page of all whom it concerns, below the address of a clinic. */
    public String page(String home) {
        return home + "/attention/" + address();
    }

    /** What is clinical is for clinicians; the front desk hands out the tablet. */
    boolean isFor(Caller caller) {
        return caller.is("clinician") || this == SCORES && caller.is("assistant");
    }

    /** Whether it cannot wait until whoever looks after the patient is there: it concerns everyone. */
    public boolean isUrgent() {
        return this == EMERGENCY || this == EFFECT;
    }

    /** With a parameter {@code everyone}, {@code today} where it depends on the day at the clinic, and {@code important} where on the change that matters. */
    String sql() {
        return sql.formatted(PATIENT_COLUMNS, PATIENT, Comparison.READINGS_FOR_AN_INTERVAL);
    }

    Item item(Tuple row, ZoneId zone) {
        return new Item(row.get(0, UUID.class), text(row, 1), text(row, 2), why(row, zone), path(row));
    }

    private static Locale locale() {
        return Language.current().locale();
    }

    private static String text(Tuple row, int column) {
        return row.get(column, String.class);
    }

    private static LocalDate day(Tuple row, int column) {
        return row.get(column, LocalDate.class);
    }

    private static Instant at(Tuple row, int column) {
        return row.get(column, Instant.class);
    }
}
