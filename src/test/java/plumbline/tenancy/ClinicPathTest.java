package plumbline.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClinicPathTest {

    private static final UUID MINE = UUID.fromString("0190c000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @CsvSource({
        "/c/northside,                false",
        "/c/northside/,               false",
        "/c/northside/patients/x/y,   false",
        "/api/northside/patients,     false",
        "/my/northside,               true",
        "/my/northside/abc/progress,  true",
    })
    void namesTheClinic(String path, boolean portal) {
        assertThat(ClinicPath.of(path)).hasValueSatisfying(found -> {
            assertThat(found.alias()).isEqualTo("northside");
            assertThat(found.portal()).isEqualTo(portal);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/c", "/c/", "/q/health", "/static/c/northside", "/C/northside", "/cc/northside"})
    void isNotEveryPath(String path) {
        assertThat(ClinicPath.of(path)).isEmpty();
    }

    @Test
    void allowsOnlyTheRecordsOfThePerson() {
        assertThat(ClinicPath.of("/my/northside/" + MINE + "/progress")
                        .orElseThrow()
                        .allows(List.of(MINE)))
                .isTrue();
        assertThat(ClinicPath.of("/my/northside/" + UUID.randomUUID())
                        .orElseThrow()
                        .allows(List.of(MINE)))
                .isFalse();
        assertThat(ClinicPath.of("/my/northside/signature").orElseThrow().allows(List.of(MINE)))
                .isFalse();
    }
}
