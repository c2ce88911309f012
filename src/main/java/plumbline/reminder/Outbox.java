package plumbline.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import plumbline.page.Language;
import plumbline.score.Instrument;
import plumbline.score.wording.Wordings;
import plumbline.tenancy.Caller;

/**
 * The letters of the current clinic on their way out. What is decided is a row before anything is sent, and unique, so that
 * deciding again decides nothing new; what is claimed is locked until it is settled or its claimant is gone.
 */
@ApplicationScoped
class Outbox {

    /**
     * A letter that is claimed.
     *
     * @param attempts how often it was tried before
     * @param decidedAt when it was decided to send it
     */
    record Claim(
            UUID id,
            UUID choiceId,
            String subject,
            String address,
            Kind kind,
            Language language,
            int attempts,
            Instant decidedAt) {

        /** The same each time it is sent. */
        String messageId() {
            return "<" + id + "@plumbline>";
        }
    }

    enum Kind {
        CONFIRMATION,
        DIGEST
    }

    /** How long it waits after each time that it was not taken; after the last it is given up. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofDays(1),
            Duration.ofDays(1),
            Duration.ofDays(1));

    /** In days: so much ahead a patient is told of a review. */
    private static final int REVIEW_AHEAD = 7;

    /** In days: who does not answer is reminded on the first days, and then once a week. */
    private static final int DAILY_FOR = 3;

    private static final String LATEST = """
            (select distinct on (patient_id, subject) * from reminder_choice order by patient_id, subject, at desc, id desc)""";

    private static final String LANGUAGE = """
            coalesce((select l.language from language_choice l where l.subject = c.subject order by l.at desc, l.id desc limit 1), :language)""";

    private final EntityManager database;
    private final Wordings wordings;
    private final Caller caller;

    Outbox(EntityManager database, Wordings wordings, Caller caller) {
        this.database = database;
        this.wordings = wordings;
        this.caller = caller;
    }

