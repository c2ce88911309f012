package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.demo.SecondFactor;
import plumbline.local.ReceivedLetter;
import plumbline.local.SharedServers;

/** A clinic from its making to the first score of its first patient, through the real Keycloak; and a clinician who leaves. */
@Journey
class ComingAndGoingTest {

    private static final String PASSWORD = "correct horse battery staple";

    private final URI address = SharedServers.delivered();

    private final String alias = "west-" + UUID.randomUUID().toString().substring(0, 8);

    private String mail(String who) {
        return who + "." + alias + "@example.org";
    }

    private String link(String who) {
        return ReceivedLetter.to(mail(who)).getLast().link("/join/");
    }

    @Test
    void aClinicBeginsAndAClinicianLeaves() {
        try (var browser = new Browser();
                var olga = browser.atADesk(address.toString());
                var adele = browser.atADesk(address.toString());
                var viggo = browser.atADesk(address.toString());
                var petra = browser.onAPhone(address.toString())) {

            makesTheClinic(olga.signIn(DemoPerson.OPERATOR));
            joinsTheStaff(adele, "adele");
            invitesAClinician(adele);
            joinsTheStaff(viggo, "viggo");
            var chart = registersAndInvitesAPatient(viggo);
            joinsAsAPatientAndLogsAScore(petra);
            theLinkIsUsedUp(browser);
            signsInAgainWithTheirPasswordAlone(browser);
            leaves(adele, viggo, chart);
        }
    }

    private void makesTheClinic(Visit olga) {
        assertThat(olga.heading().innerText()).isEqualTo("Clinics");
        olga.isSound();
        olga.picture("operator-clinics-1280");
        olga.follow("New clinic");
        olga.press("Make the clinic");
        assertThat(olga.text(".summary")).contains("Enter");
        olga.isSound();
        olga.page().locator("#alias").fill(alias);
        olga.page().locator("#name").fill("Westend Feet");
        olga.page().locator("#zone").selectOption("Europe/London");
        olga.picture("operator-new-1280");
        olga.press("Make the clinic");
        assertThat(olga.heading().innerText()).isEqualTo("Westend Feet");
        assertThat(olga.text("main")).contains("as here");
        olga.page().locator("#email").fill(mail("adele"));
        olga.press("Send the invitation");
        assertThat(olga.text("main")).contains(mail("adele"));
        olga.isSound();
        olga.picture("operator-clinic-1280");
    }

    /** Makes an account, joins, and is then let in by a sign-in with a second factor only. */
    private void joinsTheStaff(Visit visit, String who) {
        assertThat(visit.goTo(link(who))).isEqualTo(200);
        assertThat(visit.text("main")).contains("invites you to work with Westend Feet");
        visit.isSound();
        visit.picture("join-anonymous");
        makesAnAccount(visit, who);
        assertThat(visit.text("main")).contains(mail(who));
        visit.isSound();
        visit.picture("join-staff");
        visit.press("Join");
        visit.arrives(url -> url.contains("/realms/"));
        visit.givesPassword(mail(who), PASSWORD);
        setsUpTheSecondFactor(visit);
        visit.arrives(url -> url.endsWith("/c/" + alias));
        assertThat(visit.heading().innerText()).isEqualTo("Today");
    }

    private void makesAnAccount(Visit visit, String who) {
        visit.follow("Create an account");
        var page = visit.page();
        page.locator("#email").fill(mail(who));
        page.locator("#password").fill(PASSWORD);
        page.locator("#password-confirm").fill(PASSWORD);
        page.locator("#firstName").fill(who.substring(0, 1).toUpperCase(Locale.ROOT) + who.substring(1));
        page.locator("#lastName").fill("Vest");
        page.locator("#kc-register-form [type=submit]").click();
        visit.arrives(url -> url.contains("/join/"));
    }

    private static void setsUpTheSecondFactor(Visit visit) {
        var page = visit.page();
        page.locator("#mode-manual").click();
        var secret = page.locator("#kc-totp-secret-key").innerText().replace(" ", "");
        page.locator("#totp").fill(new SecondFactor(secret).codeAt(Instant.now()));
        page.locator("#saveTOTPBtn").click();
    }

