package plumbline.score;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import plumbline.imports.ImportForm;
import plumbline.imports.Imports;
import plumbline.imports.Outcome;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** Scores from a CSV file: all of them, or none and why. */
@Path("/c/{clinic}/patients/{patient}/scores/import")
@RolesAllowed({"clinician", "assistant"})
@Transactional
class ImportPages {

    @CheckedTemplate(basePath = "score")
    static class Templates {
        static native TemplateInstance file(
                Patient patient, ImportForm form, ScoreRows rows, @Nullable Outcome outcome, Violations violations);

        private Templates() {}
    }

    private static final int MOST_MEGABYTES = 1;

    private final Imports imports;
    private final ScoreRows rows;
    private final Charts charts;
    private final Submissions submissions;
    private final Caller caller;

    ImportPages(Imports imports, ScoreRows rows, Charts charts, Submissions submissions, Caller caller) {
        this.imports = imports;
        this.rows = rows;
        this.charts = charts;
        this.submissions = submissions;
        this.caller = caller;
    }

    @GET
    public TemplateInstance blank(@RestPath("patient") UUID patientId) {
        return page(charts.open(patientId), new ImportForm(), null, Violations.none());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(@RestPath("patient") UUID patientId, @BeanParam ImportForm form) {
        form.open(MOST_MEGABYTES);
        return submissions.once(form, violations -> {
            var patient = charts.open(patientId);
            form.check(violations);
            return violations.isEmpty()
                    ? add(patient, form, violations)
                    : Answers.unprocessable(page(patient, form, null, violations));
        });
    }

    private Response add(Patient patient, ImportForm form, Violations violations) {
        var outcome = imports.take(rows, form.text(), patient.recordNumber());
        if (outcome.problemCount() > 0) {
            violations.add(
                    "file",
                    Language.say("Nothing was added: correct the lines that are listed and choose the file again"));
        } else if (outcome.from() == null) {
            violations.add("file", Language.say("There is no reading in this file"));
        }
        return violations.isEmpty()
                ? Answers.seeOther(URI.create("%s/patients/%s/scores?added=%d&kept=%d"
                        .formatted(caller.home(), patient.id(), outcome.added(), outcome.kept())))
                : Answers.unprocessable(page(patient, form, outcome, violations));
    }

    private TemplateInstance page(Patient patient, ImportForm form, @Nullable Outcome outcome, Violations violations) {
        return Templates.file(patient, form, rows, outcome, violations);
    }
}
