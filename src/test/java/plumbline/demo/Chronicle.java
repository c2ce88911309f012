package plumbline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import plumbline.demo.Population.Person;
import plumbline.demo.Registration.PortalAccount;
import plumbline.demo.simulator.Diary;

/** What happened to one person at a clinic, from registration until the day before today. */
final class Chronicle {

    private static final double SHARE_IN_THE_PORTAL = 0.45;
    private static final double SHARE_REACHABLE = 0.7;
    private static final int ADULT = 18;
    private static final int OLDEST = 90;
    private static final double MEAN_AGE = 52;
    private static final double SPREAD_OF_AGES = 17;

    private final LocalDate today;
    private final Team team;
    private final Hours hours;
    private final Dice dice;

    Chronicle(DemoClinic clinic, LocalDate today, Dice dice) {
        this.today = today;
        this.team = Team.of(clinic);
        this.dice = dice;
        this.hours = new Hours(clinic.zone(), dice);
    }

    PatientFile of(Person person) {
        var story = person.story();
        var span = story.asking().span(today.minusDays(1), dice);
        var registration = registration(person, span);
        var wears = story.wearing().wears(span, dice);
        var pain = story.ailment().pain(span, wears, registration.complaint().weeksUntil(span.begin()), dice);
        var diary = new Diary(pain, story.ailment().fluctuation(dice), dice.random());
        return new PatientFile(
                registration,
                new Examinations(team, hours, dice).of(story, span),
                new Prescriptions(team, hours, dice).of(story, wears),
                new Questions(team, hours, dice).answered(story, span, diary, registration.portal()));
    }

    private Registration registration(Person person, Span span) {
        var at = hours.early(span.begin());
        var id = dice.id(at);
        var age = (int) Math.clamp(Math.round(dice.random().nextGaussian(MEAN_AGE, SPREAD_OF_AGES)), ADULT, OLDEST);
        var complaint = Complaint.before(span.begin(), dice);
        var known = person.known();
        return new Registration(
                known.map(DemoPatient::id).orElse(id),
                person.recordNumber(),
                person.name(),
                birthDate(
                        known.map(DemoPatient::age).orElse(OptionalInt.empty()).orElse(age)),
                dice.chance(SHARE_REACHABLE) ? "555 01%02d".formatted(dice.between(0, 99)) : "",
                dice.chance(SHARE_REACHABLE) ? email(person.recordNumber()) : "",
                known.flatMap(patient -> patient.complaint(today)).orElse(complaint),
                team.frontDesk(),
                at,
                portal(known, at));
    }

    private LocalDate birthDate(int age) {
        return today.minusYears(age).minusDays(dice.between(0, 360));
    }

    private static String email(String recordNumber) {
        return "patient." + recordNumber.toLowerCase(Locale.ROOT) + "@example.org";
    }

    /** Whoever can really sign in has an account, and so have others; nobody knows their passwords. */
    private Optional<PortalAccount> portal(Optional<DemoPatient> known, Instant at) {
        var account = new PortalAccount(dice.id(at), dice.id(at).toString());
        var signsIn = known.flatMap(DemoPatient::signsInAs)
                .map(person -> new PortalAccount(account.id(), person.subject().toString()));
        return signsIn.or(() -> dice.chance(SHARE_IN_THE_PORTAL) ? Optional.of(account) : Optional.empty());
    }
}
