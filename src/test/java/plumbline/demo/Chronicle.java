package plumbline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
    private static final double SHARE_SEEN_BEFORE = 1.0 / 12;
    private static final int FEWEST_DAYS_WITHOUT = 400;
    private static final int MOST_DAYS_WITHOUT = 1100;
    private static final int ADULT = 18;
    private static final int OLDEST = 90;
    private static final double MEAN_AGE = 52;
    private static final double SPREAD_OF_AGES = 17;

    private final LocalDate today;
    private final Team team;
    private final Hours hours;
    private final Dice dice;
    private final Examinations examinations;

    Chronicle(DemoClinic clinic, LocalDate today, Dice dice) {
        this.today = today;
        this.team = Team.of(clinic);
        this.dice = dice;
        this.hours = new Hours(clinic.zone(), dice);
        this.examinations = new Examinations(team, hours, dice);
    }

    PatientFile of(Person person) {
        var span = person.story().asking().span(today.minusDays(1), dice);
        var complaint = person.known()
                .flatMap(patient -> patient.complaint(today))
                .orElseGet(() -> Complaint.before(span.begin(), dice));
        var before = seenBefore(person, span);
        var registration = registration(person, before.orElse(span).begin());
        var portal = registration.portal();
        if (before.isEmpty()) {
            return new PatientFile(
                    registration, List.of(episode(person.story(), complaint, span, registration.at(), portal)));
        }
        var earlier = episode(
                Story.SETTLED, Complaint.before(before.get().begin(), dice), before.get(), registration.at(), portal);
        var current = episode(person.story(), complaint, span, hours.early(span.begin()), portal);
        return new PatientFile(registration, List.of(earlier, current));
    }

    /** A few had an episode some years ago; those whose story is known had none. */
    private Optional<Span> seenBefore(Person person, Span span) {
        if (!dice.chance(SHARE_SEEN_BEFORE) || person.known().isPresent()) {
            return Optional.empty();
        }
        var last = span.begin().minusDays(dice.between(FEWEST_DAYS_WITHOUT, MOST_DAYS_WITHOUT));
        return Optional.of(Story.SETTLED.asking().span(last, dice));
    }

    private Episode episode(Story story, Complaint complaint, Span span, Instant at, Optional<PortalAccount> portal) {
        var wears = story.wearing().wears(span, dice);
        var pain = story.ailment().pain(span, wears, complaint.weeksUntil(span.begin()), dice);
        var diary = new Diary(pain, story.ailment().fluctuation(dice), dice.random());
        return new Episode(
                dice.id(at),
                complaint,
                span.begin(),
                team.frontDesk(),
                at,
                examinations.of(story, span),
                new Prescriptions(team, hours, dice).of(story, wears),
                new Questions(team, hours, dice).answered(story, span, diary, portal));
    }

    private Registration registration(Person person, LocalDate day) {
        var at = hours.early(day);
        var id = dice.id(at);
        var youngest = ADULT + (int) ChronoUnit.YEARS.between(day, today);
        var age = (int) Math.clamp(Math.round(dice.random().nextGaussian(MEAN_AGE, SPREAD_OF_AGES)), youngest, OLDEST);
        var known = person.known();
        return new Registration(
                known.map(DemoPatient::id).orElse(id),
                person.recordNumber(),
                person.name(),
                birthDate(
                        known.map(DemoPatient::age).orElse(OptionalInt.empty()).orElse(age)),
                dice.chance(SHARE_REACHABLE) ? "555 01%02d".formatted(dice.between(0, 99)) : "",
                dice.chance(SHARE_REACHABLE) ? email(person.recordNumber()) : "",
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
