package plumbline.outcome;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import plumbline.telemetry.Job;
import plumbline.tenancy.Rounds;
import plumbline.tenancy.Task;

/**
 * Takes the snapshots, at every clinic whose time has come. Two that differ by a few patients would tell of these few what neither
 * tells by itself, so the next is taken only after {@value #DAYS} days, and only where at least as many patients have come to it as
 * it takes to show anything; so is the first.
 */
@ApplicationScoped
public class Night implements Task {

    /** For so long a snapshot stands. */
    static final int DAYS = 28;

    /** Fewer than ten patients are shown at no clinic, whatever is configured. */
    static final int FEWEST = 10;

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Rounds rounds;
    private final Cohort cohort;
    private final Snapshots snapshots;
    private final int smallest;
    private final boolean atStart;

    Night(
            Rounds rounds,
            Cohort cohort,
            Snapshots snapshots,
            @ConfigProperty(name = "plumbline.outcomes.smallest-cell") int smallest,
            @ConfigProperty(name = "plumbline.outcomes.at-start") boolean atStart) {
        this.rounds = rounds;
        this.cohort = cohort;
        this.snapshots = snapshots;
        this.smallest = smallest;
        this.atStart = atStart;
    }

    /** What a night was missed for is made up for. */
    void start(@Observes StartupEvent started) {
        requireEnough(smallest);
        if (atStart) {
            Thread.ofVirtual().name("outcomes").start(this::round);
        }
    }

    static void requireEnough(int smallest) {
        if (smallest < FEWEST) {
            throw new IllegalStateException(
                    "plumbline.outcomes.smallest-cell must be at least %d, not %d".formatted(FEWEST, smallest));
        }
    }

    @Scheduled(cron = "{plumbline.outcomes.cron}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void night() {
        round();
    }

    @Override
    public Job job() {
        return Job.OUTCOMES;
    }

    /** At every clinic in turn, if its time has come. */
    @Override
    public boolean round() {
        return rounds.make(job(), () -> QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LONGEST.toSeconds()))
                .run(this::atClinic));
    }

    private void atClinic() {
        var now = Instant.now();
        // Of several servers one does it; those that come later find it done.
        if (rounds.isAlone("outcomes of")) {
            var latest = snapshots.latest();
            if (latest.map(last -> last.isOlderThan(now.minus(Duration.ofDays(DAYS))))
                    .orElse(true)) {
                var members = cohort.members();
                if (members.size() >= latest.map(this::shown).orElse(0) + smallest) {
                    snapshots.keep(new Snapshot(now, smallest), Publication.of(members, smallest));
                    Log.infof("The outcomes of a clinic took %s", Duration.between(now, Instant.now()));
                }
            }
        }
    }

    private int shown(Snapshot snapshot) {
        return snapshots.of(snapshot, View.WHOLE).stream()
                .filter(result -> result.view().equals(View.WHOLE.address()))
                .findFirst()
                .flatMap(ViewResult::patients)
                .orElse(0);
    }
}
