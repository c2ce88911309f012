package plumbline.patient.rights;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Listing;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.patient.Patients;
import plumbline.tenancy.Caller;

/** Finding the other record of the same person, putting the two together, and taking them apart again. */
@Path("/c/{clinic}/patients/{patient}/record")
@RolesAllowed({"clinician", "admin"})
@Transactional
class MergePages {

    @CheckedTemplate(basePath = "patient/rights")
    static class Templates {
        /** @param found null before anybody was looked for */
        static native TemplateInstance find(
                Patient patient, String query, @Nullable Listing<Patient> found, String refusal);

        /** @param obstacles why it cannot be done whichever stays, each as a sentence */
        static native TemplateInstance merge(
                Patient patient, Likeness likeness, List<String> obstacles, MergeForm form, Violations violations);

        static native TemplateInstance undo(Patient patient, List<Merge> merges, UndoForm form, Violations violations);

        private Templates() {}
    }

    private final Charts charts;
    private final Patients patients;
    private final Merges merges;
    private final Tables tables;
    private final Submissions submissions;
    private final Caller caller;

    MergePages(Charts charts, Patients patients, Merges merges, Tables tables, Submissions submissions, Caller caller) {
        this.charts = charts;
        this.patients = patients;
        this.merges = merges;
        this.tables = tables;
        this.submissions = submissions;
        this.caller = caller;
    }

    @GET
    @Path("merge")
    public TemplateInstance find(@RestPath("patient") UUID patientId) {
        return Templates.find(charts.openRecord(patientId), "", null, "");
    }

    /** A POST, so that no name stands in an address or a log. */
    @POST
    @Path("merge/search")
    public TemplateInstance search(@RestPath("patient") UUID patientId, @RestForm @DefaultValue("") String query) {
        return Templates.find(charts.openRecord(patientId), query, patients.matching(query, true, 1), "");
    }

    /** Both side by side; nothing is done yet. */
    @POST
    @Path("merge/comparison")
    public Response compare(@RestPath("patient") UUID patientId, @BeanParam MergeForm form) {
        var patient = charts.openRecord(patientId);
        return form.other()
                .filter(id -> !id.equals(patientId))
                .flatMap(patients::withEpisodes)
                .map(other -> Response.ok(page(patient, charts.openRecord(other.id()), form, Violations.none()))
                        .build())
                .orElseGet(() -> nobody(patient));
    }

    private static Response nobody(Patient patient) {
        return Answers.unprocessable(
                Templates.find(patient, "", null, Language.say("Choose another record of this clinic")));
    }

    @POST
    @Path("merge")
    public Response merge(@RestPath("patient") UUID patientId, @BeanParam MergeForm form) {
        return submissions.once(form, violations -> {
            var other = form.other().filter(id -> !id.equals(patientId));
            // In the order of their ids, so that two who merge the same two wait for each other.
            Stream.concat(Stream.of(patientId), other.stream()).sorted().forEach(this::lock);
            var patient = charts.openRecord(patientId);
            var another = other.flatMap(patients::withEpisodes);
            if (another.isEmpty()) {
                return nobody(patient);
            }
            var second = charts.openRecord(another.get().id());
            form.check(patient, second, violations);
            var kept = form.keeps(second) ? second : patient;
            var gone = form.keeps(second) ? patient : second;
            if (violations.isEmpty()) {
                merges.obstacles(kept.id(), gone.id()).forEach(obstacle -> violations.add("keep", obstacle));
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(page(patient, second, form, violations));
            }
            merges.merge(kept.id(), gone.id());
            return record(kept.id());
        });
    }

    private void lock(UUID patientId) {
        patients.findById(patientId, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
    }

    @GET
    @Path("undoing")
    public TemplateInstance blankUndoing(@RestPath("patient") UUID patientId) {
        var patient = charts.openRecord(patientId);
        return Templates.undo(patient, merges.into(patientId), new UndoForm(), Violations.none());
    }

    @POST
    @Path("undoing")
    public Response undo(@RestPath("patient") UUID patientId, @BeanParam UndoForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openRecordToChange(patientId);
            var all = merges.into(patientId);
            var chosen = all.stream()
                    .filter(merge -> form.merge().filter(merge.id()::equals).isPresent())
                    .findFirst();
            chosen.ifPresentOrElse(
                    merge -> merges.obstacle(merge).ifPresent(obstacle -> violations.add("merge", obstacle)),
                    () -> violations.add("merge", Language.say("Choose what is to be undone")));
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.undo(patient, all, form, violations));
            }
            merges.undo(chosen.orElseThrow());
            return record(patientId);
        });
    }

    private TemplateInstance page(Patient patient, Patient other, MergeForm form, Violations violations) {
        form.other = other.id().toString();
        var likeness = Likeness.of(patient, other, tables.of(Set.of(patient.id())), tables.of(Set.of(other.id())));
        return Templates.merge(patient, likeness, merges.obstacles(patient.id(), other.id()), form, violations);
    }

    private Response record(UUID patientId) {
        return Answers.seeOther(URI.create(caller.home() + "/patients/" + patientId + "/record"));
    }
}
