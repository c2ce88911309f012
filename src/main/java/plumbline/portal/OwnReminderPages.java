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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.reminder.QuietHours;
import plumbline.reminder.ReminderChoice;
import plumbline.reminder.ReminderRound;
import plumbline.reminder.Reminders;
import plumbline.tenancy.Caller;

/** Whether a patient is reminded, where, and in which language. */
@Path("/my/{clinic}/{patient}/reminders")
@RolesAllowed("patient")
@Transactional
class OwnReminderPages {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        /** @param choice what was said last; null where nothing ever was */
        static native TemplateInstance reminders(
                Patient patient,
                @Nullable ReminderChoice choice,
                QuietHours hours,
                OwnReminderForm form,
                Violations violations,
                boolean saved);

        private Templates() {}
    }

    private final Reminders reminders;
    private final ReminderRound round;
    private final Charts charts;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    OwnReminderPages(
            Reminders reminders,
            ReminderRound round,
            Charts charts,
            Submissions submissions,
            Validator validator,
            Caller caller) {
        this.reminders = reminders;
        this.round = round;
        this.charts = charts;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    /** @param saved present where something was just said */
    @GET
    public TemplateInstance show(@RestQuery Optional<String> saved) {
        var patient = charts.open(caller.patient());
        var choice = reminders.of(patient.id()).orElse(null);
        var address = choice == null ? patient.email() : choice.address();
        return page(patient, choice, OwnReminderForm.at(address), Violations.none(), saved.isPresent());
    }

    @POST
    public Response choose(@BeanParam OwnReminderForm form) {
        return submissions.once(form, violations -> {
            var patient = charts.open(caller.patient());
            form.check(validator, violations);
            if (form.isWanted() && reminders.isAskedTooOften(patient.id())) {
                violations.add("address", Language.say(PortalMessages.class).tooManyAddresses());
            }
            if (!violations.isEmpty()) {
                var choice = reminders.of(patient.id()).orElse(null);
                return Answers.unprocessable(page(patient, choice, form, violations, false));
            }
            if (form.isWanted()) {
                reminders.ask(patient.id(), form.address);
            } else {
                reminders.stop(patient.id());
            }
            return Answers.seeOther(URI.create(caller.home() + "/reminders?saved=yes"));
        });
    }

    private TemplateInstance page(
            Patient patient,
            @Nullable ReminderChoice choice,
            OwnReminderForm form,
            Violations violations,
            boolean saved) {
        return Templates.reminders(patient, choice, round.quietHours(), form, violations, saved);
    }
}
