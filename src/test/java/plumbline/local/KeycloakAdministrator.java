package plumbline.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Talks to a Keycloak server over its REST interface. */
final class KeycloakAdministrator {
    /** The name of the first administrator, and the password as well. */
    static final String NAME = "admin";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI server;

    KeycloakAdministrator(URI server) {
        this.server = server;
    }

    /** Whether the server is up and has that realm. */
    boolean finds(String realm) {
        try {
            return send(to("/realms/" + realm).GET()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    /** Makes the realm if there is none; else tells its web client where the application is this time. */
    void ensure(DemoRealm realm) {
        try {
            String token = token();
            if (finds(DemoRealm.NAME)) {
                String client = DemoRealm.NAME + "/clients/"
                        + realm.webClient().get("id").asText();
                require(send(admin(client, token)
                        .PUT(BodyPublishers.ofString(realm.webClient().toString()))));
            } else {
                require(send(admin("", token)
                        .POST(BodyPublishers.ofString(realm.json().toString()))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String token() throws IOException {
        String form = "grant_type=password&client_id=admin-cli&username=" + NAME + "&password=" + NAME;
        HttpResponse<String> answer = require(send(to("/realms/master/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
        return new ObjectMapper().readTree(answer.body()).get("access_token").asText();
    }

    private HttpRequest.Builder admin(String path, String token) {
        return to("/admin/realms/" + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for Keycloak", e);
        }
    }

    private static HttpResponse<String> require(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "Keycloak answered " + answer.statusCode() + " to " + answer.uri() + ": " + answer.body());
        }
        return answer;
    }
}
