package plumbline.patient;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import plumbline.accesslog.AccessLog;
import plumbline.accesslog.Deed;
import plumbline.invitation.Invitation;
import plumbline.invitation.Invitations;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Pressed;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.tenancy.Caller;

/** Who opens a patient's record in the portal: inviting the patient or who looks after them, and closing it to them again. */
@Path("/c/{clinic}/patients/{patient}/portal")
@RolesAllowed({"clinician", "assistant"})
@Transactional
class PortalAccessPages {

    @CheckedTemplate(basePath = "patient/portal")
    static class Templates {
        static native TemplateInstance access(
                Patient patient, List<PortalAccount> accounts, List<Invitation> invitations);

        static native TemplateInstance invite(Patient patient, PortalInviteForm form, Violations violations);

        static native TemplateInstance unlink(
                Patient patient, PortalAccount account, ReasonForm form, Violations violations);

        private Templates() {}
    }

    private final Charts charts;
    private final PortalAccounts portalAccounts;
    private final Invitations invitations;
    private final AccessLog accessLog;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    PortalAccessPages(
            Charts charts,
            PortalAccounts portalAccounts,
            Invitations invitations,
            AccessLog accessLog,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.charts = charts;
        this.portalAccounts = portalAccounts;
        this.invitations = invitations;
        this.accessLog = accessLog;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance show(@RestPath("patient") UUID patientId) {
        var patient = charts.open(patientId);
        return Templates.access(patient, portalAccounts.of(patientId), invitations.toRecord(patientId));
    }

    @GET
    @Path("invitations/new")
    public TemplateInstance blank(@RestPath("patient") UUID patientId) {
        var patient = charts.open(patientId);
        return Templates.invite(patient, PortalInviteForm.to(patient), Violations.none());
    }

    @POST
    @Path("invitations")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Response invite(@RestPath("patient") UUID patientId, @BeanParam PortalInviteForm form) {
        return invitations.once(form, (violations, post) -> {
            var patient = charts.openToChange(patientId);
            form.check(validator, caller.today(), violations);
            if (!form.isOther()) {
                refuseSecond(patientId, violations);
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.invite(patient, form, violations));
            }
            post.accept(invitations.link(form.to(patientId, caller.name()), caller.clinic()));
            accessLog.did(Deed.INVITED, patientId);
            return to(patientId);
        });
    }

    /** One person is the patient, so one account is theirs, and one invitation leads to it. */
    private void refuseSecond(UUID patientId, Violations violations) {
        var say = Language.say(PortalAccessMessages.class);
        if (portalAccounts.of(patientId).stream().anyMatch(PortalAccount::isOwn)) {
            violations.add("whom", say.hasAccount());
        } else if (invitations.toRecord(patientId).stream()
                .anyMatch(invitation -> invitation.holder().isEmpty())) {
            violations.add("whom", say.isInvited());
        }
    }

    @POST
    @Path("invitations/{invitation}/letter")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Response sendAgain(
            @RestPath("patient") UUID patientId, @RestPath("invitation") UUID id, @BeanParam Pressed form) {
        return invitations.once(form, (violations, post) -> {
            charts.openToChange(patientId);
            post.accept(invitations.link(invitations.pendingToRecord(id, patientId), caller.clinic()));
            return to(patientId);
        });
    }

    @POST
    @Path("invitations/{invitation}/withdrawal")
    public Response withdraw(
            @RestPath("patient") UUID patientId, @RestPath("invitation") UUID id, @BeanParam Pressed form) {
        return submissions.once(form, violations -> {
            charts.openToChange(patientId);
            invitations.withdraw(invitations.pendingToRecord(id, patientId));
            return to(patientId);
        });
    }

    @GET
    @Path("accounts/{account}/unlinking")
    public TemplateInstance ask(@RestPath("patient") UUID patientId, @RestPath("account") UUID id) {
        var patient = charts.open(patientId);
        return Templates.unlink(patient, portalAccounts.required(id, patientId), new ReasonForm(), Violations.none());
    }

    /** It closes at once; Keycloak is told when the transaction has ended. */
    @POST
    @Path("accounts/{account}/unlinking")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Response unlink(
            @RestPath("patient") UUID patientId, @RestPath("account") UUID id, @BeanParam ReasonForm form) {
        var answer = QuarkusTransaction.requiringNew()
                .call(() -> submissions.once(form, violations -> {
                    var patient = charts.openToChange(patientId);
                    var account = portalAccounts.required(id, patientId);
                    form.check(validator, violations);
                    if (!violations.isEmpty()) {
                        return Answers.unprocessable(Templates.unlink(patient, account, form, violations));
                    }
                    account.unlink(caller.subject(), form.reason, Instant.now());
                    accessLog.did(Deed.UNLINKED, patientId);
                    return to(patientId);
                }));
        if (answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode()) {
            portalAccounts.settle(caller.clinic());
        }
        return answer;
    }

    private Response to(UUID patientId) {
        return Answers.seeOther(URI.create(caller.home() + "/patients/" + patientId + "/portal"));
    }
}
