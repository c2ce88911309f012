package plumbline.clinic;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import plumbline.accesslog.AccessLog;
import plumbline.accesslog.Deed;
import plumbline.clinic.Clinic.State;
import plumbline.identity.Accounts;
import plumbline.identity.Group;
import plumbline.identity.KeycloakFailed;
import plumbline.invitation.Invitation;
import plumbline.invitation.Invitations;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Pressed;
import plumbline.page.Violations;
import plumbline.tenancy.Caller;

/**
 * Making clinics, and opening and closing them. What is decided here counts at once; Keycloak is told afterwards, and again until
 * it agrees.
 */
@Path("/operator/clinics")
@RolesAllowed("operator")
@Transactional
class OperatorPages {

    @CheckedTemplate(basePath = "operator")
    static class Templates {
        static native TemplateInstance clinics(List<Clinic> clinics);

        static native TemplateInstance make(NewClinicForm form, List<Language> languages, Violations violations);

        static native TemplateInstance clinic(
                Clinic clinic,
                AtKeycloak keycloak,
                List<Invitation> invitations,
                AdminInviteForm form,
                Violations violations);

        private Templates() {}
    }

    private final Clinics clinics;
    private final Accounts accounts;
    private final Invitations invitations;
    private final AccessLog accessLog;
    private final Validator validator;
    private final Caller caller;

    OperatorPages(
            Clinics clinics,
            Accounts accounts,
            Invitations invitations,
            AccessLog accessLog,
            Validator validator,
            Caller caller) {
        this.clinics = clinics;
        this.accounts = accounts;
        this.invitations = invitations;
        this.accessLog = accessLog;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance index() {
        return Templates.clinics(clinics.byName());
    }

    @GET
    @Path("new")
    public TemplateInstance blank() {
        return Templates.make(NewClinicForm.blank(), Language.all(), Violations.none());
    }

    @POST
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Response make(@BeanParam NewClinicForm form) {
        var id = form.submissionId();
        var violations = Violations.none();
        form.check(validator, violations);
        caller.makes(id);
        if (violations.isEmpty() && !QuarkusTransaction.requiringNew().call(() -> isBegun(id, form))) {
            violations.add("alias", Language.say(OperatorMessages.class).aliasTaken());
        }
        if (!violations.isEmpty()) {
            return Answers.unprocessable(Templates.make(form, Language.all(), violations));
        }
        tellKeycloak(id);
        return to(id);
    }

    private boolean isBegun(UUID id, NewClinicForm form) {
        if (clinics.findByIdOptional(id).isPresent()) {
            return true;
        }
        var begun = clinics.begin(id, form);
        if (begun) {
            accessLog.did(Deed.SETTINGS_CHANGED, null, "made");
        }
        return begun;
    }

    @GET
    @Path("{clinic}")
    public TemplateInstance show(@RestPath("clinic") UUID id) {
        return page(id, atKeycloak(id), new AdminInviteForm(), Violations.none());
    }

    /** Tells Keycloak what it should have been told before, and makes whole what broke off. */
    @POST
    @Path("{clinic}/settlement")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Response settle(@RestPath("clinic") UUID id) {
        tellKeycloak(id);
        return to(id);
    }

    @POST
    @Path("{clinic}/suspension")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Response suspend(@RestPath("clinic") UUID id) {
        return go(id, State.ACTIVE, State.SUSPENDED);
    }

    @POST
    @Path("{clinic}/resumption")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Response resume(@RestPath("clinic") UUID id) {
        return go(id, State.SUSPENDED, State.ACTIVE);
    }

    private Response go(UUID id, State before, State next) {
        QuarkusTransaction.requiringNew().run(() -> {
            clinics.required(id);
            if (clinics.goes(before, next)) {
                accessLog.did(Deed.SETTINGS_CHANGED, null, next == State.ACTIVE ? "resumed" : "suspended");
            }
        });
        tellKeycloak(id);
        return to(id);
    }

    @POST
    @Path("{clinic}/invitations")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Response invite(@RestPath("clinic") UUID id, @BeanParam AdminInviteForm form) {
        var keycloak = atKeycloak(id);
        return invitations.once(form, (violations, post) -> {
            var clinic = clinics.required(id);
            form.check(validator, violations);
            if (violations.isEmpty() && !clinic.isActive()) {
                violations.add("email", Language.say(OperatorMessages.class).onlyWhenActive());
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(page(id, keycloak, form, violations));
            }
            post.accept(invitations.link(
                    Invitation.toWork(form.email, EnumSet.of(Group.ADMINS), "Plumbline"), clinic.place()));
            accessLog.did(Deed.INVITED, null);
            return to(id);
        });
    }

    @POST
    @Path("{clinic}/invitations/{invitation}/letter")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Response sendAgain(
            @RestPath("clinic") UUID id, @RestPath("invitation") UUID invitation, @BeanParam Pressed form) {
        return invitations.once(form, (violations, post) -> {
            post.accept(invitations.link(
                    invitations.pendingToWork(invitation), clinics.required(id).place()));
            return to(id);
        });
    }

    @POST
    @Path("{clinic}/invitations/{invitation}/withdrawal")
    public Response withdraw(@RestPath("clinic") UUID id, @RestPath("invitation") UUID invitation) {
        invitations.withdraw(invitations.pendingToWork(invitation));
        return to(id);
    }

    /** Asked again after a failure at any step, it does what is left to do. */
    private void tellKeycloak(UUID id) {
        var clinic = QuarkusTransaction.requiringNew().call(() -> clinics.required(id));
        try {
            accounts.ensureClinic(id, clinic.alias(), !clinic.isSuspended());
        } catch (KeycloakFailed e) {
            Log.warnf(e, "Keycloak could not be told of clinic %s; its page says so", id);
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> clinics.goes(State.BEING_MADE, State.ACTIVE));
    }

    private AtKeycloak atKeycloak(UUID id) {
        try {
            return accounts.isOpen(id)
                    .map(open -> open ? AtKeycloak.OPEN : AtKeycloak.CLOSED)
                    .orElse(AtKeycloak.ABSENT);
        } catch (KeycloakFailed e) {
            return AtKeycloak.UNKNOWN;
        }
    }

    private TemplateInstance page(UUID id, AtKeycloak keycloak, AdminInviteForm form, Violations violations) {
        return Templates.clinic(clinics.required(id), keycloak, invitations.toWork(), form, violations);
    }

    private static Response to(UUID clinic) {
        return Answers.seeOther(URI.create("/operator/clinics/" + clinic));
    }
}
