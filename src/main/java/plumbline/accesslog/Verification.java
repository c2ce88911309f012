package plumbline.accesslog;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import plumbline.page.Language;
import plumbline.telemetry.Counts;
import plumbline.telemetry.Job;
import plumbline.tenancy.Caller;
import plumbline.tenancy.Rounds;
import plumbline.tenancy.Task;

/** Checks that the access log of a clinic is as it was sealed: every night, and whenever an admin asks. */
@ApplicationScoped
class Verification implements Task {

    /** What came of it. */
    record Check(Instant at, boolean asked, long seals, long entries, List<Fault> faults) {
        public boolean isSound() {
            return faults.isEmpty();
        }

        /** 12,345 in the language of the reader. */
        public String entriesInWords() {
            return String.format(Language.current().locale(), "%,d", entries);
        }
    }

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration ONCE = Duration.ofHours(12);
    private static final int FAULTS_KEPT = 20;

    private final Rounds rounds;
    private final Seals seals;
    private final SealKeys keys;
    private final Heads heads;
    private final EntityManager database;
    private final Caller caller;
    private final Counts counts;

    Verification(
            Rounds rounds,
            Seals seals,
            SealKeys keys,
            Heads heads,
            EntityManager database,
            Caller caller,
            Counts counts) {
        this.rounds = rounds;
        this.seals = seals;
        this.keys = keys;
        this.heads = heads;
        this.database = database;
        this.caller = caller;
        this.counts = counts;
    }

    @Scheduled(cron = "{plumbline.access-log.verify-cron}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void night() {
        round();
    }

    @Override
    public Job job() {
        return Job.VERIFICATION;
    }

    /**
     * At every clinic in turn; of several servers one does it.
     *
     * @return whether all went well, and the last check of each log found it sound
     */
    @Override
    public boolean round() {
        var sound = new AtomicBoolean(true);
        var done = rounds.make(job(), () -> QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LONGEST.toSeconds()))
                .run(() -> {
                    if (rounds.isAlone("check of") && isDue()) {
                        check();
                    }
                    if (latest().filter(last -> !last.isSound()).isPresent()) {
                        sound.set(false);
                    }
                }));
        return done && sound.get();
    }

    private boolean isDue() {
        return latest().filter(
                        last -> !last.asked() && last.at().isAfter(Instant.now().minus(ONCE)))
                .isEmpty();
    }

    /** Reads the whole log of the clinic, keeps what was found, and publishes the head of a sound one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void check() {
        var clinic = caller.clinic().id();
        var examination = new Examination(clinic, keys, heads.of(clinic));
        seals.all(examination::take);
        var faults = examination.faults(seals.highestNamed(), seals.forgotten());
        database.createNativeQuery(
                        "insert into access_check (id, seals, entries, faults) values (uuidv7(), :seals, :entries, :faults)")
                .setParameter("seals", examination.seals())
                .setParameter("entries", examination.entries())
                .setParameter(
                        "faults",
                        faults.stream().limit(FAULTS_KEPT).map(Fault::code).toArray(String[]::new))
                .executeUpdate();
        if (faults.isEmpty()) {
            seals.head().ifPresent(head -> heads.publish(clinic, head));
        } else {
            counts.foundAccessLogFault();
            Log.errorf(
                    "The access log of clinic %s is not as it was sealed: %s",
                    clinic, faults.stream().map(Fault::code).toList());
        }
    }

    /** The last check of the clinic. */
    @SuppressWarnings("unchecked")
    Optional<Check> latest() {
        var rows = (List<Tuple>) database.createNativeQuery(
                        "select at, asked_by, seals, entries, faults from access_check order by at desc limit 1",
                        Tuple.class)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Check(
                        row.get(0, Instant.class),
                        !row.get(1, String.class).equals("system"),
                        row.get(2, Long.class),
                        row.get(3, Long.class),
                        Arrays.stream(row.get(4, String[].class)).map(Fault::of).toList()));
    }
}
