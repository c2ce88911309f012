package plumbline.accesslog;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import plumbline.telemetry.Counts;
import plumbline.telemetry.Job;
import plumbline.tenancy.Caller;
import plumbline.tenancy.Rounds;

/**
 * Seals what is new in the access log of each clinic, every few seconds. An entry whose transaction took long comes to light after
 * later ones were sealed; it is found all the same, and stands in a later seal.
 */
@ApplicationScoped
class Sealing {

    static final int MOST = 1_000;

    /** No transaction that writes an entry lasts longer. */
    private static final Duration LATEST = Duration.ofHours(2);

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Rounds rounds;
    private final Seals seals;
    private final SealKeys keys;
    private final Caller caller;
    private final Counts counts;
    private final Map<UUID, Seal> seen = new ConcurrentHashMap<>();

    /** Since when the entries of a clinic could not be sealed. */
    private volatile Map<UUID, Instant> behind = Map.of();

    Sealing(Rounds rounds, Seals seals, SealKeys keys, Caller caller, Counts counts) {
        this.rounds = rounds;
        this.seals = seals;
        this.keys = keys;
        this.caller = caller;
        this.counts = counts;
    }

    /** At every clinic in turn. */
    @Scheduled(every = "{plumbline.access-log.seal-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        var left = new HashMap<UUID, Instant>();
        rounds.make(Job.SEALING, () -> {
            try {
                QuarkusTransaction.requiringNew()
                        .timeout(Math.toIntExact(LONGEST.toSeconds()))
                        .run(this::atClinic);
            } catch (RuntimeException e) {
                var clinic = caller.clinic().id();
                left.put(clinic, behind.getOrDefault(clinic, Instant.now()));
                throw e;
            }
        });
        behind = left;
        counts.accessLogUnsealed(left.values().stream().min(Comparator.naturalOrder()));
    }

    /** Of several servers one does it, and the others find it done. */
    private void atClinic() {
        if (!rounds.isAlone("seals of")) {
            return;
        }
        var head = seals.head().orElse(null);
        compare(head);
        var since = head == null ? Instant.EPOCH : head.at().minus(LATEST);
        var entries = seals.unsealed(since, MOST);
        while (!entries.isEmpty()) {
            head = Seal.over(entries, head, caller.clinic().id(), Instant.now().truncatedTo(ChronoUnit.MICROS), keys);
            seals.keep(head, entries);
            since = Seal.at(entries.getLast());
            entries = entries.size() < MOST ? List.of() : seals.unsealed(since, MOST);
        }
        if (head != null) {
            seen.put(caller.clinic().id(), head);
        }
    }

    /** This server remembers how far the seals went, whatever the database says. */
    private void compare(@Nullable Seal head) {
        var last = seen.get(caller.clinic().id());
        if (last != null
                && (head == null || head.seq() < last.seq() || head.seq() == last.seq() && !head.is(last.mac()))) {
            counts.foundAccessLogFault();
            Log.errorf(
                    "The access log of clinic %s was cut off before seal %d",
                    caller.clinic().id(), last.seq());
        }
    }
}
