package plumbline.score.wording;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.patient.ReasonForm;
import plumbline.score.Instrument;
import plumbline.tenancy.Caller;

/** The wording of instruments: what the clinic may show, printing it as a blank form, and giving it as a FHIR Questionnaire. */
@Path("/c/{clinic}/wordings")
@RolesAllowed({"clinician", "assistant", "admin"})
@Transactional
class WordingPages {

    @CheckedTemplate(basePath = "score/wording")
    static class Templates {
        static native TemplateInstance index(List<Instrument> instruments, Map<Instrument, Wording> shown);

        static native TemplateInstance show(
                Instrument instrument,
                @Nullable Wording wording,
                WordingForm form,
                ReasonForm end,
                Violations violations);

        private Templates() {}
    }

    private final Wordings wordings;
    private final Submissions submissions;
    private final Validator validator;
    private final Caller caller;

    WordingPages(Wordings wordings, Submissions submissions, Validator validator, Caller caller) {
        this.wordings = wordings;
        this.submissions = submissions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    public TemplateInstance index() {
        var instruments =
                Arrays.stream(Instrument.values()).filter(Instrument::hasItems).toList();
        return Templates.index(instruments, wordings.all());
    }

    @GET
    @Path("{instrument}")
    public TemplateInstance show(@RestPath("instrument") String code) {
        return page(find(code), new WordingForm(), new ReasonForm(), Violations.none());
    }

    /** A Questionnaire with everything in it but the wording, to begin with. */
    @GET
    @Path("{instrument}/questionnaire.json")
    @Produces("application/fhir+json")
    public Response blank(@RestPath("instrument") String code) {
        var instrument = find(code);
        return Answers.file(BlankQuestionnaire.of(instrument), instrument.code() + ".questionnaire.json");
    }

    @POST
    @Path("{instrument}")
    @RolesAllowed("admin")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response give(@RestPath("instrument") String code, @BeanParam WordingForm form) {
        var instrument = find(code);
        form.open();
        return submissions.once(form, violations -> {
            var given = form.text;
            form.check(validator, instrument, violations);
            if (!violations.isEmpty()) {
                return Answers.unprocessable(page(instrument, form, new ReasonForm(), violations));
            }
            wordings.persist(new Wording(instrument, given, form.licence));
            return Answers.seeOther(address(instrument));
        });
    }

    @POST
    @Path("{instrument}/end")
    @RolesAllowed("admin")
    public Response end(@RestPath("instrument") String code, @BeanParam ReasonForm form) {
        var instrument = find(code);
        return submissions.once(form, violations -> {
            form.check(validator, violations);
            if (wordings.of(instrument).isEmpty()) {
                violations.add("reason", Language.say("No wording is shown"));
            }
            if (form.reason.length() > 200) {
                violations.add("reason", Language.say("At most 200 characters"));
            }
            if (!violations.isEmpty()) {
                return Answers.unprocessable(page(instrument, new WordingForm(), form, violations));
            }
            wordings.persist(new Wording(instrument, null, form.reason));
            return Answers.seeOther(address(instrument));
        });
    }

    private TemplateInstance page(Instrument instrument, WordingForm form, ReasonForm end, Violations violations) {
        return Templates.show(instrument, wordings.of(instrument).orElse(null), form, end, violations);
    }

    private URI address(Instrument instrument) {
        return URI.create(caller.home() + "/wordings/" + instrument.code());
    }

    private static Instrument find(String code) {
        return Instrument.coded(code).filter(Instrument::hasItems).orElseThrow(NotFoundException::new);
    }
}
