package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.local.SharedServers;

/** A device from its prescription to its replacement, with everything tried on the way that cannot have happened. */
@Journey
class ADevicesLifeTest {

    private final URI address = SharedServers.delivered();

    private String device = "";

    @Test
    void fromPrescriptionToReplacement() {
        try (var browser = new Browser();
                var nora = browser.atADesk(address.toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            registersAPatient(nora);
            prescribes(nora);
            nothingIsWornThatWasNotDispensed(nora);
            ordersAndDispenses(nora);
            wearsIt(nora);
            nothingElseIsWornInTheSameShoes(nora);
            adjustsIt(nora);
            replacesIt(nora);
            whatIsReplacedIsOver(nora);
            onAPhone(nora);
        }
    }

    private static void registersAPatient(Visit nora) {
        nora.follow("Patients");
        nora.follow("Register a patient");
        nora.type("Record number", "D-" + UUID.randomUUID().toString().substring(0, 8));
        nora.type("Given name", "Solveig");
        nora.type("Family name", "Lunde " + UUID.randomUUID().toString().substring(0, 4));
        nora.type("Birth date", "1969-07-21");
        nora.choose("Sex", "FEMALE");
        nora.type("What is the matter", "Low back pain");
        nora.choose("Side", "LEFT");
        nora.press("Register");
    }

    private void prescribes(Visit nora) {
        nora.follow("Orthoses");
        nora.follow("Prescribe an orthosis");
        nora.isSound();
        nora.choose("Device", "FUNCTIONAL_ORTHOSIS");
        nora.choose("Side", "BOTH");
        nora.type("Prescribed on", "2026-02-02");
        nora.page().getByText("Pronated foot").check();
        nora.page().locator("#leftRearfootPost").fill("16");
        nora.page().locator("#rightRearfootPost").fill("-2");
        nora.page().locator("#leftShell").selectOption("POLYPROPYLENE");
        nora.page().locator("#leftShellThickness").fill("9");
        nora.press("Prescribe");
        assertThat(nora.text("#leftRearfootPost-error")).isEqualTo("A whole number from −15 to +15 °");
        assertThat(nora.text("#leftShellThickness-error")).isEqualTo("Polypropylene is 2 to 5 mm thick");
        assertThat(nora.text("#purpose-error")).isEqualTo("Enter what it is for");
        assertThat(nora.page().locator("#rightRearfootPost").inputValue()).isEqualTo("-2");
        nora.isSound();
        nora.picture("prescription-wrong-1280");
        nora.page().locator("#leftRearfootPost").fill("4");
        nora.page().locator("#leftShellThickness").fill("4");
        nora.type("What it is for", "guides the left heel");
        nora.press("Prescribe");
        assertThat(nora.heading().innerText()).isEqualTo("Functional foot orthosis, both feet");
        assertThat(nora.text(".prescription")).contains("+4 °", "−2 °", "4 mm");
        nora.isSound();
        nora.picture("device-prescribed-1280");
        device = path(nora);
    }

    private void nothingIsWornThatWasNotDispensed(Visit nora) {
        records(nora, "first-worn", "2026-02-10");
        assertThat(nora.text("#onDay-error")).isEqualTo("It was not dispensed yet");
        nora.isSound();
        records(nora, "adjusted", "2026-02-10");
        assertThat(nora.text("#onDay-error")).isEqualTo("It was not dispensed yet");
    }

    private void ordersAndDispenses(Visit nora) {
        nora.goTo(device);
        nora.follow("Order");
        nora.type("Ordered on", "2026-02-01");
        nora.press("Save");
        assertThat(nora.text("#onDay-error")).isEqualTo("It was prescribed later, on 2 Feb 2026");
        nora.type("Ordered on", "2999-02-01");
        nora.press("Save");
        assertThat(nora.text("#onDay-error")).isEqualTo("This day is in the future");
        nora.type("Ordered on", "2026-02-03");
        nora.press("Save");
        nora.follow("Dispense");
        nora.isSound();
        nora.type("Handed over on", "2026-02-01");
        nora.page().getByText("First worn on the same day").uncheck();
        nora.choose("Fit on the foot", "GOOD");
        nora.choose("Fit in the shoe", "GOOD");
        nora.press("Dispense");
        assertThat(nora.text("#onDay-error")).isEqualTo("It was prescribed later, on 2 Feb 2026");
        nora.type("Handed over on", "2026-02-16");
        nora.press("Dispense");
        assertThat(nora.text(".steps")).contains("Dispensed 16 Feb 2026", "1 hour on the first day");
    }

    private void wearsIt(Visit nora) {
        records(nora, "first-worn", "2026-02-15");
        assertThat(nora.text("#onDay-error")).isEqualTo("It was dispensed later, on 16 Feb 2026");
        nora.type("First worn on", "2026-02-18");
        nora.press("Save");
        assertThat(nora.text(".steps")).contains("First worn 18 Feb 2026");
        records(nora, "first-worn", "2026-02-20");
        assertThat(nora.text("#onDay-error")).isEqualTo("Already first worn on 18 Feb 2026");
    }

    private void nothingElseIsWornInTheSameShoes(Visit nora) {
        nora.goTo(device.substring(0, device.lastIndexOf('/')) + "/new");
        nora.choose("Device", "HEEL_CUP");
        nora.choose("Side", "LEFT");
        nora.type("First worn on", "2026-04-01");
        nora.type("What it is for", "softer steps");
        nora.press("Dispense");
        assertThat(nora.text("#targetShoe-error"))
                .startsWith("Functional foot orthosis, both feet, is worn in the same shoes since 18 Feb 2026");
        nora.isSound();
        nora.picture("dispense-overlap-1280");
    }

    private void adjustsIt(Visit nora) {
        nora.goTo(device);
        nora.follow("Adjust");
        nora.type("Adjusted on", "2026-03-10");
        nora.type("What was changed", "Post taken back by 1 degree");
        nora.press("Save");
        assertThat(nora.text(".steps")).contains("Adjusted 10 Mar 2026", "Post taken back by 1 degree");
    }

    private void replacesIt(Visit nora) {
        nora.follow("Replace");
        assertThat(nora.page().locator("#leftRearfootPost").inputValue()).isEqualTo("4");
        nora.page().locator("#leftRearfootPost").fill("3");
        nora.type("Prescribed on", "2026-06-01");
        nora.press("Prescribe");
        assertThat(nora.text(".facts")).contains("Replaces");
        nora.follow("Dispense");
        nora.type("Handed over on", "2026-06-15");
        nora.choose("Fit on the foot", "GOOD");
        nora.choose("Fit in the shoe", "NOT_YET");
        nora.press("Dispense");
        assertThat(nora.text(".steps")).contains("First worn 15 Jun 2026");
    }

    private void whatIsReplacedIsOver(Visit nora) {
        nora.follow("Functional foot orthosis, both feet");
        assertThat(path(nora)).isEqualTo(device);
        assertThat(nora.text(".steps")).contains("Replaced 15 Jun 2026");
        assertThat(nora.text(".facts")).contains("Replaced by");
        assertThat(nora.page().locator("nav[aria-label='What may follow']").count())
                .isZero();
        nora.isSound();
        nora.picture("device-replaced-1280");
        records(nora, "stopped", "2026-07-01");
        assertThat(nora.text("#onDay-error")).isEqualTo("It was replaced before, on 15 Jun 2026");
        nora.goTo(device + "/replacement");
        nora.press("Prescribe");
        assertThat(nora.text("#onDay-error")).startsWith("It has a replacement already");
        nora.follow("Orthoses");
        assertThat(nora.text(".timeline")).contains("First worn 18 Feb 2026, replaced 15 Jun 2026");
        nora.picture("orthoses-chain-1280");
    }

    private void onAPhone(Visit nora) {
        nora.page().setViewportSize(390, 844);
        for (var page : new String[] {"", "/steps/dispensed", "/steps/adjusted", "/replacement"}) {
            nora.goTo(device + page);
            nora.isSound();
            nora.picture("device" + page.replace('/', '-') + "-390");
        }
    }

    /** Goes where a step is recorded, also one that is not offered. */
    private void records(Visit nora, String step, String day) {
        nora.goTo(device + "/steps/" + step);
        nora.page().locator("#onDay").fill(day);
        if (step.equals("stopped")) {
            nora.choose("Reason", "OTHER");
        }
        nora.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
    }

    private static String path(Visit nora) {
        return URI.create(nora.page().url()).getPath();
    }
}
