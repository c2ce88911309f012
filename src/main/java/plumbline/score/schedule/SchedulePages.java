package plumbline.score.schedule;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import plumbline.page.Answers;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.tenancy.Caller;

/** What a clinic asks its patients, unless something else was chosen for one of them. */
@Path("/c/{clinic}/settings/schedule")
@RolesAllowed("admin")
@Transactional
class SchedulePages {

    @CheckedTemplate(basePath = "score/schedule")
    static class Templates {
        /** @param schedule what the clinic has chosen; null where it has not */
        static native TemplateInstance clinic(
                @Nullable Schedule schedule, ScheduleForm form, Violations violations, boolean saved);

        private Templates() {}
    }

    private final Schedules schedules;
    private final Dues dues;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    SchedulePages(Schedules schedules, Dues dues, Submissions submissions, Validator validator, Caller caller) {
        this.schedules = schedules;
        this.dues = dues;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance show(@RestQuery Optional<String> saved) {
        var chosen = schedules.ofClinic();
        var plan = chosen.map(Schedule::plan).orElse(Plan.USUAL);
        return Templates.clinic(
                chosen.orElse(null), ScheduleForm.of(plan, false), Violations.none(), saved.isPresent());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@BeanParam ScheduleForm form, MultivaluedMap<String, String> sent) {
        form.take(sent);
        return submissions.once(form, violations -> {
            form.check(validator, violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(
                        Templates.clinic(schedules.ofClinic().orElse(null), form, violations, false));
            }
            schedules.persistAndFlush(new Schedule(null, form.plan()));
            dues.renewAll();
            return Answers.seeOther(URI.create(caller.home() + "/settings/schedule?saved=yes"));
        });
    }
}
