package plumbline.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import plumbline.mail.Letter;
import plumbline.mail.Mail;
import plumbline.page.Form;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.page.Words;
import plumbline.tenancy.Caller;
import plumbline.tenancy.InvitationToken;
import plumbline.tenancy.Membership;

/** The invitations of the current clinic, and the letters that carry them. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    /** A letter that waits for the transaction that made its invitation. */
    public record Unsent(UUID invitation, Letter letter) {}

    private static final String PENDING = "usedAt is null and withdrawnAt is null order by invitedAt, id";

    private final Mail mail;
    private final Submissions submissions;
    private final Caller caller;

    Invitations(Mail mail, Submissions submissions, Caller caller) {
        this.mail = mail;
        this.submissions = submissions;
        this.caller = caller;
    }

    /** Those to work here that nobody has used yet. */
    public List<Invitation> toWork() {
        return list("patientId is null and " + PENDING);
    }

    /** Those to the record of a patient that nobody has used yet. */
    public List<Invitation> toRecord(UUID patient) {
        return list("patientId = ?1 and " + PENDING, patient);
    }

    /** @throws NotFoundException when there is none of that kind, or it has been used or withdrawn */
    public Invitation pendingToWork(UUID id) {
        return pending(id)
                .filter(invitation -> invitation.patientId().isEmpty())
                .orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException when there is none to this record, or it has been used or withdrawn */
    public Invitation pendingToRecord(UUID id, UUID patient) {
        return pending(id)
                .filter(invitation -> invitation.patientId().equals(Optional.of(patient)))
                .orElseThrow(NotFoundException::new);
    }

    private Optional<Invitation> pending(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).filter(Invitation::isPending);
    }

    /**
     * Answers a form that sends letters: its work in a transaction that counts once, then the letters that the work posted.
     *
     * @param work as {@link Submissions#once} takes it, with where to post a letter
     */
    @Transactional(Transactional.TxType.NEVER)
    public Response once(Form form, BiFunction<Violations, Consumer<Unsent>, Response> work) {
        var letters = new ArrayList<Unsent>();
        var answer = QuarkusTransaction.requiringNew()
                .call(() -> submissions.once(form, violations -> work.apply(violations, letters::add)));
        letters.forEach(this::send);
        return answer;
    }

    /** Gives an invitation a link, after which the one before, if any, is good for nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Unsent link(Invitation invitation, Membership.Clinic clinic) {
        var token = InvitationToken.of(clinic.id());
        invitation.links(token, Instant.now());
        persistAndFlush(invitation);
        return new Unsent(invitation.id(), letter(invitation, token, clinic));
    }

    /** From now on its link is good for nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(Invitation invitation) {
        invitation.withdraw(Instant.now());
    }

    /** One that does not go out is left for sending again, and the page says so. */
    private void send(Unsent unsent) {
        try {
            mail.send(unsent.letter());
        } catch (RuntimeException e) {
            // Its words may hold the address.
            Log.errorf(
                    "The letter of invitation %s was not sent: %s",
                    unsent.invitation(), e.getClass().getName());
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> findByIdOptional(unsent.invitation())
                .ifPresent(invitation -> invitation.isSent(Instant.now())));
    }

    /** The one whose link the caller shows, locked until the transaction ends. */
    Optional<Invitation> shown() {
        return find("tokenDigest", caller.invitation())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    private Letter letter(Invitation invitation, InvitationToken token, Membership.Clinic clinic) {
        var say = clinic.language().texts(InvitationMessages.class);
        var link = mail.link("/join/" + token.text()).toString();
        var day = Words.day(invitation.expiresAt(), clinic.zone());
        var text = invitation.patientId().isEmpty()
                ? say.letterToWork(invitation.inviter(), clinic.name(), day, link)
                : invitation.holder().isEmpty()
                        ? say.letterToOwnRecord(invitation.inviter(), clinic.name(), day, link)
                        : say.letterToRecord(invitation.inviter(), clinic.name(), day, link);
        return Letter.once(invitation.email(), say.letterSubject(clinic.name()), text);
    }
}
