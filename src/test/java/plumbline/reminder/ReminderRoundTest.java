package plumbline.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.local.ReceivedLetter;
import plumbline.mail.Letter;
import plumbline.mail.Mail;
import plumbline.mail.UnsteadyMail;
import plumbline.telemetry.Counts;
import plumbline.telemetry.Job;
import plumbline.tenancy.Rounds;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;

/** The letters as they arrive at a real mail server, whatever happens to the server that sends them. */
@QuarkusTest
@WithTestResource(PageServers.class)
class ReminderRoundTest {

    /** As near to a power cut as it gets from within: the room does not catch it, so its transaction is rolled back. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1;
    }

    private static final LocalDate TODAY = LocalDate.now(DemoClinic.NORTHSIDE.zone());
    private static final Instant BY_DAY = at(LocalTime.of(10, 0));
    private static final Instant BY_NIGHT = at(LocalTime.of(20, 0));
    private static final int PEOPLE = 25;
    private static final Consumer<Letter> NOTHING = letter -> {};

    private final ReminderRound round;
    private final Rounds rounds;
    private final ReactiveMailer mailer;
    private final Vertx vertx;
    private final URI installation;
    private final Counts counts;
    private final BehindTheScenes database = new BehindTheScenes();

    ReminderRoundTest(
            ReminderRound round,
            Rounds rounds,
            ReactiveMailer mailer,
            Vertx vertx,
            @ConfigProperty(name = "plumbline.address") URI installation,
            Counts counts) {
        this.round = round;
        this.rounds = rounds;
        this.mailer = mailer;
        this.vertx = vertx;
        this.installation = installation;
        this.counts = counts;
    }

    private static Instant at(LocalTime time) {
        return TODAY.atTime(time).atZone(DemoClinic.NORTHSIDE.zone()).toInstant();
    }

    @BeforeEach
    @AfterEach
    void forgetWishes() {
        Wishes.end();
    }

    @Test
    void whoHasSomethingToAnswerGetsOneLetterADayThatSaysNothingOfIt() {
        // given
        var due = Wishes.of(1, true).getFirst();
        Wishes.alsoFor(due);
        var calm = Wishes.of(1, false).getFirst();

        // when
        round.round(BY_DAY);
        round.round(BY_DAY.plusSeconds(60));

        // then
        assertThat(ReceivedLetter.to(calm)).isEmpty();
        assertThat(ReceivedLetter.to(due)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Something is waiting for you");
            assertThat(letter.header("List-Unsubscribe"))
                    .startsWith("<" + installation)
                    .endsWith(">");
            assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
            assertThat((letter.subject() + letter.text() + letter.headers()).toLowerCase(Locale.ROOT))
                    .doesNotContain("northside", "foot", "back", "pain", "insole", "clinic", "score");
        });
    }

    @Test
    void nothingGoesOutAtNightAndNothingIsForgottenByDay() {
        var due = Wishes.of(1, true).getFirst();

        round.round(BY_NIGHT);
        var byNight = ReceivedLetter.to(due);
        round.round(BY_DAY);

        assertThat(byNight).isEmpty();
        assertThat(ReceivedLetter.to(due)).hasSize(1);
    }

    @Test
    void whoDoesNotAnswerIsRemindedOnTheFirstDaysAndThenOnceAWeek() {
        // given
        var people = Wishes.of(9, true);
        for (int daysAgo = 0; daysAgo < people.size(); daysAgo++) {
            Wishes.due(people.get(daysAgo), TODAY.minusDays(daysAgo));
        }

        // when
        round.round(BY_DAY);

        // then
        assertThat(people.stream().map(one -> ReceivedLetter.to(one).size()).toList())
                .containsExactly(1, 1, 1, 0, 0, 0, 0, 1, 0);
    }

    @Test
    void ofAReviewToComeOneIsRemindedOnce() {
        // given
        var wearer = Wishes.of(1, false).getFirst();
        Wishes.review(wearer, TODAY.plusDays(6));

        // when
        round.round(BY_DAY);
        round.round(BY_DAY.plusSeconds(86_400));

        // then
        assertThat(ReceivedLetter.to(wearer)).hasSize(1);
        database.run(
                "delete from orthosis_review_due where week is null and due_on = ?",
                LocalDate.now(DemoClinic.NORTHSIDE.zone()).plusDays(6));
    }

    @Test
    void killedBeforeAnythingIsClaimedAllGoOutLater() {
        // given
        var people = Wishes.of(PEOPLE, true);
        rounds.make(Job.REMINDERS, () -> round.decide(BY_DAY));

        // when
        round.round(BY_DAY);

        // then
        assertThat(people).allSatisfy(one -> assertThat(ReceivedLetter.to(one)).hasSize(1));
    }

    @Test
    void killedBeforeTheMailServerTakesALetterItGoesOutOnceLater() {
        // given
        var people = Wishes.of(PEOPLE, true);
        var killed = killedAtTheThird(true);

        // when
        round.round(BY_DAY);
        steadyAgain();
        round.round(BY_DAY);

        // then
        assertThat(killed).hasSize(3);
        assertThat(people).allSatisfy(one -> assertThat(ReceivedLetter.to(one)).hasSize(1));
    }

    @Test
    void killedAfterTheMailServerTookALetterThatOneGoesTwiceUnderOneName() {
        // given
        var people = Wishes.of(PEOPLE, true);
        var killed = killedAtTheThird(false);

        // when
        round.round(BY_DAY);
        steadyAgain();
        round.round(BY_DAY);

        // then
        var twice = killed.getLast().to();
        assertThat(people).filteredOn(one -> !one.equals(twice)).allSatisfy(one -> assertThat(ReceivedLetter.to(one))
                .hasSize(1));
        assertThat(ReceivedLetter.to(twice)).hasSize(2);
        assertThat(ReceivedLetter.to(twice).stream().map(letter -> letter.header("Message-ID")))
                .containsOnly(killed.getLast().messageId());
    }

    /** @return the letters that came so far */
    private List<Letter> killedAtTheThird(boolean before) {
        var seen = new CopyOnWriteArrayList<Letter>();
        Consumer<Letter> kill = letter -> {
            seen.add(letter);
            if (seen.size() == 3) {
                throw new PowerCut();
            }
        };
        install(before ? kill : NOTHING, before ? NOTHING : kill);
        return seen;
    }

