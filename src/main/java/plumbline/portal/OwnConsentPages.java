package plumbline.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import plumbline.consent.ConsentMessages;
import plumbline.consent.Consents;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** What a patient agrees to, and takes back. */
@Path("/my/{clinic}/{patient}/consents")
@RolesAllowed("patient")
@Transactional
class OwnConsentPages {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        /** @param silentCounts whether the outcomes count of those who say nothing */
        static native TemplateInstance consents(
                Patient patient,
                List<Consents.Standing> standing,
                boolean silentCounts,
                OwnConsentForm form,
                Violations violations,
                boolean saved);

        private Templates() {}
    }

    private final Consents consents;
    private final Charts charts;
    private final Submissions submissions;
    private final Caller caller;

    OwnConsentPages(Consents consents, Charts charts, Submissions submissions, Caller caller) {
        this.consents = consents;
        this.charts = charts;
        this.submissions = submissions;
        this.caller = caller;
    }

    /** @param saved present where something was just said */
    @GET
    public TemplateInstance show(@RestQuery Optional<String> saved) {
        return page(charts.open(caller.patient()), new OwnConsentForm(), Violations.none(), saved.isPresent());
    }

    @POST
    public Response say(@BeanParam OwnConsentForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.open(caller.patient());
            if (form.purpose().isEmpty() || form.given().isEmpty()) {
                violations.add("purpose", Language.say(ConsentMessages.class).chooseOne());
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(page(patient, form, violations, false));
            }
            consents.say(
                    patient.id(), form.purpose().orElseThrow(), form.given().orElseThrow(), caller.today());
            return Answers.seeOther(URI.create(caller.home() + "/consents?saved=yes"));
        });
    }

    private TemplateInstance page(Patient patient, OwnConsentForm form, Violations violations, boolean saved) {
        return Templates.consents(
                patient, consents.standing(patient.id()), !consents.isAskedFirst(), form, violations, saved);
    }
}
