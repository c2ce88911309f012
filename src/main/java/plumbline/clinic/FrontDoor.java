package plumbline.clinic;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import plumbline.page.Answers;
import plumbline.page.Language;
import plumbline.tenancy.Caller;
import plumbline.tenancy.Directory;
import plumbline.tenancy.Membership;

/** The first page: what Plumbline is, and from there the way into the clinic a person belongs to. */
@Path("/")
@Blocking
class FrontDoor {

    /** One way in. */
    record Way(String name, String as, String path) {}

    @CheckedTemplate(basePath = "clinic")
    static class Templates {
        static native TemplateInstance welcome();

        static native TemplateInstance choose(List<Way> ways);

        private Templates() {}
    }

    private final SecurityIdentity person;
    private final Directory directory;
    private final Caller caller;

    FrontDoor(SecurityIdentity person, Directory directory, Caller caller) {
        this.person = person;
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @PermitAll
    public Object enter() {
        if (person.isAnonymous()) {
            return Templates.welcome();
        }
        var ways = Stream.concat(
                        directory.clinicsOf(person).stream().flatMap(FrontDoor::waysInto),
                        person.hasRole("operator")
                                ? Stream.of(new Way(
                                        Language.say(OperatorMessages.class).title(),
                                        Language.say(OperatorMessages.class).asOperator(),
                                        "/operator/clinics"))
                                : Stream.empty())
                .toList();
        if (caller.wasSignedOut()) {
            return Answers.seeOther(URI.create("/logout"));
        }
        return ways.size() == 1 ? Answers.seeOther(URI.create(ways.getFirst().path())) : Templates.choose(ways);
    }

    private static Stream<Way> waysInto(Membership membership) {
        var clinic = membership.clinic();
        var asStaff = new Way(clinic.name(), Language.say(ClinicMessages.class).asStaff(), "/c/" + clinic.alias());
        var asPatient =
                new Way(clinic.name(), Language.say(ClinicMessages.class).asPatient(), "/my/" + clinic.alias());
        return membership.staff()
                ? membership.records().isEmpty() ? Stream.of(asStaff) : Stream.of(asStaff, asPatient)
                : Stream.of(asPatient);
    }

    /** Where the sign-in page returns to; the person is sent on to what they asked for, or to the start. */
    @GET
    @Path("signed-in")
    @Authenticated
    public Response signedIn() {
        return Answers.seeOther(URI.create("/"));
    }
}
