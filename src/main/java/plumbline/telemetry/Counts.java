package plumbline.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * All that is counted besides what libraries count. A label is one of a few words of ours, never a clinic, a person or a record. What
 * can be counted is there from the start, as 0, so that its first time is seen as one.
 */
@Startup
@ApplicationScoped
public class Counts {

    private static final String SIGN_INS = "plumbline.sign.ins";
    private static final String REFUSALS = "plumbline.refusals";
    private static final String JOB_FAILURES = "plumbline.job.failures";
    private static final String LETTERS = "plumbline.letters";
    private static final String FAULTS = "plumbline.access.log.faults";

    private final MeterRegistry registry;
    private final Map<Job, AtomicLong> lastSuccess = new EnumMap<>(Job.class);
    private final AtomicReference<@Nullable Instant> unsealedSince = new AtomicReference<>();

    Counts(MeterRegistry registry) {
        this.registry = registry;
        signIns(true);
        signIns(false);
        letters(true);
        letters(false);
        faults();
        Gauge.builder("plumbline.access.log.unsealed", this::secondsUnsealed)
                .description("For how long entries of some clinic may have been without a seal; 0 where none are")
                .baseUnit("seconds")
                .register(registry);
        for (var reason : RefusalReason.values()) {
            refusals(reason);
        }
        for (var job : Job.values()) {
            failures(job);
            // A job that never succeeds is late, too: counted from the start.
            var last = new AtomicLong(Instant.now().getEpochSecond());
            lastSuccess.put(job, last);
            Gauge.builder("plumbline.job.last.success", last, AtomicLong::doubleValue)
                    .description(
                            "When a round last ended without an error at every clinic; at first, when this instance started")
                    .baseUnit("seconds")
                    .tag("job", job.word())
                    .strongReference(true)
                    .register(registry);
        }
    }

    /** Somebody stands at a door for the first time since they signed in. */
    public void signedIn(boolean admitted) {
        signIns(admitted).increment();
    }

    /** A request was refused. */
    public void refused(RefusalReason reason) {
        refusals(reason).increment();
    }

    /** Something was written. */
    void wrote(String room) {
        Counter.builder("plumbline.writes")
                .description("Forms and scripts that wrote something, by the room that took them")
                .tag("what", room)
                .register(registry)
                .increment();
    }

    /** The progress of a patient was shown. */
    public void said(Enum<?> verdict) {
        Counter.builder("plumbline.verdicts")
                .description("What the progress page said beyond the own trend")
                .tag("kind", word(verdict))
                .register(registry)
                .increment();
    }

    /** A round of a job has ended. */
    public void roundEnded(Job job, boolean well) {
        if (well) {
            Objects.requireNonNull(lastSuccess.get(job)).set(Instant.now().getEpochSecond());
        } else {
            failures(job).increment();
        }
    }

    /** A check of the access log found what is not as it was written. */
    public void foundAccessLogFault() {
        faults().increment();
    }

    /** The mail server has taken a letter, or has not. */
    public void letter(boolean sent) {
        letters(sent).increment();
    }

    /** @param since when the entries of some clinic could not be sealed; empty where all could */
    public void accessLogUnsealed(Optional<Instant> since) {
        unsealedSince.set(since.orElse(null));
    }

    /** @param version of the schema that this code wants */
    public void wantsSchema(int version) {
        Gauge.builder("plumbline.schema.version", () -> version)
                .description("The version of the schema that this code wants")
                .register(registry);
    }

    private double secondsUnsealed() {
        var since = unsealedSince.get();
        return since == null ? 0 : Duration.between(since, Instant.now()).toSeconds();
    }

    private Counter signIns(boolean admitted) {
        return Counter.builder(SIGN_INS)
                .description("Sign-ins seen at a door of this instance, once each")
                .tag("result", admitted ? "admitted" : "refused")
                .register(registry);
    }

    private Counter refusals(RefusalReason reason) {
        return Counter.builder(REFUSALS)
                .description("Refused requests")
                .tag("reason", word(reason))
                .register(registry);
    }

    private Counter failures(Job job) {
        return Counter.builder(JOB_FAILURES)
                .description("Rounds that ended in an error, at one clinic or at all")
                .tag("job", job.word())
                .register(registry);
    }

    private Counter letters(boolean sent) {
        return Counter.builder(LETTERS)
                .description("Letters handed to the mail server")
                .tag("result", sent ? "sent" : "failed")
                .register(registry);
    }

    private Counter faults() {
        return Counter.builder(FAULTS)
                .description("Checks of an access log that found a fault")
                .register(registry);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
