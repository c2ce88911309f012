package plumbline.clinic;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.page.Reader;
import plumbline.tenancy.Caller;

/** Choosing a language, from the foot of any page: kept on the device, and at a clinic for the letters it sends. */
final class LanguagePages {

    private LanguagePages() {}

    /** Before there is a clinic. */
    @Path("/language")
    static class OnDevice {

        @POST
        @PermitAll
        public Response choose(@RestForm @Nullable String language, @RestForm @Nullable String back) {
            return chosen(of(language), back, "/");
        }
    }

    /** A member of staff. */
    @Path("/c/{clinic}/language")
    @RolesAllowed({"clinician", "assistant", "admin"})
    @Transactional
    static class OfStaff {

        private final EntityManager database;
        private final Caller caller;

        OfStaff(EntityManager database, Caller caller) {
            this.database = database;
            this.caller = caller;
        }

        @POST
        public Response choose(@RestForm @Nullable String language, @RestForm @Nullable String back) {
            database.persist(new LanguageChoice(of(language)));
            return chosen(of(language), back, caller.home());
        }
    }

    /** A patient. */
    @Path("/my/{clinic}/{patient}/language")
    @RolesAllowed("patient")
    @Transactional
    static class OfPatient {

        private final EntityManager database;
        private final Caller caller;

        OfPatient(EntityManager database, Caller caller) {
            this.database = database;
            this.caller = caller;
        }

        @POST
        public Response choose(@RestForm @Nullable String language, @RestForm @Nullable String back) {
            database.persist(new LanguageChoice(of(language)));
            return chosen(of(language), back, caller.home());
        }
    }

    private static Language of(@Nullable String tag) {
        return Language.of(tag).orElseThrow(BadRequestException::new);
    }

    private static Response chosen(Language language, @Nullable String back, String otherwise) {
        return Response.fromResponse(Answers.seeOther(here(back, otherwise)))
                .cookie(Reader.remember(language))
                .build();
    }

    /** Never to another site, whatever the form says. */
    private static URI here(@Nullable String back, String otherwise) {
        try {
            var address = new URI(back == null || back.isEmpty() ? otherwise : back);
            return address.getRawAuthority() == null
                            && !address.isAbsolute()
                            && address.getPath().startsWith("/")
                    ? address
                    : URI.create(otherwise);
        } catch (URISyntaxException e) {
            return URI.create(otherwise);
        }
    }
}
