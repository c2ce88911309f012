package plumbline.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.Counted;
import plumbline.testing.LogHeard;
import plumbline.testing.PageServers;

/** Every route, as every person, with the ids of their own patients, of another patient and of the other clinic. */
@QuarkusTest
@WithTestResource(PageServers.class)
class CrawlTest {

    private static final List<DemoPatient> PATIENTS =
            List.of(DemoPatient.MARGIT, DemoPatient.PAWEL, DemoPatient.HENRIK);

    /** What an open page may answer, to a form without anything in it too. */
    private static final Set<Integer> OPEN = Set.of(200, 204, 303, 400, 422);

    private static final Set<Integer> NOT_FOUND = Set.of(404);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self';",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=()");

    /** An answer that was not what it should have been, in words. */
    private record Crawled(List<String> wrong, String log, Set<String> labels) {}

    private static @Nullable Crawled crawled;

    private final Crawl crawl = new Crawl();

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void everyRouteOfTheProductIsCrawled() {
        assertThat(Routes.served())
                .containsExactlyInAnyOrderElementsOf(
                        Routes.ALL.stream().map(Routes.Route::key).toList());
    }

    @Test
    void anonymousRequestsAreSentToSignInAndScriptsRefused() {
        var softly = new SoftAssertions();
        for (var route : Routes.ALL) {
            var answer = crawl.ask(route, null, DemoClinic.NORTHSIDE, DemoPatient.MARGIT);
            if (route.isFromALetter()) {
                softly.assertThat(answer.statusCode()).as(route.key()).isEqualTo(404);
            } else if (route.isForAnyone()) {
                softly.assertThat(answer.statusCode()).as(route.key()).isIn(open(route));
            } else if (route.isForScripts()) {
                softly.assertThat(answer.statusCode()).as(route.key()).isEqualTo(401);
                softly.assertThat(answer.contentType()).as(route.key()).startsWith("application/problem+json");
            } else {
                softly.assertThat(answer.statusCode()).as(route.key()).isEqualTo(302);
                softly.assertThat(answer.header("Location")).as(route.key()).startsWith(PageServers.KEYCLOAK);
            }
            softly.assertThat(crawl.foreignMarkerIn(route, answer, null))
                    .as(route.key())
                    .isNull();
        }
        softly.assertAll();
    }

    @Tag("proof")
    @Test
    void everyoneReachesWhatTheirRoleAllowsAndNothingElse() {
        assertThat(crawled().wrong()).isEmpty();
    }

    /** For whoever runs the platform, and is nobody who looks after a patient. */
    @Tag("proof")
    @Test
    void noPatientIsInTheLog() {
        var log = crawled().log();

        assertThat(log).isNotEmpty();
        assertThat(personalData())
                .hasSizeGreaterThan(500)
                .filteredOn(text -> stands(text, log))
                .isEmpty();
    }

    @Tag("proof")
    @Test
    void noClinicNoPersonAndNoRecordIsInALabelOfACount() {
        var labels = crawled().labels();

        assertThat(labels)
                .contains("/c/{clinic}/patients/{patient}/progress")
                .noneMatch(label -> ID.matcher(label).find())
                .noneMatch(label -> Stream.of(DemoClinic.values()).anyMatch(clinic -> label.contains(clinic.alias())))
                .noneMatch(label ->
                        Stream.of(DemoPerson.values()).anyMatch(person -> label.contains(person.familyName())));
        assertThat(personalData()).filteredOn(labels::contains).isEmpty();
    }

    /** What is asked in this class most often is asked once for all its tests. */
    private Crawled crawled() {
        var earlier = crawled;
        if (earlier != null) {
            return earlier;
        }
        var wrong = new ArrayList<String>();
        try (var log = LogHeard.begin()) {
            for (var person : DemoPerson.values()) {
                for (var clinic : DemoClinic.values()) {
                    for (var patient : PATIENTS) {
                        for (var route : Routes.ALL) {
                            wrong(route, person, clinic, patient).ifPresent(wrong::add);
                        }
                    }
                }
            }
            var now = new Crawled(wrong, log.text(), Counted.at(metrics).labels());
            crawled = now;
            return now;
        }
    }

