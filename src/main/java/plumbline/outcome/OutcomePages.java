package plumbline.outcome;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.accesslog.AccessLog;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Limited;
import plumbline.page.Reader;
import plumbline.tenancy.Caller;

/** What became of all patients of a clinic, in the views that a snapshot holds. */
@Path("/c/{clinic}/outcomes")
@RolesAllowed({"clinician", "admin"})
@Transactional
class OutcomePages {

    @CheckedTemplate(basePath = "outcome")
    static class Templates {
        static native TemplateInstance outcomes(Asked asked, @Nullable Outcomes outcomes, List<Dimension> dimensions);

        private Templates() {}
    }

    private final Snapshots snapshots;
    private final AccessLog accessLog;
    private final Caller caller;
    private final Reader reader;

    OutcomePages(Snapshots snapshots, AccessLog accessLog, Caller caller, Reader reader) {
        this.snapshots = snapshots;
        this.accessLog = accessLog;
        this.caller = caller;
        this.reader = reader;
    }

    /** Takes the code of a band for at most two dimensions, such as {@code ?device=custom-insole&severity=severe}. */
    @GET
    public Response show(@Context UriInfo address) {
        var asked = Asked.of(address.getQueryParameters());
        if (!asked.violations().isEmpty()) {
            return Answers.unprocessable(page(asked, null));
        }
        return Response.ok(page(asked, outcomes(asked.view()).orElse(null))).build();
    }

    /** The table of the page as a file; takes what the page takes. Before there is one, the page says so. */
    @GET
    @Path("table.csv")
    @Limited(times = 60, minutes = 10)
    @Produces("text/csv; charset=utf-8")
    public Response table(@Context UriInfo address) {
        var asked = Asked.of(address.getQueryParameters());
        if (!asked.violations().isEmpty()) {
            return Answers.unprocessable(page(asked, null));
        }
        // Scripts go by the words of the file.
        reader.reads(Language.ENGLISH, reader.offered());
        return outcomes(asked.view())
                .map(outcomes -> Answers.file(new OutcomeFile(outcomes).text(), "outcomes.csv"))
                .orElseGet(() -> Answers.seeOther(URI.create(caller.home() + "/outcomes")));
    }

    private static TemplateInstance page(Asked asked, @Nullable Outcomes outcomes) {
        return Templates.outcomes(asked, outcomes, List.of(Dimension.values()));
    }

    private Optional<Outcomes> outcomes(View view) {
        accessLog.lookedAtAll(view.address());
        return snapshots.latest().map(snapshot -> read(snapshot, view));
    }

    private Outcomes read(Snapshot snapshot, View view) {
        return Outcomes.of(
                snapshot,
                view,
                snapshots.of(snapshot, view),
                snapshots.weeksOf(snapshot, view),
                view.equals(View.WHOLE) ? snapshots.findingsOf(snapshot) : List.of());
    }
}
