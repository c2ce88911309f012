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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.score.ScoreFile.Problem;
import plumbline.tenancy.Caller;

/** Scores from a CSV file: all of them, or none and why. */
@Path("/c/{clinic}/patients/{patient}/scores/import")
@RolesAllowed({"clinician", "assistant"})
@Transactional
class ImportPages {

    @CheckedTemplate(basePath = "score")
    static class Templates {
        static native TemplateInstance file(
                Patient patient,
                ImportForm form,
                List<Scale> scales,
                List<Problem> problems,
                int more,
                Violations violations);

        private Templates() {}
    }

    private static final int MOST_SHOWN = 100;

    private final Scores scores;
    private final Charts charts;
    private final Submissions submissions;
    private final Caller caller;

    ImportPages(Scores scores, Charts charts, Submissions submissions, Caller caller) {
        this.scores = scores;
        this.charts = charts;
        this.submissions = submissions;
        this.caller = caller;
    }

    @GET
    public TemplateInstance blank(@RestPath("patient") UUID patientId) {
        return page(charts.open(patientId), new ImportForm(), List.of(), Violations.none());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(@RestPath("patient") UUID patientId, @BeanParam ImportForm form) {
        form.open();
        return submissions.once(form, violations -> {
            var patient = charts.open(patientId);
            form.check(violations);
            return violations.isEmpty()
                    ? add(patient, form, violations)
                    : Answers.unprocessable(page(patient, form, List.of(), violations));
        });
    }

    private Response add(Patient patient, ImportForm form, Violations violations) {
        var file = ScoreFileReader.read(form.text, patient.birthDate(), caller.today());
        var missing = scores.compare(patient.id(), file);
        if (!missing.problems().isEmpty()) {
            violations.add("file", "Nothing was added: correct the lines that are listed and choose the file again");
        } else if (file.readings().isEmpty()) {
            violations.add("file", "There is no reading in this file");
        }
        if (!violations.isEmpty()) {
            return Answers.unprocessable(page(patient, form, missing.problems(), violations));
        }
        scores.addAll(patient, missing.readings());
        var added = missing.readings().size();
        var kept = file.readings().size() - added;
        return Answers.seeOther(URI.create(
                "%s/patients/%s/scores?added=%d&kept=%d".formatted(caller.home(), patient.id(), added, kept)));
    }

    private static TemplateInstance page(
            Patient patient, ImportForm form, List<Problem> problems, Violations violations) {
        var shown = problems.stream().limit(MOST_SHOWN).toList();
        return Templates.file(
                patient, form, List.of(Scale.values()), shown, problems.size() - shown.size(), violations);
    }
}
