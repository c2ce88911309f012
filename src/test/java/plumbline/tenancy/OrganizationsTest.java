package plumbline.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationsTest {

    private static final String ID = "0190a000-0000-7000-8000-000000000001";

    @Test
    void givesEachClinicItsOwnRoles() {
        var organizations = claim("""
                {"northside": {"id": "x", "clinic_id": ["%s"], "groups": ["/clinicians"],
                               "realm_access": {"roles": ["clinician", "operator", "no-second-factor"]}},
                 "harbour":   {"clinic_id": ["%s"], "realm_access": {"roles": ["assistant"]}}}""".formatted(ID, ID));

        assertThat(organizations.entry("northside").orElseThrow().roles()).containsExactly("clinician");
        assertThat(organizations.entry("harbour").orElseThrow().roles()).containsExactly("assistant");
        assertThat(organizations.all()).extracting(Organizations.Entry::alias).containsExactly("harbour", "northside");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"northside\": {}}",
                "{\"northside\": null}",
                "{\"northside\": []}",
                "{\"northside\": {\"clinic_id\": []}}",
                "{\"northside\": {\"clinic_id\": [\"not an id\"]}}",
                "{\"northside\": {\"clinic_id\": \"" + ID + "\"}}",
            })
    void namesNoClinicWhereTheClaimIsNotWhole(String json) {
        assertThat(claim(json).entry("northside")).isEmpty();
        assertThat(claim(json).all()).isEmpty();
    }

    @Test
    void aMemberWithoutARoleHasNone() {
        var entry = claim("{\"northside\": {\"clinic_id\": [\"%s\"]}}".formatted(ID))
                .entry("northside");

        assertThat(entry.orElseThrow().roles()).isEmpty();
    }

    private static Organizations claim(String json) {
        var organization = Json.createReader(new StringReader(json)).readObject();
        return Organizations.of(QuarkusSecurityIdentity.builder()
                .setPrincipal(new JsonWebToken() {
                    @Override
                    public String getName() {
                        return "someone";
                    }

                    @Override
                    public Set<String> getClaimNames() {
                        return Set.of("organization");
                    }

                    @Override
                    @SuppressWarnings("unchecked")
                    public <T> @Nullable T getClaim(String name) {
                        return name.equals("organization") ? (T) organization : null;
                    }
                })
                .build());
    }
}
