package plumbline.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.SignInByName;

@QuarkusTest
@WithTestResource(PageServers.class)
class LimitsTest {

    private static final int ALLOWED = 60;

    /** Tests come more often than people. */
    @BeforeEach
    @AfterEach
    void forget() {
        new BehindTheScenes().run("delete from rate_limit");
    }

    @Test
    void whoAsksForAnExportAgainAndAgainIsToldWhenToComeBackAndNobodyElseIs() {
        var answers = IntStream.rangeClosed(0, ALLOWED)
                .mapToObj(time -> export(DemoPerson.CLINICIAN_NORTH))
                .toList();

        assertThat(answers.subList(0, ALLOWED)).noneMatch(answer -> answer.statusCode() == 429);
        var refused = answers.getLast();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.asString()).contains("more often than is allowed").contains("in 1 minute.");
        assertThat(export(DemoPerson.ADMIN_NORTH).statusCode()).isNotEqualTo(429);
    }

    private static Response export(DemoPerson person) {
        return given().redirects()
                .follow(false)
                .header(SignInByName.AS, person.username())
                .get("/c/northside/outcomes/table.csv");
    }
}
