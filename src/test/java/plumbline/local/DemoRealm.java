package plumbline.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The realm of dev mode and of the tests, as the file {@code realm/plumbline.json} describes it. */
final class DemoRealm {
    static final String NAME = "plumbline";

    /** What the web client proves itself with. */
    static final String WEB_SECRET = "plumbline-web-demo-secret";

    /** What the client proves itself with that looks after accounts. */
    static final String ACCOUNTS_SECRET = "plumbline-accounts-demo-secret";

    private static final String FILE = "/realm/plumbline.json";
    private static final String WRITTEN_APPLICATION = "http://localhost:8080";
    private static final String EDITION = "edition";

    private final String edition;
    private final ObjectNode json;

    /** The realm for an application that people reach at that address. */
    DemoRealm(URI application) {
        try (InputStream file = Objects.requireNonNull(DemoRealm.class.getResourceAsStream(FILE), FILE)) {
            byte[] bytes = file.readAllBytes();
            String text = new String(bytes, StandardCharsets.UTF_8);
            edition = UUID.nameUUIDFromBytes(bytes).toString();
            json = (ObjectNode) new ObjectMapper().readTree(text.replace(WRITTEN_APPLICATION, application.toString()));
            json.putObject("attributes").put(EDITION, edition);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of it. */
    JsonNode json() {
        return json;
    }

    /** Whether a realm, as Keycloak shows it, was made from the file as it is now. */
    boolean hasMade(JsonNode existing) {
        return existing.at("/attributes/" + EDITION).asText().equals(edition);
    }

    /** The client with which the application itself signs people in. */
    JsonNode webClient() {
        return StreamSupport.stream(json.get("clients").spliterator(), false)
                .filter(client -> client.get("clientId").asText().equals("plumbline-web"))
                .findFirst()
                .orElseThrow();
    }
}
