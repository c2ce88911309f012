package plumbline.invitation;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import plumbline.accesslog.AccessLog;
import plumbline.accesslog.Deed;
import plumbline.identity.Accounts;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Violations;
import plumbline.tenancy.Caller;
import plumbline.tenancy.Tokens;

/**
 * Where the link of an invitation leads. Looking at it uses nothing up and needs no sign-in; joining is a button that a signed-in
 * person presses, and works once.
 */
@Path("/join/{token}")
@Transactional
class JoinPages {

    @CheckedTemplate(basePath = "invitation")
    static class Templates {
        /** @param account who is signed in, or null where nobody is */
        static native TemplateInstance join(
                String token,
                Invitation invitation,
                String clinic,
                Accounts.@Nullable Account account,
                JoinForm form,
                Violations violations);

        static native TemplateInstance refused(String title, String text);

        private Templates() {}
    }

    private final Invitations invitations;
    private final List<Joining> joinings;
    private final Accounts accounts;
    private final AccessLog accessLog;
    private final Validator validator;
    private final Caller caller;
    private final Tokens tokens;

    JoinPages(
            Invitations invitations,
            @All List<Joining> joinings,
            Accounts accounts,
            AccessLog accessLog,
            Validator validator,
            Caller caller,
            Tokens tokens) {
        this.invitations = invitations;
        this.joinings = joinings;
        this.accounts = accounts;
        this.accessLog = accessLog;
        this.validator = validator;
        this.caller = caller;
        this.tokens = tokens;
    }

    @GET
    @PermitAll
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Object show(@RestPath String token) {
        var signedIn = signedIn();
        return QuarkusTransaction.requiringNew().call(() -> {
            var invitation = shown();
            var refusal = refusal(invitation, signedIn.map(Accounts.Account::subject));
            return refusal.isPresent()
                    ? refusal.get()
                    : page(token, invitation.orElseThrow(), signedIn.orElse(null), new JoinForm(), Violations.none());
        });
    }

    /** Leads back to the invitation, once the person has signed in or made an account. */
    @GET
    @Path("account")
    @Authenticated
    public Response account(@RestPath String token) {
        return Answers.seeOther(URI.create("/join/" + token));
    }

    @POST
    @PermitAll
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Response join(@RestPath String token, @BeanParam JoinForm form) {
        var signedIn = signedIn();
        if (signedIn.isEmpty()) {
            return Answers.seeOther(URI.create("/join/" + token));
        }
        var account = signedIn.get();
        var refused = QuarkusTransaction.requiringNew().call(() -> use(token, account, form));
        if (refused.isPresent()) {
            return refused.get();
        }
        var invitation = QuarkusTransaction.requiringNew().call(() -> shown().orElseThrow());
        var home = joining(invitation).settle(account.subject());
        tokens.renew();
        return Answers.seeOther(URI.create(home));
    }

    /** Who is signed in, as Keycloak knows them; outside a transaction, because Keycloak may take its time. */
    private Optional<Accounts.Account> signedIn() {
        return caller.isInvited() ? tokens.subject().flatMap(accounts::find) : Optional.empty();
    }

    /** Uses the invitation up, or says why not; then nothing has happened but perhaps that a try was counted. */
    private Optional<Response> use(String token, Accounts.Account account, JoinForm form) {
        var shown = shown();
        var refusal = refusal(shown, Optional.of(account.subject()));
        if (refusal.isPresent()) {
            return refusal;
        }
        var invitation = shown.orElseThrow();
        var joining = joining(invitation);
        var violations = Violations.none();
        form.check(validator, invitation, violations);
        if (violations.isEmpty() && !joining.proves(invitation, form)) {
            invitation.wrongBirthDate();
            accessLog.refused(Deed.JOINED, null, "wrong birth date");
            if (invitation.isLocked()) {
                return refusal(shown, Optional.of(account.subject()));
            }
            violations.add("birthDate", Language.say(InvitationMessages.class).wrongBirthDate(invitation.triesLeft()));
        }
        if (!violations.isEmpty()) {
            return Optional.of(Answers.unprocessable(page(token, invitation, account, form, violations)));
        }
        invitation.use(account.subject(), Instant.now());
        invitations.flush();
        joining.join(invitation, account);
        accessLog.did(Deed.JOINED, invitation.patientId().orElse(null));
        return Optional.empty();
    }

    private Optional<Invitation> shown() {
        return caller.isInvited() ? invitations.shown() : Optional.empty();
    }

    /** The page that says why this link is good for nothing, to this person; empty where it is good. */
    private Optional<Response> refusal(Optional<Invitation> shown, Optional<String> subject) {
        var say = Language.say(InvitationMessages.class);
        if (shown.isEmpty()) {
            return Optional.of(refused(404, "unknown", say.unknownTitle(), say.unknown()));
        }
        var invitation = shown.get();
        return switch (invitation.state()) {
            case USED ->
                Optional.of(
                        subject.filter(invitation::wasUsedBy).isPresent()
                                ? refused(410, "used", say.usedTitle(), say.usedByYou())
                                : refused(410, "used", say.usedTitle(), say.used()));
            case WITHDRAWN -> Optional.of(refused(410, "withdrawn", say.withdrawnTitle(), say.withdrawn()));
            case LATE -> Optional.of(refused(410, "late", say.lateTitle(), say.late()));
            case LOCKED -> Optional.of(refused(410, "locked", say.lockedTitle(), say.locked()));
            case OPEN ->
                subject.flatMap(person -> joining(invitation).refuses(invitation, person))
                        .map(refusal -> refused(403, refusal.why(), say.notForYouTitle(), refusal.words()));
        };
    }

    private Response refused(int status, String why, String title, String text) {
        if (tokens.subject().isPresent() && caller.isInvited()) {
            accessLog.refused(Deed.JOINED, null, why);
        } else {
            Log.infof("Refused: an invitation that is %s", why);
        }
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(Templates.refused(title, text))
                .build();
    }

    private Joining joining(Invitation invitation) {
        return joinings.stream()
                .filter(joining -> joining.isBy(invitation))
                .findFirst()
                .orElseThrow();
    }

    private TemplateInstance page(
            String token,
            Invitation invitation,
            Accounts.@Nullable Account account,
            JoinForm form,
            Violations violations) {
        return Templates.join(token, invitation, caller.clinic().name(), account, form, violations);
    }
}
