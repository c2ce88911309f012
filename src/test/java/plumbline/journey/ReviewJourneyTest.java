package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.local.SharedServers;

/** The review after six weeks, from the worklist to the letter on paper. */
@Journey
class ReviewJourneyTest {

    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    private final URI address = SharedServers.delivered();

    private final LocalDate today = LocalDate.now(DemoClinic.NORTHSIDE.zone());

    @Test
    void aReviewAfterSixWeeksEndsInALetterOfOnePage() {
        try (var browser = new Browser();
                var nora = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            insolesWornForSixWeeks(nora);
            isRemindedOnTheChart(nora);
            findsTheReviewOnTheWorklist(nora);
            reviews(nora);
            sendsALetter(nora);
        }
    }

    private void insolesWornForSixWeeks(Visit nora) {
        nora.follow("Patients");
        nora.follow("Register a patient");
        nora.type("Record number", "R-" + UUID.randomUUID().toString().substring(0, 8));
        nora.type("Given name", "Gunnar");
        nora.type("Family name", "Aas " + UUID.randomUUID().toString().substring(0, 4));
        nora.type("Birth date", "1961-02-11");
        nora.choose("Sex", "MALE");
        nora.type("What is the matter", "Low back pain");
        nora.choose("Side", "LEFT");
        nora.press("Register");
        nora.follow("Orthoses");
        nora.follow("Dispense an orthosis");
        nora.choose("Device", "CUSTOM_INSOLE");
        nora.choose("Side", "BOTH");
        nora.type("First worn on", today.minusWeeks(6).toString());
        nora.type("What it is for", "pronated feet with low back pain");
        nora.press("Dispense");
        nora.follow("Overview");
    }

    private static void isRemindedOnTheChart(Visit nora) {
        assertThat(nora.text("section:has(#orthoses)")).contains("Review overdue since");
        nora.isSound();
    }

    private static void findsTheReviewOnTheWorklist(Visit nora) {
        nora.follow("Today");
        nora.isSound();
        var all = nora.page().locator("section:has(#review) .card-head a");
        if (all.count() > 0) {
            all.click();
            nora.page().waitForURL("**/attention/review*");
            nora.isSound();
        }
        var review = nora.page().locator("main li:has-text('Gunnar Aas'):has-text('review at 6 weeks') a");
        for (int page = 2; review.count() == 0; page++) {
            nora.follow("Next");
            nora.page().waitForURL("**&page=" + page);
        }
        review.first().click();
        nora.page().waitForURL("**/reviews/new");
        assertThat(nora.heading().innerText()).isEqualTo("Review: Custom insole, both feet");
        nora.isSound();
        nora.picture("review-1280");
    }

    private void reviews(Visit nora) {
        nora.press("Save the review");
        assertThat(nora.text("#fit-error")).isEqualTo("Choose one of the list");
        assertThat(nora.text("#decision-error")).isEqualTo("Choose the decision");
        nora.isSound();
        nora.type("Worn, hours a day", "6.5");
        nora.choose("Fit", "GOOD");
        nora.choose("Skin", "SOUND");
        nora.choose("Patient’s own goal", "PARTLY");
        nora.page().locator("#impression").selectOption("2");
        nora.choose("Decision", "CONTINUE");
        nora.page().locator("#reason").fill("Worn all day without trouble");
        nora.page().setViewportSize(390, 844);
        nora.isSound();
        nora.picture("review-390");
        nora.page().setViewportSize(1280, 900);
        nora.press("Save the review");
        assertThat(nora.text(".facts")).contains("Continue: Worn all day without trouble", "+2");
        nora.isSound();
        nora.picture("review-kept-1280");
    }

    private static void sendsALetter(Visit nora) {
        nora.follow("Letter to the doctor");
        assertThat(nora.text(".letter"))
                .contains(
                        "Custom insole, both feet",
                        "+2, much better",
                        "No score recorded",
                        "Worn all day without trouble");
        nora.isSound();
        nora.picture("review-letter-1280");
        var paper = nora.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        assertThat(PAGE.matcher(new String(paper, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .isOne();
    }
}
