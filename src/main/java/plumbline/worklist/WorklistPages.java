package plumbline.worklist;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import plumbline.exam.Exams;
import plumbline.exam.OpenDraft;
import plumbline.tenancy.Caller;

/** The landing page of a clinic. */
@Path("/c/{clinic}")
@RolesAllowed({"clinician", "assistant", "admin"})
@Transactional
class WorklistPages {

    @CheckedTemplate(basePath = "worklist")
    static class Templates {
        static native TemplateInstance today(
                List<OpenDraft> drafts, List<Attention.Seen> seen, List<Attention.Rise> rises);

        private Templates() {}
    }

    private static final int AT_MOST = 8;

    private final Attention attention;
    private final Exams exams;
    private final Caller caller;

    WorklistPages(Attention attention, Exams exams, Caller caller) {
        this.attention = attention;
        this.exams = exams;
        this.caller = caller;
    }

    /** Drafts and pain are for clinicians; the front desk finds and registers patients. */
    @GET
    public TemplateInstance today() {
        var clinician = caller.is("clinician");
        return Templates.today(
                clinician ? exams.openDrafts(AT_MOST) : List.of(),
                attention.seenLately(),
                clinician ? attention.painThatRose() : List.of());
    }
}
