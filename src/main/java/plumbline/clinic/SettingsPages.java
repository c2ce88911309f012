package plumbline.clinic;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import plumbline.accesslog.AccessLog;
import plumbline.accesslog.Deed;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.tenancy.Caller;

/** How a clinic works: what it is called, and what it has decided for itself. */
@Path("/c/{clinic}/settings")
@RolesAllowed("admin")
@Transactional
class SettingsPages {

    @CheckedTemplate(basePath = "clinic")
    static class Templates {
        static native TemplateInstance settings(
                SettingsForm form, List<Language> languages, Violations violations, boolean saved);

        private Templates() {}
    }

    private static final int SECONDS = 600;

    private final Settings settings;
    private final EntityManager database;
    private final AccessLog accessLog;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;
    private final Event<SettingsChanged> changes;

    SettingsPages(
            Settings settings,
            EntityManager database,
            AccessLog accessLog,
            Submissions submissions,
            Validator validator,
            Caller caller,
            Event<SettingsChanged> changes) {
        this.settings = settings;
        this.database = database;
        this.accessLog = accessLog;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
        this.changes = changes;
    }

    @GET
    public TemplateInstance show(@RestQuery Optional<String> saved) {
        return page(SettingsForm.of(caller.clinic(), settings.row()), Violations.none(), saved.isPresent());
    }

    /** Another time zone counts everything anew, which takes as long as there is much of it. */
    @POST
    @TransactionConfiguration(timeout = SECONDS)
    public Response change(@BeanParam SettingsForm form) {
        return submissions.once(form, violations -> {
            form.check(validator, violations);
            var row = settings.row();
            var before = SettingsForm.of(caller.clinic(), row);
            if (violations.isEmpty() && !form.shows(row)) {
                form.version = row.version();
                form.compare(before, violations);
                return Answers.conflict(page(form, violations, false));
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(page(form, violations, false));
            }
            row.takeFrom(form);
            database.persist(row);
            database.flush();
            rename(form);
            accessLog.did(Deed.SETTINGS_CHANGED, null, form.changedFrom(before));
            var zone = ZoneId.of(form.zone);
            var moved = !zone.equals(caller.zone());
            caller.daysBeginIn(zone);
            changes.fire(new SettingsChanged(moved, !form.weeks().equals(before.weeks())));
            return Answers.seeOther(URI.create(caller.home() + "/settings?saved=yes"));
        });
    }

    private void rename(SettingsForm form) {
        database.createNativeQuery("""
                        update clinic set name = :name, zone = :zone, languages = :languages, language = :language
                         where id = app_clinic()""")
                .setParameter("name", form.name)
                .setParameter("zone", form.zone)
                .setParameter(
                        "languages", form.offered().stream().map(Language::tag).toArray(String[]::new))
                .setParameter("language", form.language)
                .executeUpdate();
    }

    private static TemplateInstance page(SettingsForm form, Violations violations, boolean saved) {
        return Templates.settings(form, Language.all(), violations, saved);
    }
}
