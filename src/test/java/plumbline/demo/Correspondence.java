package plumbline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import plumbline.consent.Purpose;
import plumbline.patient.EnteredVia;

/** What the clinic wrote to patients who read it in the portal, and what patients agreed to. */
final class Correspondence {

    private static final double SHARE_WRITTEN_TO = 0.3;
    private static final double SHARE_READ = 0.6;
    private static final double SHARE_SIGNED = 0.6;
    private static final double SHARE_IN_RESEARCH = 0.25;
    private static final int OLDEST_DAYS = 60;

    private record Message(String subject, String text) {}

    private static final List<Message> MESSAGES = List.of(
            new Message(
                    "Bring your everyday shoes",
                    "Please bring the shoes you wear most to your next visit, with the insoles in them.\nWe want to see how they are worn down."),
            new Message(
                    "Wearing in",
                    "You told us that the insoles press a little in the afternoon. Wear them an hour less for three days, then go on as planned."),
            new Message(
                    "Holidays",
                    "The clinic is closed from 22 December to 2 January. If something hurts or rubs, take the insoles out and telephone us on 3 January."),
            new Message(
                    "Calf stretches",
                    "As we agreed: three times 30 seconds on each side, morning and evening, with the knee straight."));

    private final List<PatientFile> patients;
    private final LocalDate today;
    private final Team team;
    private final Dice dice;
    private final Hours hours;

    Correspondence(DemoClinic clinic, List<PatientFile> patients, LocalDate today) {
        this.patients = patients;
        this.today = today;
        this.team = Team.of(clinic);
        this.dice = Dice.of(clinic, Dice.OF_THE_LETTERS);
        this.hours = new Hours(clinic.zone(), dice);
    }

    Stream<Row> rows() {
        return Stream.concat(
                patients.stream().flatMap(this::messages), patients.stream().flatMap(this::consents));
    }

    private static boolean is(PatientFile patient, DemoPatient known) {
        return patient.id().equals(known.id());
    }

    private static boolean signsIn(PatientFile patient) {
        return Arrays.stream(DemoPatient.values())
                .anyMatch(known -> is(patient, known) && known.signsInAs().isPresent());
    }

    /** Who can really sign in finds two that were read and one that was not. */
    private Stream<Row> messages(PatientFile patient) {
        if (signsIn(patient)) {
            return Stream.of(
                            message(patient, MESSAGES.get(3), 40, true),
                            message(patient, MESSAGES.get(1), 20, true),
                            message(patient, MESSAGES.getFirst(), 3, false))
                    .flatMap(rows -> rows);
        }
        var writtenTo = patient.registration().portal().isPresent() && dice.chance(SHARE_WRITTEN_TO);
        var isNew = patient.registration().at().isAfter(hours.noon(today.minusDays(OLDEST_DAYS)));
        return writtenTo && !isNew
                ? message(patient, dice.oneOf(MESSAGES), dice.between(2, OLDEST_DAYS - 1), dice.chance(SHARE_READ))
                : Stream.empty();
    }

    private Stream<Row> message(PatientFile patient, Message message, int daysAgo, boolean read) {
        var at = hours.seen(Hours.workday(today.minusDays(daysAgo)));
        var by = team.clinician(dice);
        var id = dice.id(at);
        var written = Row.of("notice", id)
                .with("patient_id", patient.id())
                .with("subject", message.subject())
                .with("text", message.text())
                .with("writer", by.fullName())
                .with("entered_by", by)
                .with("entered_at", at);
        var seen = patient.registration().portal().stream()
                .filter(account -> read)
                .map(account -> Row.of("notice_acknowledgement", dice.id(at))
                        .with("patient_id", patient.id())
                        .with("notice_id", id)
                        .with("acknowledged_by", account.subject())
                        .with("acknowledged_at", at.plusSeconds(3600L * dice.between(2, 20))));
        return Stream.concat(Stream.of(written), seen);
    }

    /** Many signed at registration that they are treated; some agreed to research; one wants no part in the outcomes. */
    private Stream<Row> consents(PatientFile patient) {
        var at = patient.registration().at().plusSeconds(60L * dice.between(1, 20));
        var care = signsIn(patient) || dice.chance(SHARE_SIGNED)
                ? Stream.of(consent(patient, Purpose.CARE, true, at))
                : Stream.<Row>empty();
        var research = !signsIn(patient) && dice.chance(SHARE_IN_RESEARCH)
                ? Stream.of(consent(patient, Purpose.RESEARCH, true, at))
                : Stream.<Row>empty();
        var outcomes = is(patient, DemoPatient.IDA)
                ? Stream.of(consent(patient, Purpose.OUTCOMES, false, at))
                : Stream.<Row>empty();
        return Stream.of(care, research, outcomes).flatMap(rows -> rows);
    }

    private Row consent(PatientFile patient, Purpose purpose, boolean given, Instant at) {
        return Row.of("consent", dice.id(at))
                .with("patient_id", patient.id())
                .with("purpose", purpose)
                .with("given", given)
                .with("said_on", at.atZone(hours.zone()).toLocalDate())
                .with("entered_via", EnteredVia.CLINIC)
                .with("entered_by", team.frontDesk())
                .with("entered_at", at);
    }
}
