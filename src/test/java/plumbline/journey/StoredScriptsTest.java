package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.tenancy.PagesOf;
import plumbline.testing.Mirrors;
import plumbline.testing.PageServers;
import plumbline.testing.SignInByName;

/**
 * A clinic where somebody wrote a script into every text there is, in a real browser: none runs, and none even gets as far as the content
 * policy, because what was typed is shown as it was typed.
 */
@QuarkusTest
@WithTestResource(PageServers.class)
@Tag("journey")
class StoredScriptsTest {

    private static final String MARK = "\"'><svg onload=hit()>";
    private static final String MORE = MARK
            + "<img src=x onerror=hit()><script>hit()</script><a href=javascript:hit()>{7*7}{inject:caller.clinic}</a>";

    /** Fewer pages with a script on them, and nothing would be proven. */
    private static final int SHOWN_AT_LEAST = 10;

    private static final String LISTEN = """
            window.hits = 0; window.hit = () => window.hits++;
            window.reports = [];
            document.addEventListener('securitypolicyviolation',
              report => window.reports.push(report.violatedDirective + ' ' + report.blockedURI));""";

    @TestHTTPResource
    URI address;

    @ParameterizedTest
    @CsvSource({"clinician", "admin", "patient"})
    void noScriptThatIsStoredRunsOrIsEvenTried(String role) {
        var wrong = new ArrayList<String>();
        var shown = 0;
        try (var mirrors = new Mirrors();
                var browser = new Browser()) {
            var clinic =
                    mirrors.of(DemoClinic.HARBOUR, "scripted", MARK, room -> room < MORE.length() + 10 ? MARK : MORE);
            mirrors.works(clinic, "writer");
            var subject = role.equals("patient")
                    ? DemoPerson.PATIENT_HARBOUR.subject().toString()
                    : "writer";
            try (var visit = browser.as(
                    address.toString(),
                    Map.of(
                            SignInByName.AS, DemoPerson.CLINICIAN_HARBOUR.username(),
                            SignInByName.AT, clinic.as(role, subject)))) {
                visit.page().addInitScript(LISTEN);
                for (var path : PagesOf.role(role, DemoPatient.HENRIK, clinic.alias())) {
                    if (!isAPage(visit.page().navigate(path))) {
                        continue;
                    }
                    if (!visit.page().evaluate("[window.hits, window.reports]").equals(List.of(0, List.of()))) {
                        wrong.add(path + " " + visit.page().evaluate("[window.hits, window.reports]"));
                    }
                    shown += visit.page().innerText("body").contains("<svg onload=hit()>") ? 1 : 0;
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(shown).isGreaterThan(role.equals("patient") ? 1 : SHOWN_AT_LEAST);
    }

    /** Of a picture, the browser makes a page of its own, with a style of its own. */
    private static boolean isAPage(Response answer) {
        return answer.headers().getOrDefault("content-type", "").startsWith("text/html");
    }
}
