package plumbline.accesslog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import plumbline.page.Answers;
import plumbline.page.Limited;
import plumbline.page.Listing;
import plumbline.tenancy.Caller;
import plumbline.tenancy.FreshSignIn;

/** The access log of a clinic, for who runs it: who did what, what was refused, and whether all of it is as it was written. */
@Path("/c/{clinic}/access-log")
@RolesAllowed("admin")
@Transactional
class LogPages {

    private static final int IN_A_FILE = 10_000;

    @CheckedTemplate(basePath = "accesslog")
    static class Templates {
        static native TemplateInstance log(
                Asked asked,
                Listing<Line> lines,
                List<Lines.Person> people,
                List<Deed> deeds,
                Verification.@Nullable Check check,
                @Nullable Seal head,
                String number,
                boolean unknown);

        private Templates() {}
    }

    private final Lines lines;
    private final Seals seals;
    private final Verification verification;
    private final AccessLog accessLog;
    private final Caller caller;

    LogPages(Lines lines, Seals seals, Verification verification, AccessLog accessLog, Caller caller) {
        this.lines = lines;
        this.seals = seals;
        this.verification = verification;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    /** Takes {@code person}, {@code patient}, {@code deed}, {@code refused}, {@code from}, {@code to} and the place {@code before}. */
    @GET
    public TemplateInstance log(@Context UriInfo address) {
        var asked = Asked.of(address.getQueryParameters());
        if (asked.patient() != null) {
            accessLog.did(Deed.LOG_READ, asked.patient());
        }
        return page(asked, "", false);
    }

    /** A POST, so that no record number stands in an address. */
    @POST
    @Path("search")
    public Response search(@RestForm @DefaultValue("") String number) {
        return lines.numbered(number.strip())
                .map(patient -> to("?patient=" + patient))
                .orElseGet(() -> Answers.unprocessable(page(none(), number, true)));
    }

    /** Reads the whole log and compares it with its seals. */
    @POST
    @Path("check")
    @Limited(times = 60, minutes = 60)
    public Response check() {
        accessLog.did(Deed.LOG_VERIFIED, null);
        verification.check();
        return to("#check");
    }

    /** What the page shows as a file, up to ten thousand entries; takes what the page takes. */
    @GET
    @Path("entries.csv")
    @Produces("text/csv; charset=utf-8")
    @FreshSignIn
    @Limited(times = 60, minutes = 60)
    public Response file(@Context UriInfo address) {
        var asked = Asked.of(address.getQueryParameters());
        var text = new LogFile(lines.first(asked, IN_A_FILE)).text();
        accessLog.did(Deed.LOG_EXPORTED, asked.patient());
        return Answers.file(text, "access-log.csv");
    }

    private TemplateInstance page(Asked asked, String number, boolean unknown) {
        return Templates.log(
                asked,
                lines.of(asked),
                lines.people(),
                List.of(Deed.values()),
                verification.latest().orElse(null),
                seals.head().orElse(null),
                number,
                unknown);
    }

    private static Asked none() {
        return new Asked("", null, null, false, null, null, null);
    }

    private Response to(String behind) {
        return Answers.seeOther(URI.create(caller.home() + "/access-log" + behind));
    }
}
