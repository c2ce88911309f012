package plumbline.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    private static final String LOGGED_OUT = "post.logout.redirect.uris";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI server;

    KeycloakAdministrator(URI server) {
        this.server = server;
    }

    /** Whether the server is up and has that realm. */
    boolean finds(String realm) {
        try {
            return send(to("/realms/" + realm)).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    /** Makes the realm if there is none; an existing one only learns where the application is this time. */
    void ensure(DemoRealm realm) {
        try {
            String token = token();
            if (finds(DemoRealm.NAME)) {
                readdress(realm, token);
            } else {
                answer(admin("", token)
                        .POST(BodyPublishers.ofString(realm.json().toString())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readdress(DemoRealm realm, String token) throws IOException {
        JsonNode client = realm.webClient();
        answer(admin(DemoRealm.NAME + "/clients/" + client.get("id").asText(), token)
                .PUT(BodyPublishers.ofString(client.toString())));
        if (!realm.hasMade(answer(admin(DemoRealm.NAME, token)))) {
            System.out.println("The realm file has changed since this realm was made; only a --fresh one follows it");
        }
    }

    /** Has the realm send people back to an application at that address as well. */
    void admit(URI application) {
        try {
            String token = token();
            String client = DemoRealm.NAME + "/clients/"
                    + new DemoRealm(application).webClient().get("id").asText();
            ObjectNode known = (ObjectNode) answer(admin(client, token));
            known.withArray("redirectUris").add(application + "/signed-in");
            ObjectNode attributes = (ObjectNode) known.get("attributes");
            attributes.put(LOGGED_OUT, attributes.get(LOGGED_OUT).asText() + "##" + application + "/");
            answer(admin(client, token).PUT(BodyPublishers.ofString(known.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For how long the tokens are good that the realm gives from now on. */
    void tokensLast(Duration time) {
        try {
            String change = json.createObjectNode()
                    .put("accessTokenLifespan", time.toSeconds())
                    .toString();
            answer(admin(DemoRealm.NAME, token()).PUT(BodyPublishers.ofString(change)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String token() throws IOException {
        String form = "grant_type=password&client_id=admin-cli&username=" + NAME + "&password=" + NAME;
        return answer(to("/realms/master/protocol/openid-connect/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .get("access_token")
                .asText();
    }

    private HttpRequest.Builder admin(String path, String token) {
        return to("/admin/realms/" + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "Keycloak answered " + answer.statusCode() + " to " + answer.uri() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for Keycloak", e);
        }
    }
}
