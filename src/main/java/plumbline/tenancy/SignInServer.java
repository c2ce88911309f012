package plumbline.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keycloak, to which people are sent to sign in. */
@Singleton
public class SignInServer {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** However many come at once, it is asked once. */
    private static final Duration KNOWN = Duration.ofSeconds(1);

    private static final int FAILED = 500;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Uni<Boolean> answer;

    protected SignInServer(@ConfigProperty(name = "quarkus.oidc.auth-server-url") URI realm) {
        var question = HttpRequest.newBuilder(realm).timeout(PATIENCE).build();
        answer = Uni.createFrom()
                .completionStage(() -> http.sendAsync(question, BodyHandlers.discarding()))
                .map(said -> said.statusCode() < FAILED)
                .onFailure()
                .recoverWithItem(false)
                .memoize()
                .atLeast(KNOWN);
    }

    /** Whether anybody who is sent there now would find it. The answer comes in whatever context Keycloak gave it. */
    public Uni<Boolean> answers() {
        return answer;
    }
}
