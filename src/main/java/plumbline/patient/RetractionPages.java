package plumbline.patient;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.tenancy.Caller;

/** Marking any entry on a chart as entered in error: nothing is deleted, it only counts no longer. */
@Path("/c/{clinic}/patients/{patient}/entries/{kind}/{entry}/retraction")
@RolesAllowed("clinician")
@Transactional
class RetractionPages {

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        /**
         * @param page the page on which the entry stands
         * @param action where the form goes
         */
        static native TemplateInstance retraction(
                Patient patient, ChartEntry entry, String page, String action, ReasonForm form, Violations violations);

        private Templates() {}
    }

    /** An entry together with what its kind knows of it. */
    private record Found<E extends ChartEntry>(Retractable<E> kind, E entry) {

        void check(Violations violations) {
            if (entry.isRetracted()) {
                violations.add("reason", Language.say("This is already marked as entered in error"));
            } else {
                kind.refusal(entry).ifPresent(refusal -> violations.add("reason", refusal));
            }
        }

        void retract(Retraction retraction) {
            entry.retract(retraction);
            kind.retracted(entry);
        }

        String page() {
            return kind.page(entry);
        }
    }

    private final Charts charts;
    private final List<Retractable<?>> kinds;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;
    private final EntityManager database;

    RetractionPages(
            Charts charts,
            @All List<Retractable<?>> kinds,
            Submissions submissions,
            Validator validator,
            Caller caller,
            EntityManager database) {
        this.charts = charts;
        this.kinds = kinds;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
        this.database = database;
    }

    @GET
    public TemplateInstance blank(
            @RestPath("patient") UUID patientId, @RestPath String kind, @RestPath("entry") UUID entryId) {
        var patient = charts.open(patientId);
        return page(patient, find(patientId, kind, entryId), new ReasonForm(), Violations.none());
    }

    @POST
    public Response retract(
            @RestPath("patient") UUID patientId,
            @RestPath String kind,
            @RestPath("entry") UUID entryId,
            @BeanParam ReasonForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.openToChange(patientId);
            var found = find(patientId, kind, entryId);
            form.check(validator, violations);
            found.check(violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(page(patient, found, form, violations));
            }
            var retraction = new Retraction(patientId, form.reason);
            database.persist(retraction);
            found.retract(retraction);
            return Answers.seeOther(URI.create(caller.home() + "/patients/" + patientId + found.page()));
        });
    }

    private TemplateInstance page(Patient patient, Found<?> found, ReasonForm form, Violations violations) {
        var chart = caller.home() + "/patients/" + patient.id();
        var action = "%s/entries/%s/%s/retraction"
                .formatted(chart, found.kind().kind(), found.entry().id());
        return Templates.retraction(patient, found.entry(), chart + found.page(), action, form, violations);
    }

    private Found<?> find(UUID patientId, String kind, UUID entryId) {
        return kinds.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .flatMap(candidate -> find(candidate, patientId, entryId))
                .orElseThrow(NotFoundException::new);
    }

    private static <E extends ChartEntry> Optional<Found<E>> find(Retractable<E> kind, UUID patientId, UUID entryId) {
        return kind.find(patientId, entryId).map(entry -> new Found<>(kind, entry));
    }
}
