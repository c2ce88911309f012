package plumbline.imports;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.LargeBody;
import plumbline.page.Listing;
import plumbline.page.Submissions;
import plumbline.page.Violations;
import plumbline.tenancy.Caller;

/** Rows of many patients from one file: sent, followed on its way, and what became of it. */
@Path("/c/{clinic}/imports")
@RolesAllowed({"clinician", "assistant"})
@Transactional
class ImportPages {

    @CheckedTemplate(basePath = "imports")
    static class Templates {
        static native TemplateInstance index(
                List<Importable> kinds,
                ImportForm form,
                Listing<ImportRun> runs,
                Set<UUID> interrupted,
                Violations violations);

        static native TemplateInstance run(ImportRun run, Importable rows, boolean interrupted);

        private Templates() {}
    }

    private static final int MOST_MEGABYTES = 16;
    private static final String BUSY = "Other imports keep this server busy; try again in a minute";

    private final ImportRuns runs;
    private final List<Importable> kinds;
    private final Submissions submissions;
    private final Caller caller;

    ImportPages(ImportRuns runs, @All List<Importable> kinds, Submissions submissions, Caller caller) {
        this.runs = runs;
        this.caller = caller;
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(Importable::kind)).toList();
        this.submissions = submissions;
    }

    @GET
    public TemplateInstance index(@RestQuery @DefaultValue("1") int page) {
        return index(new ImportForm(), page, Violations.none());
    }

    @POST
    @LargeBody
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(@BeanParam ImportForm form) {
        form.open(MOST_MEGABYTES);
        return submissions.once(form, violations -> {
            form.check(violations);
            var kind = kind(form.kind);
            if (kind.isEmpty()) {
                violations.add("kind", Language.say("Choose one of the list"));
            }
            if (violations.isEmpty()) {
                var run = runs.begin(kind.orElseThrow(), form.text());
                if (run.isPresent()) {
                    return Answers.seeOther(URI.create(runs.address(run.get())));
                }
                violations.add("file", Language.say(BUSY));
            }
            return Answers.unprocessable(index(form, 1, violations));
        });
    }

    @GET
    @Path("{run}")
    public TemplateInstance run(@RestPath("run") UUID runId) {
        var run = runs.findByIdOptional(runId).orElseThrow(NotFoundException::new);
        return Templates.run(
                run,
                kind(run.kind()).orElseThrow(NotFoundException::new),
                !runs.interrupted(List.of(run)).isEmpty());
    }

    private TemplateInstance index(ImportForm form, int page, Violations violations) {
        var latest = runs.latest(page, kinds().stream().map(Importable::kind).toList());
        return Templates.index(kinds(), form, latest, runs.interrupted(latest.rows()), violations);
    }

    private Optional<Importable> kind(String name) {
        return kinds().stream().filter(kind -> kind.kind().equals(name)).findFirst();
    }

    /** Those that are the caller's business. */
    private List<Importable> kinds() {
        return kinds.stream()
                .filter(kind -> kind.roles().stream().anyMatch(caller::is))
                .toList();
    }
}
