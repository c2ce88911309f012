package plumbline.reminder;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import plumbline.mail.Letter;
import plumbline.mail.Mail;
import plumbline.telemetry.Job;
import plumbline.tenancy.Caller;
import plumbline.tenancy.Rounds;
import plumbline.tenancy.Task;

/**
 * Decides at every clinic whom to remind, and sends. Any number of servers may do so at once: the database lets each letter be
 * decided once and claimed by one. A letter is marked as sent in the transaction that claimed it, so a server that dies between the
 * mail server's word and its own commit lets the letter be sent again, with the same name; at no other moment does one go twice, and
 * at none is one lost.
 */
@ApplicationScoped
public class ReminderRound implements Task {

    /** After so many in a row that are not taken, the mail server is left alone until the next round. */
    private static final int MOST_FAILURES = 3;

    private final Rounds rounds;
    private final Outbox outbox;
    private final Links links;
    private final Mail mail;
    private final Caller caller;
    private final QuietHours quietHours;

    ReminderRound(
            Rounds rounds,
            Outbox outbox,
            Links links,
            Mail mail,
            Caller caller,
            @ConfigProperty(name = "plumbline.reminders.from") int from,
            @ConfigProperty(name = "plumbline.reminders.until") int until) {
        this.rounds = rounds;
        this.outbox = outbox;
        this.links = links;
        this.mail = mail;
        this.caller = caller;
        this.quietHours = new QuietHours(from, until);
    }

    /** When nothing goes out at any clinic. */
    public QuietHours quietHours() {
        return quietHours;
    }

    @Scheduled(cron = "{plumbline.reminders.cron}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void often() {
        round();
    }

    @Override
    public Job job() {
        return Job.REMINDERS;
    }

    /** At every clinic in turn. */
    @Override
    public boolean round() {
        return round(Instant.now());
    }

    boolean round(Instant now) {
        return rounds.make(job(), () -> {
            decide(now);
            send(now);
        });
    }

    void decide(Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.decideConfirmations(now);
            if (!isQuiet(now)) {
                outbox.decideDigests(now);
            }
        });
    }

    private boolean isQuiet(Instant now) {
        return quietHours.isQuiet(now.atZone(caller.zone()));
    }

    void send(Instant now) {
        var failures = 0;
        var outcome = sendOne(now);
        while (outcome != Outcome.NOTHING_LEFT && failures < MOST_FAILURES) {
            failures = outcome == Outcome.FAILED ? failures + 1 : 0;
            outcome = sendOne(now);
        }
    }

    private enum Outcome {
        SETTLED,
        FAILED,
        NOTHING_LEFT
    }

    private Outcome sendOne(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> outbox.claim(now, isQuiet(now))
                .map(claim -> send(claim, now))
                .orElse(Outcome.NOTHING_LEFT));
    }

    private Outcome send(Outbox.Claim claim, Instant now) {
        if (!outbox.isWanted(claim)) {
            outbox.dropped(claim, now);
            return Outcome.SETTLED;
        }
        try {
            mail.send(letter(claim));
        } catch (RuntimeException e) {
            // Not the message of the exception: it names the address.
            Log.warnf("A reminder was not taken (%s)", e.getClass().getSimpleName());
            outbox.failed(claim, now);
            return Outcome.FAILED;
        }
        outbox.sent(claim, now);
        return Outcome.SETTLED;
    }

    private Letter letter(Outbox.Claim claim) {
        var texts = claim.language().texts(ReminderMessages.class);
        var target = new Links.Target(caller.clinic().id(), claim.choiceId());
        var stop = mail.link("/reminders/" + links.token(Links.Purpose.STOP, target))
                .toString();
        return switch (claim.kind()) {
            case CONFIRMATION -> {
                var confirm = mail.link("/reminders/confirmation/" + links.token(Links.Purpose.CONFIRM, target));
                yield new Letter(
                        claim.address(),
                        texts.confirmSubject(),
                        texts.confirmText(confirm.toString()),
                        claim.messageId(),
                        Map.of("Auto-Submitted", "auto-generated"));
            }
            case DIGEST ->
                new Letter(
                        claim.address(),
                        texts.digestSubject(),
                        texts.digestText(mail.link("/").toString(), stop),
                        claim.messageId(),
                        Map.of(
                                "Auto-Submitted", "auto-generated",
                                "List-Unsubscribe", "<" + stop + ">",
                                "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        };
    }
}
