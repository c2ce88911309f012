package plumbline.clinic;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.SignInByName;

@QuarkusTest
@WithTestResource(PageServers.class)
class LanguagePagesTest {

    private final BehindTheScenes database = new BehindTheScenes();

    @AfterEach
    void forgetTheChoices() {
        database.run("delete from language_choice");
        database.run("update clinic set language = 'en'");
    }

    @ParameterizedTest
    @CsvSource({
        "'de-CH,de;q=0.9,en;q=0.5', de, Anmelden",
        "'pt,fr;q=0.8', fr, Se connecter",
        "es, es, Iniciar sesión",
        "'ja', en, Sign in"
    })
    void theFirstPageIsReadInTheLanguageOfTheBrowser(String accepted, String tag, String words) {
        var page = given().header("Accept-Language", accepted).get("/").asString();

        assertThat(page).contains("<html lang=\"" + tag + "\">").contains(words);
    }

    @Test
    void whatIsChosenOnADeviceCountsMoreThanItsBrowser() {
        var chosen = choose("/language", null, "de", "/");

        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(given().header("Accept-Language", "fr")
                        .cookies(chosen.cookies())
                        .get("/")
                        .asString())
                .contains("Anmelden");
    }

    @Test
    void aClinicIsReadInItsOwnLanguageUntilAPersonChoosesAnother() {
        database.run("update clinic set language = 'es' where id = ?", DemoClinic.NORTHSIDE.id());

        assertThat(today(DemoPerson.CLINICIAN_NORTH)).contains("Cerrar sesión");
        choose("/c/northside/language", DemoPerson.CLINICIAN_NORTH, "fr", "/c/northside");
        assertThat(today(DemoPerson.CLINICIAN_NORTH)).contains("Se déconnecter");
        assertThat(today(DemoPerson.ASSISTANT_NORTH)).contains("Cerrar sesión");
    }

    @Test
    void whoChoosesComesBackToThePage() {
        var chosen = choose("/c/northside/language", DemoPerson.CLINICIAN_NORTH, "de", "/c/northside/patients?page=2");

        assertThat(chosen.header("Location")).endsWith("/c/northside/patients?page=2");
    }

    @ParameterizedTest
    @CsvSource({"https://elsewhere.example/x", "//elsewhere.example/x", "javascript:alert(1)", "'/\\elsewhere'", "x y"})
    void andNeverToAnotherSite(String back) {
        var chosen = choose("/c/northside/language", DemoPerson.CLINICIAN_NORTH, "de", back);

        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.header("Location")).endsWith("/c/northside");
    }

    @Test
    void aLanguageThatIsNotOursIsRefused() {
        assertThat(choose("/language", null, "xx", "/").statusCode()).isEqualTo(400);
    }

    private static String today(DemoPerson person) {
        return given().header(SignInByName.AS, person.username())
                .get("/c/northside")
                .asString();
    }

    private static Response choose(String address, @Nullable DemoPerson person, String language, String back) {
        var request = given().redirects()
                .follow(false)
                .formParam("language", language)
                .formParam("back", back);
        if (person != null) {
            request.header(SignInByName.AS, person.username());
        }
        return request.post(address);
    }
}
