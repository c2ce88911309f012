package plumbline.staff;

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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import plumbline.accesslog.AccessLog;
import plumbline.accesslog.Deed;
import plumbline.identity.Group;
import plumbline.invitation.Invitation;
import plumbline.invitation.Invitations;
import plumbline.page.Answers;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Pressed;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.tenancy.Caller;
import plumbline.tenancy.FreshSignIn;

/** Who works at the clinic: inviting somebody, their roles, and their leaving. */
@Path("/c/{clinic}/staff")
@RolesAllowed("admin")
@Transactional
class StaffPages {

    @CheckedTemplate(basePath = "staff")
    static class Templates {
        static native TemplateInstance index(List<StaffMember> members, List<Invitation> invitations);

        static native TemplateInstance invite(InviteForm form, Violations violations);

        static native TemplateInstance member(StaffMember member, RolesForm form, Violations violations);

        private Templates() {}
    }

    private final Staff staff;
    private final StaffAccounts accounts;
    private final Invitations invitations;
    private final AccessLog accessLog;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    StaffPages(
            Staff staff,
            StaffAccounts accounts,
            Invitations invitations,
            AccessLog accessLog,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.staff = staff;
        this.accounts = accounts;
        this.invitations = invitations;
        this.accessLog = accessLog;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance index() {
        return Templates.index(staff.active(), invitations.toWork());
    }

    @GET
    @Path("invitations/new")
    @FreshSignIn
    public TemplateInstance blank() {
        return Templates.invite(new InviteForm(), Violations.none());
    }

    @POST
    @Path("invitations")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @FreshSignIn
    public Response invite(@BeanParam InviteForm form) {
        return invitations.once(form, (violations, post) -> {
            form.check(validator, violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.invite(form, violations));
            }
            post.accept(invitations.link(Invitation.toWork(form.email, form.roles(), caller.name()), caller.clinic()));
            accessLog.did(Deed.INVITED, null);
            return toIndex();
        });
    }

    @POST
    @Path("invitations/{invitation}/letter")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Response sendAgain(@RestPath("invitation") UUID id, @BeanParam Pressed form) {
        return invitations.once(form, (violations, post) -> {
            post.accept(invitations.link(invitations.pendingToWork(id), caller.clinic()));
            return toIndex();
        });
    }

    @POST
    @Path("invitations/{invitation}/withdrawal")
    public Response withdraw(@RestPath("invitation") UUID id, @BeanParam Pressed form) {
        return submissions.once(form, violations -> {
            invitations.withdraw(invitations.pendingToWork(id));
            return toIndex();
        });
    }

    @GET
    @Path("{member}")
    @FreshSignIn
    public TemplateInstance member(@RestPath("member") UUID id) {
        var member = staff.activeMember(id);
        return Templates.member(member, RolesForm.of(member.roles()), Violations.none());
    }

    @POST
    @Path("{member}/roles")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @FreshSignIn
    public Response changeRoles(@RestPath("member") UUID id, @BeanParam RolesForm form) {
        return settling(form, violations -> {
            var member = staff.activeMember(id);
            form.check(validator, violations);
            if (!form.isAdmin()) {
                requireAnotherAdmin(member, "roles", violations);
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.member(member, form, violations));
            }
            member.changeRoles(form.roles());
            accessLog.did(Deed.ROLES_CHANGED, null);
            return toIndex();
        });
    }

    @POST
    @Path("{member}/removal")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @FreshSignIn
    public Response remove(@RestPath("member") UUID id, @BeanParam Pressed form) {
        return settling(form, violations -> {
            var member = staff.activeMember(id);
            requireAnotherAdmin(member, "removal", violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.member(member, RolesForm.of(member.roles()), violations));
            }
            member.leave();
            accessLog.did(Deed.LEFT, null);
            return toIndex();
        });
    }

    /** Keycloak is told when the transaction has ended: it may take its time, and what it did cannot be undone. */
    private Response settling(Form form, Function<Violations, Response> work) {
        var answer = QuarkusTransaction.requiringNew().call(() -> submissions.once(form, work));
        if (answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode()) {
            accounts.settle(caller.clinic());
        }
        return answer;
    }

    private Response toIndex() {
        return Answers.seeOther(URI.create(caller.home() + "/staff"));
    }

    private void requireAnotherAdmin(StaffMember member, String field, Violations violations) {
        if (member.roles().contains(Group.ADMINS) && !staff.hasAnotherAdmin(member)) {
            violations.add(field, Language.say(StaffMessages.class).lastAdmin());
        }
    }
}
