package plumbline.patient.care;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import plumbline.accesslog.AccessLog;
import plumbline.accesslog.Deed;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Listing;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.tenancy.Caller;

/** The openings without a relation, for the clinic to review. */
@Path("/c/{clinic}/break-glass")
@RolesAllowed("admin")
@Transactional
class GlassReviewPages {

    @CheckedTemplate(basePath = "care")
    static class Templates {
        static native TemplateInstance openings(Listing<Care.Opening> openings);

        static native TemplateInstance review(
                Care.Opening opening, ReviewForm form, List<Finding> findings, Violations violations);

        private Templates() {}
    }

    private final Care care;
    private final AccessLog accessLog;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    GlassReviewPages(Care care, AccessLog accessLog, Submissions submissions, Validator validator, Caller caller) {
        this.care = care;
        this.accessLog = accessLog;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance openings(@RestQuery @DefaultValue("1") int page) {
        return Templates.openings(care.openings(page));
    }

    @GET
    @Path("{opening}")
    public TemplateInstance show(@RestPath("opening") UUID id) {
        return page(existing(id), new ReviewForm(), Violations.none());
    }

    @POST
    @Path("{opening}")
    public Response review(@RestPath("opening") UUID id, @BeanParam ReviewForm form) {
        return submissions.once(form, violations -> {
            var opening = existing(id);
            form.check(validator, violations);
            if (opening.finding() != null) {
                violations.add("finding", Language.say(CareMessages.class).reviewedAlready());
            } else if (opening.clinician().equals(caller.subject())) {
                violations.add("finding", Language.say(CareMessages.class).notOwn());
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(page(opening, form, violations));
            }
            care.review(id, Finding.valueOf(form.finding), form.note);
            accessLog.did(Deed.GLASS_REVIEWED, opening.patientId());
            return Answers.seeOther(URI.create(caller.home() + "/break-glass"));
        });
    }

    private Care.Opening existing(UUID id) {
        return care.opening(id).orElseThrow(NotFoundException::new);
    }

    private static TemplateInstance page(Care.Opening opening, ReviewForm form, Violations violations) {
        return Templates.review(opening, form, List.of(Finding.values()), violations);
    }
}