    private void steadyAgain() {
        install(NOTHING, NOTHING);
    }

    private void install(Consumer<Letter> before, Consumer<Letter> after) {
        QuarkusMock.installMockForType(
                new UnsteadyMail(mailer, vertx, installation, counts, before, after), Mail.class);
    }

    @Test
    void twoServersAtOnceSendEachLetterOnce() throws Exception {
        // given
        var people = Wishes.of(2 * PEOPLE, true);
        var threads = new ConcurrentSkipListSet<String>();
        var start = new CyclicBarrier(2);
        install(letter -> threads.add(Thread.currentThread().getName()), NOTHING);

        // when
        try (var servers = Executors.newFixedThreadPool(2)) {
            var runs = servers.invokeAll(Collections.nCopies(2, () -> {
                start.await();
                round.round(BY_DAY);
                return true;
            }));
            for (var run : runs) {
                run.get();
            }
        }

        // then
        assertThat(threads).as("both had a part in it").hasSize(2);
        assertThat(people).allSatisfy(one -> assertThat(ReceivedLetter.to(one)).hasSize(1));
        assertThat(new HashSet<>(people.stream()
                        .map(one -> ReceivedLetter.to(one).getFirst().header("Message-ID"))
                        .toList()))
                .hasSameSizeAs(people);
    }

    @Test
    void whatIsNotTakenIsTriedAgainLaterAndLaterAndThenGivenUp() {
        // given
        var reachable = Wishes.of(1, true).getFirst();
        var dead = Wishes.of(1, true).getFirst();
        install(
                letter -> {
                    if (letter.to().equals(dead)) {
                        throw new IllegalStateException("550 no such mailbox");
                    }
                },
                NOTHING);
        var now = BY_DAY;

        // when
        round.round(now);
        round.round(now.plusSeconds(60));
        var triedAtOnce = Wishes.tried(dead);
        for (var pause : Outbox.PAUSES) {
            now = nextDaytime(now.plus(pause));
            round.round(now);
        }

        // then
        assertThat(triedAtOnce).isEqualTo(1);
        assertThat(ReceivedLetter.to(reachable)).isNotEmpty();
        assertThat(database.column("select state from reminder_letter where address = ?", dead))
                .containsExactly("GIVEN_UP");
        assertThat(database.column("select said from reminder_choice where address = ? order by at, id", dead))
                .containsExactly("CONFIRMED", "GIVEN_UP");
        round.round(nextDaytime(now.plusSeconds(86_400)));
        assertThat(database.column("select state from reminder_letter where address = ?", dead))
                .as("nothing more is tried there")
                .hasSize(1);
    }

    private static Instant nextDaytime(Instant time) {
        var there = time.atZone(DemoClinic.NORTHSIDE.zone());
        return there.getHour() < 9
                ? there.withHour(9).toInstant()
                : there.getHour() >= 19 ? there.plusDays(1).withHour(9).toInstant() : time;
    }
}
