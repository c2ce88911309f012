package plumbline.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.testing.LogHeard;
import plumbline.testing.PageServers;

@QuarkusTest
@WithTestResource(PageServers.class)
class RequestNumberTest {

    @Test
    void theNumberAProxyGaveIsKeptAndStandsOnThePageOfAnError() {
        var answer = given().header(RequestNumber.HEADER, "7b1c-from-the-proxy").get("/nowhere");

        assertThat(answer.header(RequestNumber.HEADER)).isEqualTo("7b1c-from-the-proxy");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).contains("7b1c-from-the-proxy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "Margit Olsen", "<script>alert(1)</script>"})
    void whatIsNoNumberIsReplacedByOne(String given) {
        var answer = given().header(RequestNumber.HEADER, given).get("/");

        assertThat(answer.header(RequestNumber.HEADER)).matches("[0-9a-v]{12}");
    }

    @Test
    void itStandsInTheLog() {
        try (var log = LogHeard.begin()) {
            given().header(RequestNumber.HEADER, "7b1c-from-the-proxy").get("/join/nonsense");

            assertThat(log.text()).containsPattern("Refused: an invitation .*requestId=7b1c-from-the-proxy");
        }
    }
}
