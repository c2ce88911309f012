package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.exam.finding.Section;
import plumbline.local.SharedServers;

/** Every page about exams, of a signed one and of a draft with an open emergency, at a desk and on a phone. */
@Journey
class ExamPagesAreSoundTest {

    private static final String MARGIT = "/c/northside/patients/" + DemoPatient.MARGIT.id();
    private static final String LEILA = "/c/northside/patients/" + DemoPatient.LEILA.id();

    private final URI address = SharedServers.delivered();

    @Test
    void atADesk() {
        try (var browser = new Browser();
                var nora = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            looksAtAll(nora);
        }
    }

    @Test
    void onAPhone() {
        try (var browser = new Browser();
                var nora = browser.onAPhone(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            looksAtAll(nora);
        }
    }

    private static void looksAtAll(Visit nora) {
        var signed = first(nora, MARGIT);
        var draft = first(nora, LEILA);
        var ofTheSigned = List.of("", "/letter", "/amendment", "/retraction", "/photographs", "/second-rating");
        var ofTheDraft = List.of("/disposition", "/retraction", "/photographs", "/second-rating");
        var paths = Stream.of(
                        Stream.of(
                                MARGIT,
                                LEILA,
                                MARGIT + "/exams",
                                MARGIT + "/exams/comparison",
                                MARGIT + "/exams/measures/posture_index",
                                MARGIT + "/photographs",
                                "/c/northside/agreement"),
                        ofTheSigned.stream().map(signed::concat),
                        ofTheDraft.stream().map(draft::concat),
                        Arrays.stream(Section.values()).map(section -> draft + "/" + section.path()))
                .flatMap(all -> all)
                .toList();
        for (var path : paths) {
            assertThat(nora.goTo(path)).as(path).isEqualTo(200);
            nora.isSound();
        }
    }

    /** The newest exam of a patient. */
    private static String first(Visit nora, String patient) {
        nora.goTo(patient + "/exams");
        return nora.page().locator("tbody th a").first().getAttribute("href");
    }
}