    private Optional<String> wrong(Routes.Route route, DemoPerson person, DemoClinic clinic, DemoPatient patient) {
        var answer = crawl.ask(route, person, clinic, patient);
        var name = person.username() + " " + route.key() + " of " + clinic.alias() + ", " + patient;
        var expected = expected(route, person, clinic, patient);
        if (!expected.contains(answer.statusCode())) {
            return Optional.of(name + " is answered with " + answer.statusCode() + " instead of " + expected);
        }
        var marker = crawl.foreignMarkerIn(route, answer, person);
        if (marker != null) {
            return Optional.of(name + " shows " + marker);
        }
        var missing = missingHeaders(route, answer);
        return missing.isEmpty() ? Optional.empty() : Optional.of(name + " lacks " + missing);
    }

    /** Names, record numbers, birth dates and addresses of everyone in the demo world. */
    private static List<String> personalData() {
        return new BehindTheScenes().column("""
                select distinct text from patient,
                       unnest(array[given_name || ' ' || family_name, family_name, record_number, birth_date::text, email]) text
                 where length(text) > 3""");
    }

    private static boolean stands(String text, String log) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(text) + "(?![\\w-])", Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(log)
                .find();
    }

    /** Each of them keeps a browser from something, on a refusal as much as on a page. */
    private static List<String> missingHeaders(Routes.Route route, Response answer) {
        var wanted = new HashMap<>(HEADERS);
        if (route.path().contains("{clinic}")) {
            wanted.put("Cache-Control", "no-store");
        }
        return wanted.entrySet().stream()
                .filter(header -> answer.header(header.getKey()) == null
                        || !answer.header(header.getKey()).startsWith(header.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<Integer> expected(
            Routes.Route route, DemoPerson person, DemoClinic clinic, DemoPatient patient) {
        if (route.isFromALetter()) {
            return Set.of(404);
        }
        if (route.isOpen()) {
            return open(route);
        }
        if (route.isForOperators()) {
            return person == DemoPerson.OPERATOR && !route.isAboutNothing() ? OPEN : NOT_FOUND;
        }
        var portal = route.path().startsWith("/my/");
        var isPatient = person.role().equals(Optional.of("patient"));
        var belongs = person.clinics().contains(clinic) && portal == isPatient;
        if (!belongs || (portal && route.isAboutAPatient() && !ownRecord(person).equals(Set.of(patient)))) {
            return Set.of(404);
        }
        if (!route.roles().contains(person.role().orElseThrow())) {
            return Set.of(403);
        }
        if (route.isAboutAPatient() && patient.clinic() != clinic) {
            return Set.of(404);
        }
        if (route.isAboutNothing()) {
            return NOT_FOUND;
        }
        return Set.of(200, 303, 400, 409, 422);
    }

    /** A link that was guessed leads to a page that says so. */
    private static Set<Integer> open(Routes.Route route) {
        return route.method().equals("GET") && route.isAboutNothing() && route.isForAnyone() ? NOT_FOUND : OPEN;
    }

    private static Set<DemoPatient> ownRecord(DemoPerson person) {
        return switch (person) {
            case PATIENT_NORTH -> Set.of(DemoPatient.MARGIT);
            case PATIENT_HARBOUR -> Set.of(DemoPatient.HENRIK);
            default -> Set.of();
        };
    }

    @Test
    void nothingOfAClinicIsChangedByPeopleOfAnother() {
        var before = crawl.everythingOf(DemoClinic.HARBOUR);
        for (var person : List.of(DemoPerson.CLINICIAN_NORTH, DemoPerson.PATIENT_NORTH, DemoPerson.STRANGER)) {
            for (var clinic : DemoClinic.values()) {
                for (var route : Routes.ALL) {
                    crawl.ask(route, person, clinic, DemoPatient.HENRIK);
                }
            }
        }
        assertThat(crawl.everythingOf(DemoClinic.HARBOUR)).isEqualTo(before);
    }
}
