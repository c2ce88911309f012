package plumbline.consent;

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
import plumbline.tenancy.Caller;

/** Whether a clinic asks its patients first before their course counts in its outcomes. */
@Path("/c/{clinic}/settings/consents")
@RolesAllowed("admin")
@Transactional
class ConsentRulePages {

    @CheckedTemplate(basePath = "consent")
    static class Templates {
        /** @param rule what the clinic has decided; null where it has not */
        static native TemplateInstance rule(
                @Nullable ConsentRule rule, ConsentRuleForm form, Violations violations, boolean saved);

        private Templates() {}
    }

    private final Consents consents;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    ConsentRulePages(Consents consents, Submissions submissions, Validator validator, Caller caller) {
        this.consents = consents;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance show(@RestQuery Optional<String> saved) {
        var rule = consents.rule();
        var form = ConsentRuleForm.of(rule.map(ConsentRule::asksFirst).orElse(false));
        return Templates.rule(rule.orElse(null), form, Violations.none(), saved.isPresent());
    }

    @POST
    public Response decide(@BeanParam ConsentRuleForm form) {
        return submissions.once(form, violations -> {
            form.check(validator, violations);
            if (!form.isChosen()) {
                violations.add("askFirst", Language.say(ConsentMessages.class).chooseOne());
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(Templates.rule(consents.rule().orElse(null), form, violations, false));
            }
            consents.getEntityManager().persist(new ConsentRule(form.asksFirst()));
            return Answers.seeOther(URI.create(caller.home() + "/settings/consents?saved=yes"));
        });
    }
}
