package plumbline.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import plumbline.telemetry.Counts;
import plumbline.telemetry.RefusalReason;

/** Says what is wrong to who sends a token that is not accepted, which is refused before {@link Problems} could answer it. */
@Singleton
class RefusedTokens {

    private final String answer;
    private final Counts counts;

    RefusedTokens(ObjectMapper json, Counts counts) throws JsonProcessingException {
        this.counts = counts;
        answer = json.writeValueAsString(Problem.NOT_SIGNED_IN);
    }

    void answer(@Observes Router router) {
        router.route().failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (request.failure() instanceof AuthenticationFailedException && Problem.isWanted(request)) {
            counts.refused(RefusalReason.TOKEN);
            request.response()
                    .setStatusCode(Problem.NOT_SIGNED_IN.status())
                    .putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.TYPE)
                    .end(answer);
        } else {
            request.next();
        }
    }
}
