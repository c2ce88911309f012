package plumbline.page;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;
import org.jboss.resteasy.reactive.server.handlers.RequestDeserializeHandler;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;
import plumbline.telemetry.RequestNumber;

/**
 * Every failure as a page a person can read, or as a {@link Problem} where a script asked. What is said about a missing record
 * is the same whether it never existed or belongs to someone else; a fault of ours is named by the number of the request, beside
 * which it stands in the log, and by nothing else.
 */
public class Problems {

    private static final Set<String> READERS =
            Set.of(FormBodyHandler.class.getName(), RequestDeserializeHandler.class.getName());

    private static final int UNAVAILABLE = 503;

    /** After which somebody may try again. */
    private static final Duration WAIT = Duration.ofSeconds(10);

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance problem(String title, String text, String number);

        /** Knows nothing of the request, and so needs nothing that may be away. */
        static native TemplateInstance unavailable(@Nullable UnsentForm form, Language language);

        private Templates() {}
    }

    @ServerExceptionMapper
    Response map(WebApplicationException problem, RoutingContext request) {
        var status = problem.getResponse().getStatus();
        return switch (status) {
            case 401, 499 -> problem.getResponse();
            case 404 -> answer(request, 404, say().notFound(), say().nothingHere());
            case 413 -> answer(request, 413, say().tooLarge(), say().largerThanAccepted());
            default ->
                status >= 300 && status < 400
                        ? problem.getResponse()
                        : answer(request, status, say().didNotWork(), say().notUnderstood());
        };
    }

    @ServerExceptionMapper
    Response map(Refused refused, RoutingContext request) {
        return answer(request, refused.getResponse().getStatus(), refused.title(), refused.text());
    }

    @ServerExceptionMapper
    Response map(ForbiddenException problem, RoutingContext request) {
        return answer(request, 403, say().notAllowed(), say().notYourRole());
    }

    /** Whoever comes too often is told when to come again. */
    static Response tooOften(RoutingContext request, Duration wait) {
        return Response.fromResponse(answer(request, 429, say().tooOften(), say().comeAgain(wait.toMinutes() + 1)))
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
                .build();
    }

    /** Only a script gets here without having signed in: who has a browser was sent to the sign-in page before. */
    @ServerExceptionMapper
    Response map(UnauthorizedException problem) {
        return Response.fromResponse(Problem.NOT_SIGNED_IN.response())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /** A JSON object that has a field too much, or one of another kind. */
    @ServerExceptionMapper
    Response map(MismatchedInputException problem, RoutingContext request) {
        var field = problem.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .findFirst();
        return field.isEmpty()
                ? answer(request, 400, say().didNotWork(), say().notUnderstood())
                : Problem.unprocessable(Violations.none()
                        .add(
                                field.get(),
                                problem instanceof UnrecognizedPropertyException
                                        ? "There is no field of this name"
                                        : "Not a text"));
    }

    /** What was sent broke off, or was never what it said it was; our own files fail with another exception. */
    @ServerExceptionMapper
    Response map(IOException problem, RoutingContext request) {
        return answer(request, 400, say().didNotArrive(), say().brokeOff());
    }

    @ServerExceptionMapper
    Uni<Response> map(Throwable problem, RoutingContext request, ContainerRequestContext read) {
        if (Outage.isBehind(problem)) {
            Log.warnf("Not available: %s", Outage.describe(problem));
            return unavailable(request, form(request, read));
        }
        return Uni.createFrom().item(failed(problem, request));
    }

    private static Response failed(Throwable problem, RoutingContext request) {
        if (isUnreadable(problem)) {
            return answer(request, 400, say().didNotWork(), say().notUnderstood());
        }
        var number = RequestNumber.of(request);
        Log.errorf(withoutWords(problem), "Failure %s", number);
        return Problem.isWanted(request)
                ? Problem.of(500, say().wentWrong(), say().ourFault() + " " + say().sayNumber(number))
                        .response()
                : answer(request, 500, say().wentWrong(), say().ourFault());
    }

    /** The form that was sent, whether or not anybody has read it before the failure. */
    private static Uni<Optional<UnsentForm>> form(RoutingContext request, ContainerRequestContext read) {
        var context = ((ResteasyReactiveContainerRequestContext) read).getServerRequestContext();
        var form = UnsentForm.of(context, request);
        return form.fields().isEmpty()
                ? UnsentForm.read(request)
                : Uni.createFrom().item(Optional.of(form).filter(sent -> !sent.files()));
    }

    /** Says on a page that something does not answer, and gives back the form that was sent. */
    private static Uni<Response> unavailable(RoutingContext request, Uni<Optional<UnsentForm>> form) {
        if (Problem.isWanted(request)) {
            var answer = Problem.of(UNAVAILABLE, say().notNow(), say().doesNotAnswer());
            return Uni.createFrom().item(comeAgain(answer.response()));
        }
        var language = Language.current();
        return form.map(sent -> comeAgain(Response.status(UNAVAILABLE)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(unavailable(sent.orElse(null), language))
                .build()));
    }

    private static Response comeAgain(Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.RETRY_AFTER, WAIT.toSeconds())
                .build();
    }

    private static String unavailable(@Nullable UnsentForm form, Language language) {
        return Templates.unavailable(form, language)
                .setLocale(language.locale())
                .render();
    }

    /**
     * The same page where nothing of ours has looked at the request yet.
     *
     * @param form as it was sent
     */
    public static void sendUnavailable(RoutingContext request, @Nullable UnsentForm form) {
        var language = Language.of(request.request()).orElse(Language.ENGLISH);
        request.response()
                .setStatusCode(UNAVAILABLE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8")
                .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(WAIT.toSeconds()))
                .end(unavailable(form, language));
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

    private static PageMessages say() {
        return Language.say(PageMessages.class);
    }

    /** What is not the caller's to do, with a page that says more than that. */
    public static Response forbidden(RoutingContext request, String title, String text, TemplateInstance page) {
        return Problem.isWanted(request) ? answer(request, 403, title, text) : Answers.html(403, page);
    }

    private static Response answer(RoutingContext request, int status, String title, String text) {
        return Problem.isWanted(request)
                ? Problem.of(status, title, text).response()
                : Response.status(status)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                        .entity(Templates.problem(title, text, RequestNumber.of(request))
                                .render())
                        .build();
    }
}
