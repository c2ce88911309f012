package plumbline.exam.rating;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** How well the raters of a clinic agree. */
@Path("/c/{clinic}/agreement")
@RolesAllowed({"clinician", "admin"})
@Transactional
class AgreementPages {

    @CheckedTemplate(basePath = "exam/rating")
    static class Templates {
        static native TemplateInstance agreement(ClinicAgreement found);

        private Templates() {}
    }

    private final DoubleRatings ratings;

    AgreementPages(DoubleRatings ratings) {
        this.ratings = ratings;
    }

    @GET
    public TemplateInstance show() {
        return Templates.agreement(ratings.agreement());
    }
}
