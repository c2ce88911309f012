package plumbline.worklist;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import plumbline.page.Listing;
import plumbline.tenancy.Caller;

/** The landing page of a clinic: who needs attention, why, and the way to act on it. */
@Path("/c/{clinic}")
@RolesAllowed({"clinician", "assistant", "admin"})
@Transactional
class WorklistPages {

    /** The first of those whom something concerns. */
    record Group(Concern concern, Listing<Item> items) {}

    @CheckedTemplate(basePath = "worklist")
    static class Templates {
        static native TemplateInstance today(List<Group> groups, List<Attention.Seen> seen, Whose whose);

        static native TemplateInstance concern(Concern concern, Listing<Item> items, Whose whose);

        private Templates() {}
    }

    private static final int AT_MOST = 6;
    private static final int ON_A_PAGE = 50;

    private final Attention attention;
    private final Caller caller;

    WorklistPages(Attention attention, Caller caller) {
        this.attention = attention;
        this.caller = caller;
    }

    /** What is clinical is for clinicians; the front desk finds and registers patients. */
    @GET
    public TemplateInstance today(@RestQuery @DefaultValue("") String whose) {
        var asked = Whose.of(whose);
        var groups = Arrays.stream(Concern.values())
                .filter(concern -> concern.isFor(caller))
                .map(concern -> new Group(concern, attention.to(concern, asked, AT_MOST, 1)))
                .toList();
        return Templates.today(groups, attention.seenLately(), asked);
    }

    @GET
    @Path("attention/{concern}")
    @RolesAllowed({"clinician", "assistant"})
    public TemplateInstance concern(
            @RestPath String concern,
            @RestQuery @DefaultValue("") String whose,
            @RestQuery @DefaultValue("1") int page) {
        var found = Arrays.stream(Concern.values())
                .filter(candidate -> candidate.address().equals(concern) && candidate.isFor(caller))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var asked = Whose.of(whose);
        return Templates.concern(found, attention.to(found, asked, ON_A_PAGE, page), asked);
    }
}
