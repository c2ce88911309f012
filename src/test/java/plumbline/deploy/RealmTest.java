package plumbline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** The realm of the chart is the one that every test signs in to, but for what only a demo may do. */
class RealmTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode realm = (ObjectNode) Chart.of("operator")
            .only(CustomResources.KeycloakRealmImport.class)
            .spec()
            .realm();
    private final ObjectNode demo = demo();

    private static ObjectNode demo() {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(Path.of("src/test/resources/realm/plumbline.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void hasTheFlowsScopesAndRulesOfTheDemo() {
        var real = without(realm, "clients", "users", "smtpServer", "verifyEmail", "otpPolicyCodeReusable");
        var known = without(demo, "clients", "users", "organizations", "verifyEmail", "otpPolicyCodeReusable");

        assertThat(real).isEqualTo(known);
    }

    @Test
    void isStricterThanTheDemoWhereOnlyADemoMayBeLax() {
        assertThat(realm.get("verifyEmail").asBoolean()).isTrue();
        assertThat(realm.get("otpPolicyCodeReusable").asBoolean()).isFalse();
        assertThat(realm.has("organizations")).isFalse();
        assertThat(List.copyOf(realm.withArray("users").findValuesAsText("username")))
                .containsExactly("service-account-plumbline-accounts");
        assertThat(realm.withArray("users").get(0))
                .isEqualTo(named(demo, "users", "username", "service-account-plumbline-accounts"));
        assertThat(realm.toString()).doesNotContain("demo-secret", "localhost", "plumbline-cli");
    }

    @Test
    void letsInTheSameClients() {
        for (var client : List.of("plumbline-web", "plumbline-accounts")) {
            assertThat(without(client(realm, client), "secret", "rootUrl", "redirectUris", "webOrigins", "attributes"))
                    .isEqualTo(without(
                            client(demo, client),
                            "id",
                            "secret",
                            "rootUrl",
                            "redirectUris",
                            "webOrigins",
                            "attributes"));
        }
        var web = client(realm, "plumbline-web");
        assertThat(web.get("redirectUris").toString()).isEqualTo("[\"https://plumbline.example.org/signed-in\"]");
        assertThat(web.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(web.at("/attributes/post.logout.redirect.uris").asText())
                .isEqualTo("https://plumbline.example.org/");
    }

    @Test
    void letsScriptsInByTheDeviceFlowAlone() {
        var scripts = client(realm, "plumbline-scripts");

        assertThat(without(scripts, "clientId", "name", "directAccessGrantsEnabled", "attributes"))
                .isEqualTo(without(client(demo, "plumbline-cli"), "clientId", "name", "directAccessGrantsEnabled"));
        assertThat(scripts.get("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(scripts.at("/attributes/oauth2.device.authorization.grant.enabled")
                        .asText())
                .isEqualTo("true");
    }

    @Test
    void namesASecretForEachPlaceholder() {
        var used = new TreeSet<String>();
        PLACEHOLDER.matcher(realm.toString()).results().forEach(found -> used.add(found.group(1)));

        var placeholders = Chart.of("operator")
                .only(CustomResources.KeycloakRealmImport.class)
                .spec()
                .placeholders();
        assertThat(used).isEqualTo(new TreeSet<>(placeholders.keySet())).hasSize(4);
        assertThat(placeholders.values())
                .allSatisfy(placeholder ->
                        assertThat(placeholder.secret().getName()).isNotEmpty());
        assertThat(realm.at("/smtpServer/from").asText()).isEqualTo("no-reply@example.org");
    }

    @Test
    void isARealmToKeycloak() throws JsonProcessingException {
        var read = JSON.treeToValue(realm, RealmRepresentation.class);

        assertThat(read.isOrganizationsEnabled()).isTrue();
        assertThat(read.getBrowserFlow()).isEqualTo("plumbline browser");
    }

    private static ObjectNode without(JsonNode node, String... names) {
        return node.<ObjectNode>deepCopy().remove(List.of(names));
    }

    private static JsonNode client(ObjectNode realm, String id) {
        return named(realm, "clients", "clientId", id);
    }

    private static JsonNode named(ObjectNode realm, String list, String field, String value) {
        return StreamSupport.stream(((ArrayNode) realm.get(list)).spliterator(), false)
                .filter(node -> node.get(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
