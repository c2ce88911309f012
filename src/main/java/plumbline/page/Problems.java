package plumbline.page;

import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;
import org.jboss.resteasy.reactive.server.handlers.RequestDeserializeHandler;

/**
 * Every failure as a page a person can read. What a page says about a missing record is the same whether it never existed
 * or belongs to someone else; a fault of ours is named by a reference that stands beside it in the log, and by nothing else.
 */
public class Problems {

    private static final Set<String> READERS =
            Set.of(FormBodyHandler.class.getName(), RequestDeserializeHandler.class.getName());

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance problem(String title, String text);

        private Templates() {}
    }

    @ServerExceptionMapper
    Response map(WebApplicationException problem) {
        var status = problem.getResponse().getStatus();
        return switch (status) {
            case 401, 499 -> problem.getResponse();
            case 404 -> page(404, "Not found", "There is nothing here, or it is not yours to see.");
            case 413 -> page(413, "Too large", "What was sent is larger than this page accepts.");
            default ->
                status >= 300 && status < 400
                        ? problem.getResponse()
                        : page(status, "That did not work", "The request was not one this page understands.");
        };
    }

    @ServerExceptionMapper
    Response map(ForbiddenException problem) {
        return page(403, "Not allowed", "Your role at this clinic does not include this page.");
    }

    /** What was sent broke off, or was never what it said it was; our own files fail with another exception. */
    @ServerExceptionMapper
    Response map(IOException problem) {
        return page(400, "That did not arrive", "What was sent broke off on the way. Please send it again.");
    }

    @ServerExceptionMapper
    Response map(Throwable problem) {
        if (isUnreadable(problem)) {
            return page(400, "That did not work", "The request was not one this page understands.");
        }
        var reference = UUID.randomUUID().toString();
        Log.errorf(withoutWords(problem), "Failure %s", reference);
        return page(
                500,
                "Something went wrong",
                "It is our fault, and nothing you had saved before is lost. Please try again; if it stays, tell us the reference "
                        + reference + ".");
    }

    /** What failed and where, without the messages, which may hold what somebody typed. */
    static Throwable withoutWords(Throwable problem) {
        var cause = problem.getCause();
        var silent = new Throwable(problem.getClass().getName(), cause == null ? null : withoutWords(cause));
        silent.setStackTrace(problem.getStackTrace());
        return silent;
    }

    /** A body that is broken fails while it is read, with whatever the reader happened to run into. */
    private static boolean isUnreadable(Throwable problem) {
        return Arrays.stream(problem.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(READERS::contains);
    }

    private static Response page(int status, String title, String text) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(Templates.problem(title, text).render())
                .build();
    }
}
