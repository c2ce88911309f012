package plumbline.portal;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import plumbline.orthotic.Orthoses;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.effect.AdverseEffects;
import plumbline.orthotic.effect.ProblemForm;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** A patient says that a device hurts or rubs. It waits for a clinician, who is not there at once; the page says so. */
@Path("/my/{clinic}/{patient}/problems")
@RolesAllowed("patient")
@Transactional
class ProblemPages {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance problem(
                Patient patient, ProblemForm form, List<Orthosis> worn, Violations violations, boolean saved);

        private Templates() {}
    }

    private final AdverseEffects effects;
    private final Orthoses orthoses;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    ProblemPages(
            AdverseEffects effects,
            Orthoses orthoses,
            Charts charts,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.effects = effects;
        this.orthoses = orthoses;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    /** @param saved present where one was just reported */
    @GET
    public TemplateInstance blank(@RestQuery @Nullable String saved) {
        var patient = charts.open(caller.patient());
        return Templates.problem(patient, new ProblemForm(), worn(), Violations.none(), saved != null);
    }

    @POST
    public Response report(@BeanParam ProblemForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.open(caller.patient());
            var worn = worn();
            form.check(validator, worn, violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.problem(patient, form, worn, violations, false));
            }
            worn.stream()
                    .filter(device -> device.id().toString().equals(form.orthosis))
                    .findFirst()
                    .ifPresent(device -> effects.report(device, caller.today(), form));
            return Answers.seeOther(URI.create(caller.home() + "/problems?saved=yes"));
        });
    }

    private List<Orthosis> worn() {
        return orthoses.of(caller.patient()).stream().filter(Orthosis::wasWorn).toList();
    }
}