    private void invitesAClinician(Visit adele) {
        adele.follow("Staff");
        adele.isSound();
        adele.picture("staff-1280");
        adele.follow("Invite someone");
        adele.press("Send the invitation");
        assertThat(adele.text(".summary")).contains("e-mail address", "at least one");
        adele.isSound();
        adele.page().locator("#email").fill(mail("viggo"));
        adele.page().locator("[name=clinician]").check();
        adele.picture("staff-invite-1280");
        adele.press("Send the invitation");
        assertThat(adele.text("main")).contains(mail("viggo"));
        adele.isSound();
        adele.picture("staff-invited-1280");
    }

    /** @return the address of the chart */
    private String registersAndInvitesAPatient(Visit viggo) {
        viggo.goTo("/c/" + alias + "/patients/new");
        viggo.type("Record number", "W-1");
        viggo.type("Given name", "Petra");
        viggo.type("Family name", "Lund");
        viggo.type("Birth date", "1951-03-09");
        viggo.choose("Sex", "FEMALE");
        viggo.type("What is the matter", "Low back pain");
        viggo.choose("Side", "BOTH");
        viggo.press("Register");
        var chart = URI.create(viggo.page().url()).getPath();
        viggo.follow("Who opens this record in the portal");
        viggo.follow("Invite");
        viggo.isSound();
        viggo.page().locator("#email").fill(mail("petra"));
        viggo.picture("portal-invite-1280");
        viggo.press("Send the invitation");
        assertThat(viggo.text("main")).contains(mail("petra"));
        viggo.isSound();
        viggo.picture("portal-access-1280");
        return chart;
    }

    private void joinsAsAPatientAndLogsAScore(Visit petra) {
        petra.goTo(link("petra"));
        assertThat(petra.text("main")).contains("invites you to your own pages").doesNotContain("Lund");
        makesAnAccount(petra, "petra");
        petra.type("Your birth date", "1951-03-08");
        petra.press("Open the pages");
        assertThat(petra.text("#birthDate-error")).contains("2 tries are left");
        petra.isSound();
        petra.picture("join-patient-390");
        petra.type("Your birth date", "1951-03-09");
        petra.press("Open the pages");
        petra.arrives(url -> url.contains("/my/" + alias + "/"));
        petra.page().locator("label[for=backAverage-6]").click();
        petra.press("Save");
        assertThat(petra.text("[role=status]")).contains("Saved");
        petra.isSound();
    }

    private void theLinkIsUsedUp(Browser browser) {
        try (var stranger = browser.onAPhone(address.toString())) {
            assertThat(stranger.goTo(link("petra"))).isEqualTo(410);
            assertThat(stranger.text("main")).contains("An invitation works once");
            stranger.isSound();
            stranger.picture("join-used-390");
        }
    }

    /** A patient is not asked for a second factor at the next sign-in; a clinician is. */
    private void signsInAgainWithTheirPasswordAlone(Browser browser) {
        try (var petra = browser.onAPhone(address.toString());
                var viggo = browser.atADesk(address.toString())) {
            givesThePassword(petra, "petra");
            petra.arrives(url -> url.contains("/my/" + alias + "/"));
            givesThePassword(viggo, "viggo");
            viggo.page().locator("#otp").waitFor();
            viggo.goTo("/c/" + alias);
            assertThat(viggo.page().url()).contains("/realms/");
        }
    }

    private void givesThePassword(Visit visit, String who) {
        visit.goTo("/signed-in");
        var page = visit.page();
        page.locator("#username").fill(mail(who));
        if (page.locator("#password").count() == 0) {
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
    }

    private void leaves(Visit adele, Visit viggo, String chart) {
        viggo.goTo(chart + "/scores/new");
        adele.goTo("/c/" + alias + "/staff");
        adele.page().getByLabel("Change: Viggo Vest").click();
        adele.isSound();
        adele.picture("staff-member-1280");
        adele.press("Remove from the clinic");
        assertThat(adele.text("main")).doesNotContain("Viggo");

        viggo.page().locator("label[for=backAverage-9]").click();
        viggo.press("Save");
        assertThat(viggo.heading().innerText()).isEqualTo("Not found");
        assertThat(viggo.goTo("/c/" + alias)).isEqualTo(404);
        viggo.picture("removed-1280");
        adele.goTo("/c/" + alias + "/staff");
        adele.page().getByLabel("Change: Adele Vest").click();
        adele.press("Remove from the clinic");
        assertThat(adele.text("main")).contains("needs somebody for its administration");
    }
}
