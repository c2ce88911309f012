package plumbline.reminder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import plumbline.tenancy.Rounds;

/**
 * Where the links in letters lead. Who has the letter need not sign in, and often does not come with a browser: a mail program
 * stops reminders by one POST (RFC 8058), which may come twice. Looking changes nothing, because mail programs look at links too.
 */
@Path("/reminders")
class LetterPages {

    @CheckedTemplate(basePath = "reminder")
    static class Templates {
        static native TemplateInstance stop(String token, boolean done);

        static native TemplateInstance confirm(String token, boolean done);

        static native TemplateInstance late();

        private Templates() {}
    }

    private final Links links;
    private final Rounds rounds;
    private final Answer answer;

    LetterPages(Links links, Rounds rounds, Answer answer) {
        this.links = links;
        this.rounds = rounds;
        this.answer = answer;
    }

    @GET
    @Path("{token}")
    @PermitAll
    public TemplateInstance stop(@RestPath String token) {
        target(Links.Purpose.STOP, token);
        return Templates.stop(token, false);
    }

    /** Whatever is in the body; a mail program sends {@code List-Unsubscribe=One-Click}. */
    @POST
    @Path("{token}")
    @PermitAll
    public TemplateInstance stopped(@RestPath String token) {
        var target = target(Links.Purpose.STOP, token);
        var stopped = rounds.at(
                target.clinicId(), () -> QuarkusTransaction.requiringNew().call(() -> answer.stop(target.choiceId())));
        return Templates.stop(token, stopped.isPresent());
    }

    @GET
    @Path("confirmation/{token}")
    @PermitAll
    public TemplateInstance confirm(@RestPath String token) {
        target(Links.Purpose.CONFIRM, token);
        return Templates.confirm(token, false);
    }

    @POST
    @Path("confirmation/{token}")
    @PermitAll
    public TemplateInstance confirmed(@RestPath String token) {
        var target = target(Links.Purpose.CONFIRM, token);
        var confirmed = rounds.at(target.clinicId(), () -> QuarkusTransaction.requiringNew()
                .call(() -> answer.confirm(target.choiceId())));
        return confirmed.orElse(false) ? Templates.confirm(token, true) : Templates.late();
    }

    private Links.Target target(Links.Purpose purpose, String token) {
        return links.read(purpose, token).orElseThrow(NotFoundException::new);
    }
}