    /** Asks at each new address whether it is the right one; once. */
    @Transactional(TxType.MANDATORY)
    public void decideConfirmations(Instant now) {
        statement("""
                insert into reminder_letter (id, patient_id, choice_id, subject, address, kind, day, language, decided_at, next_at)
                select uuidv7(), c.patient_id, c.id, c.subject, c.address, 'CONFIRMATION', cast(:day as date), %s, :now, :now
                  from %s c where c.said = 'ASKED'
                on conflict do nothing""".formatted(LANGUAGE, LATEST))
                .setParameter("language", caller.clinic().language().tag())
                .setParameter("day", day(now))
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Decides whom to remind today: who wants it and has questions to answer, or a review to come. One letter a person, whatever
     * is due and for however many records; none while the one before is still on its way.
     */
    @Transactional(TxType.MANDATORY)
    public void decideDigests(Instant now) {
        statement("""
                insert into reminder_letter (id, patient_id, choice_id, subject, address, kind, day, review, language, decided_at, next_at)
                select uuidv7(), c.patient_id, c.id, c.subject, c.address, 'DIGEST', cast(:day as date), c.review, %s, :now, :now
                  from (select distinct on (c.subject) c.*, r.is_due as review
                          from %s c
                          join patient p on p.id = c.patient_id and p.archival_id is null and p.merged_into is null
                          join portal_account a on a.patient_id = c.patient_id and a.subject = c.subject and a.active
                           and (a.until is null or a.until >= cast(:day as date))
                         cross join lateral (select exists (
                                 select from score_due d
                                  where d.patient_id = c.patient_id and d.instrument = any (:instruments) and d.due_on <= cast(:day as date)
                                    and (cast(:day as date) - d.due_on < :daily or (cast(:day as date) - d.due_on) %% 7 = 0)) as is_due) s
                         cross join lateral (select exists (
                                 select from orthosis_review_due d
                                  where d.patient_id = c.patient_id and d.review_id is null and not d.let_go
                                    and d.due_on between cast(:day as date) and cast(:day as date) + :ahead
                                    and not exists (select from reminder_letter t
                                          where t.subject = c.subject and t.patient_id = c.patient_id and t.review and t.day >= d.due_on - :ahead)) as is_due) r
                         where c.said = 'CONFIRMED' and (s.is_due or r.is_due)
                           and not exists (select from reminder_letter w where w.subject = c.subject and w.kind = 'DIGEST' and w.state = 'WAITING')
                         order by c.subject, r.is_due desc, c.patient_id) c
                on conflict do nothing""".formatted(LANGUAGE, LATEST))
                .setParameter("language", caller.clinic().language().tag())
                .setParameter("instruments", askable())
                .setParameter("daily", DAILY_FOR)
                .setParameter("ahead", REVIEW_AHEAD)
                .setParameter("day", day(now))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What can be answered in the portal; the rest needs paper. */
    private String[] askable() {
        var worded = wordings.instruments();
        return Arrays.stream(Instrument.values())
                .filter(instrument -> instrument.isInOwnWords() || worded.contains(instrument))
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private LocalDate day(Instant now) {
        return now.atZone(caller.zone()).toLocalDate();
    }

    /**
     * Takes the letter that has waited longest and nobody else has taken; it is ours until the transaction ends.
     *
     * @param quiet whether only what was just asked for may go out
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Claim> claim(Instant now, boolean quiet) {
        return database.unwrap(Session.class)
                .createNativeQuery("""
                        select id, choice_id, subject, address, kind, language, attempts, decided_at from reminder_letter
                         where state = 'WAITING' and next_at <= :now and (kind = 'CONFIRMATION' or not :quiet)
                         order by next_at, id limit 1 for update skip locked""", Tuple.class)
                .setParameter("now", now)
                .setParameter("quiet", quiet)
                .getResultStream()
                .map(row -> new Claim(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        Kind.valueOf(row.get(4, String.class)),
                        Language.of(row.get(5, String.class)).orElseThrow(),
                        row.get(6, Integer.class),
                        row.get(7, Instant.class)))
                .findFirst();
    }

    /** Whether it still is to be sent: nobody stopped it or gave another address meanwhile. */
    @Transactional(TxType.MANDATORY)
    public boolean isWanted(Claim claim) {
        return (Boolean) database.createNativeQuery("""
                        select exists (select from %s c where c.id = :choice and c.said = :said)""".formatted(LATEST), Boolean.class)
                .setParameter("choice", claim.choiceId())
                .setParameter("said", claim.kind() == Kind.DIGEST ? "CONFIRMED" : "ASKED")
                .getSingleResult();
    }

    @Transactional(TxType.MANDATORY)
    public void sent(Claim claim, Instant now) {
        settle(claim, "SENT", now);
    }

    @Transactional(TxType.MANDATORY)
    public void dropped(Claim claim, Instant now) {
        settle(claim, "DROPPED", now);
    }

    /** Notes that the mail server did not take it: it waits longer each time, and then is given up. */
    @Transactional(TxType.MANDATORY)
    public void failed(Claim claim, Instant now) {
        if (claim.attempts() < PAUSES.size()) {
            statement("update reminder_letter set attempts = attempts + 1, next_at = :next where id = :id")
                    .setParameter("id", claim.id())
                    .setParameter("next", now.plus(PAUSES.get(claim.attempts())))
                    .executeUpdate();
            return;
        }
        settle(claim, "GIVEN_UP", now);
        // Where others got through meanwhile it is the address, and nothing is sent there any more; otherwise it is the
        // server.
        statement("""
                insert into reminder_choice (id, patient_id, subject, address, said)
                select uuidv7(), c.patient_id, c.subject, c.address, 'GIVEN_UP' from reminder_choice c
                 where c.id = :choice and exists (select from reminder_letter o where o.state = 'SENT' and o.settled_at > :decided)""")
                .setParameter("choice", claim.choiceId())
                .setParameter("decided", claim.decidedAt())
                .executeUpdate();
    }

    private void settle(Claim claim, String state, Instant now) {
        statement("update reminder_letter set state = :state, settled_at = :now where id = :id")
                .setParameter("id", claim.id())
                .setParameter("state", state)
                .setParameter("now", now)
                .executeUpdate();
    }

    private Query statement(String sql) {
        return database.createNativeQuery(sql);
    }
}
