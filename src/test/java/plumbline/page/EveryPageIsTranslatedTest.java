package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPatient;
import plumbline.tenancy.PagesOf;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;

/** A clinic that is read in German, page by page. */
@QuarkusTest
@WithTestResource(PageServers.class)
class EveryPageIsTranslatedTest {

    private static final Pattern ENGLISH = Pattern.compile(" (?:the|and|of) ");

    /** Routes whose pages hold nothing of a room that is still in English. A room that is done adds its own. */
    private static final Pattern DONE =
            Pattern.compile("/c/\\{clinic}(?:|/outcomes|/patients|/patients/new|/attention/.*|/imports|/imports/.*"
                    + "|/patients/\\{patient}/(?:exams|photographs).*)");

    private static final List<String> READ_ALOUD = List.of("aria-label", "alt", "title", "placeholder", "data-label");

    private final BehindTheScenes database = new BehindTheScenes();
    private final DemoPatient margit = DemoPatient.MARGIT;

    @AfterEach
    void backToEnglish() {
        database.run("update clinic set language = 'en'");
    }

    @Test
    void everyPageIsWhollyTranslated() {
        database.run(
                "update clinic set language = 'de' where id = ?",
                margit.clinic().id());

        var pages = PagesOf.patient(margit);

        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(Glossary.missed()).isEmpty();
        var typed = typedAtTheClinic();
        var softly = new SoftAssertions();
        pages.stream().filter(page -> DONE.matcher(page.route()).matches()).forEach(page -> softly.assertThat(
                        words(page.document())
                                .filter(words -> ENGLISH.matcher(words).find())
                                .filter(words -> typed.stream().noneMatch(words::contains)))
                .as(page.route())
                .isEmpty());
        softly.assertAll();
    }

    /** What a person wrote stays in the language they wrote it in. */
    private List<String> typedAtTheClinic() {
        var clinic = margit.clinic().id();
        return database.column("""
                select complaint from episode where clinic_id = ?
                union select plan from exam where clinic_id = ? and plan <> ''""", clinic, clinic);
    }

    /** What is seen on a page or read aloud from it. */
    private static Stream<String> words(Document page) {
        var seen = Stream.<String>builder();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        seen.add(text.getWholeText().strip());
                    }
                    READ_ALOUD.stream().map(node::attr).forEach(seen::add);
                },
                page);
        return seen.build().filter(words -> !words.isBlank()).distinct();
    }
}
