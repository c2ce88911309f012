package plumbline.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Visitor.html;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.local.ReceivedLetter;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.Visitor;

/** From asking for reminders to stopping them, with and without signing in. */
@QuarkusTest
@WithTestResource(PageServers.class)
class LetterPagesTest {

    private static final String MINE = "/my/northside/" + DemoPatient.MARGIT.id() + "/reminders";

    private final Visitor margit = Visitor.as(DemoPerson.PATIENT_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();
    private final ReminderRound round;
    private final Instant byDay = LocalDate.now(DemoClinic.NORTHSIDE.zone())
            .atTime(LocalTime.of(10, 0))
            .atZone(DemoClinic.NORTHSIDE.zone())
            .toInstant();

    LetterPagesTest(ReminderRound round) {
        this.round = round;
    }

    @BeforeEach
    @AfterEach
    void forgetWishes() {
        Wishes.end();
    }

    @Test
    void anAddressGetsRemindersOnlyAfterItsReaderSaidSoAndNoneAfterTheyStoppedThem() {
        // given
        var address = newAddress();
        somethingIsDue();

        // when: asked
        var asked = ask(address);
        round.round(byDay);
        var confirm = ReceivedLetter.to(address).getFirst().link("/reminders/confirmation/");

        // then: one letter, looking at whose link changes nothing
        assertThat(asked.select(".own-said").text()).startsWith("We have written to " + address);
        assertThat(ReceivedLetter.to(address)).hasSize(1);
        given().get(confirm).then().statusCode(200);
        assertThat(said()).containsExactly("ASKED");

        // when: confirmed, twice
        given().post(confirm).then().statusCode(200);
        var again = html(given().post(confirm));
        round.round(byDay.plusSeconds(60));

        // then: reminded
        assertThat(again.select("h1").text()).isEqualTo("Thank you");
        assertThat(said()).containsExactly("ASKED", "CONFIRMED");
        assertThat(margit.page(MINE).select(".own-said").text()).isEqualTo("You get reminders at " + address);
        var reminder = ReceivedLetter.to(address).getLast();
        var stop = reminder.link("/reminders/");
        assertThat(reminder.header("List-Unsubscribe")).contains(stop);

        // when: stopped by a mail program, which comes twice and without a browser's headers
        given().get(stop).then().statusCode(200);
        assertThat(said()).as("looking changes nothing").containsExactly("ASKED", "CONFIRMED");
        for (int i = 0; i < 2; i++) {
            given().contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post(stop)
                    .then()
                    .statusCode(200);
        }

        // then
        assertThat(said()).containsExactly("ASKED", "CONFIRMED", "STOPPED");
        assertThat(margit.page(MINE).select(".own-said").text()).isEqualTo("You get no reminders.");
        assertThat(html(given().post(confirm)).select("h1").text()).isEqualTo("This link no longer holds");
    }

    @Test
    void whatWasAskedForAtAnotherAddressNoLongerHolds() {
        var first = newAddress();
        ask(first);
        round.round(byDay);
        var link = ReceivedLetter.to(first).getFirst().link("/reminders/confirmation/");
        ask(newAddress());

        var late = html(given().post(link));

        assertThat(late.select("h1").text()).isEqualTo("This link no longer holds");
        assertThat(said()).containsExactly("ASKED", "ASKED");
    }

    @Test
    void aLinkThatNobodyWasSentIsNotFound() {
        for (var path : new String[] {"/reminders/", "/reminders/confirmation/"}) {
            assertThat(given().get(path + "A".repeat(64)).statusCode()).isEqualTo(404);
            assertThat(given().post(path + "A".repeat(64)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void somethingThatIsNoAddressIsRefusedAndStays() {
        var answer = margit.post(MINE, Map.of("submission", UUID.randomUUID().toString(), "address", "margit at home"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#address-error").text()).startsWith("Enter an e-mail address");
        assertThat(html(answer).select("#address").val()).isEqualTo("margit at home");
    }

    @Test
    void afterSomeAddressesOneWaits() {
        for (int i = 0; i < Reminders.MOST_A_DAY; i++) {
            ask(newAddress());
        }

        var answer = margit.post(MINE, Map.of("submission", UUID.randomUUID().toString(), "address", newAddress()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(said()).hasSize(Reminders.MOST_A_DAY);
    }

    @Test
    void theLetterIsInTheLanguageOfItsReader() {
        var address = newAddress();
        margit.post("/my/northside/" + DemoPatient.MARGIT.id() + "/language", Map.of("language", "de"));
        ask(address);

        round.round(byDay);
        margit.post("/my/northside/" + DemoPatient.MARGIT.id() + "/language", Map.of("language", "en"));

        assertThat(ReceivedLetter.to(address).getFirst().subject()).isEqualTo("Bitte bestätigen Sie Ihre Adresse");
    }

    @Test
    void theClinicSeesThatNothingArrives() {
        ask(newAddress());
        var chart = "/c/northside/patients/" + DemoPatient.MARGIT.id();
        var nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
        var before = nora.page(chart).text();

        database.run("""
                insert into reminder_choice (clinic_id, id, patient_id, subject, address, said)
                select clinic_id, uuidv7(), patient_id, subject, address, 'GIVEN_UP' from reminder_choice""");

        assertThat(before).doesNotContain("do not arrive");
        assertThat(nora.page(chart).text()).contains("Reminders to this patient do not arrive");
        assertThat(margit.page(MINE).select(".own-said").text()).startsWith("Nothing arrives at");
    }

    private Document ask(String address) {
        return margit.followed(
                margit.post(MINE, Map.of("submission", UUID.randomUUID().toString(), "address", address)));
    }

    private static String newAddress() {
        return "margit-" + UUID.randomUUID() + "@example.org";
    }

    private void somethingIsDue() {
        database.run(
                "update score_due set due_on = current_date where patient_id = ? and instrument = 'PAIN'",
                DemoPatient.MARGIT.id());
    }

    private List<String> said() {
        return database.column(
                "select said from reminder_choice where patient_id = ? order by at, id", DemoPatient.MARGIT.id());
    }
}
