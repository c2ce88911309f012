package plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.demo.SecondFactor;

class DemoRealmTest {
    private final DemoRealm realm = new DemoRealm(URI.create("http://localhost:9999"));

    @Test
    void knowsTheDemoPeopleAndNobodyElse() {
        assertThat(each("users"))
                .filteredOn(user -> !user.has("serviceAccountClientId"))
                .extracting(
                        user -> user.get("id").asText(),
                        user -> user.get("username").asText(),
                        user -> user.get("firstName").asText(),
                        user -> user.get("lastName").asText())
                .containsExactlyElementsOf(Arrays.stream(DemoPerson.values())
                        .map(person -> tuple(
                                person.subject().toString(),
                                person.username(),
                                person.givenName(),
                                person.familyName()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void signsAPersonInAsTheDemoSays(DemoPerson person) {
        JsonNode user = named(person.username(), "username", each("users"));

        assertThat(credential(user, "password")
                        .map(password -> password.get("value").asText()))
                .contains(DemoPerson.PASSWORD);
        assertThat(credential(user, "otp").map(otp -> otp.get("secretData").asText()))
                .isEqualTo(person.secondFactor().map(SecondFactor::secret).map("{\"value\":\"%s\"}"::formatted));
        assertThat(texts(user.get("realmRoles")))
                .containsExactlyElementsOf(
                        person.secondFactor().isPresent()
                                ? realmWide(person)
                                : Stream.concat(realmWide(person).stream(), Stream.of("no-second-factor"))
                                        .toList());
    }

    private static List<String> realmWide(DemoPerson person) {
        return person == DemoPerson.OPERATOR ? List.of("operator") : List.of();
    }

    @ParameterizedTest
    @EnumSource
    void hasEveryClinicAsAnOrganization(DemoClinic clinic) {
        JsonNode organization = named(clinic.alias(), "alias", each("organizations"));

        assertThat(organization.get("name").asText()).isEqualTo(clinic.fullName());
        assertThat(texts(organization.get("attributes").get("clinic_id")))
                .containsExactly(clinic.id().toString());
        assertThat(stream(organization.get("groups")))
                .extracting(group -> group.get("path").asText(), group -> texts(group.get("realmRoles")))
                .containsExactly(
                        tuple("/admins", List.of("admin")),
                        tuple("/clinicians", List.of("clinician")),
                        tuple("/assistants", List.of("assistant")),
                        tuple("/patients", List.of("patient")));
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryMemberTheirRoleInTheClinic(DemoClinic clinic) {
        JsonNode organization = named(clinic.alias(), "alias", each("organizations"));

        assertThat(stream(organization.get("members")))
                .extracting(member -> member.get("username").asText(), member -> roles(organization, member))
                .containsExactlyElementsOf(Arrays.stream(DemoPerson.values())
                        .filter(person -> person.clinics().contains(clinic))
                        .map(person ->
                                tuple(person.username(), List.of(person.role().orElseThrow())))
                        .toList());
    }

    @Test
    void sendsPeopleBackToTheApplicationOnly() {
        JsonNode client = realm.webClient();

        assertThat(texts(client.get("redirectUris"))).containsExactly("http://localhost:9999/signed-in");
        assertThat(client.get("attributes").get("post.logout.redirect.uris").asText())
                .isEqualTo("http://localhost:9999/");
    }

    @Test
    void provesTheWebClientWithItsSecret() {
        assertThat(realm.webClient().get("secret").asText()).isEqualTo(DemoRealm.WEB_SECRET);
    }

    @Test
    void letsTheApplicationLookAfterAccountsAndOrganizationsAndNothingElse() {
        JsonNode service = named(
                "plumbline-accounts",
                "serviceAccountClientId",
                each("users").stream()
                        .filter(user -> user.has("serviceAccountClientId"))
                        .toList());

        assertThat(texts(service.at("/clientRoles/realm-management")))
                .containsExactly("manage-organizations", "manage-users");
        assertThat(service.get("clientRoles")).hasSize(1);
        assertThat(named("plumbline-accounts", "clientId", each("clients"))
                        .get("secret")
                        .asText())
                .isEqualTo(DemoRealm.ACCOUNTS_SECRET);
    }

    private List<JsonNode> each(String name) {
        return stream(realm.json().get(name)).toList();
    }

    private static List<String> roles(JsonNode organization, JsonNode member) {
        return texts(member.get("groups")).stream()
                .map(id -> named(id, "id", stream(organization.get("groups")).toList()))
                .flatMap(group -> texts(group.get("realmRoles")).stream())
                .toList();
    }

    private static Optional<JsonNode> credential(JsonNode user, String type) {
        return stream(user.get("credentials"))
                .filter(credential -> credential.get("type").asText().equals(type))
                .findFirst();
    }

    private static JsonNode named(String value, String field, List<JsonNode> nodes) {
        return nodes.stream()
                .filter(node -> node.get(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
