package plumbline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Whose record the clinicians of a clinic opened lately. */
final class Visits {

    /** One page that was opened. */
    record Visit(UUID id, UUID patientId, DemoPerson by, Instant at, String path) {

        Row row() {
            return Row.of("access_entry", id)
                    .with("patient_id", patientId)
                    .with("user_id", by)
                    .with("name", by.fullName())
                    .with("roles", "clinician")
                    .with("at", at)
                    .with("method", "GET")
                    .with("path", path);
        }
    }

    private static final int DAYS = 6;
    private static final List<String> PAGES = List.of("", "/progress", "/scores", "/orthoses", "/exams");

    private final DemoClinic clinic;
    private final List<PatientFile> patients;
    private final LocalDate today;
    private final Dice dice;
    private final Hours hours;

    Visits(DemoClinic clinic, List<PatientFile> patients, LocalDate today) {
        this.clinic = clinic;
        this.patients = patients;
        this.today = today;
        this.dice = Dice.of(clinic, Dice.OF_THE_VISITS);
        this.hours = new Hours(clinic.zone(), dice);
    }

    List<Visit> lately() {
        var visits = new ArrayList<Visit>();
        for (var clinician : Team.of(clinic).clinicians()) {
            today.minusDays(DAYS).datesUntil(today).filter(Hours::isWorkday).forEach(day -> {
                int patientsSeen = dice.between(2, 4);
                for (int i = 0; i < patientsSeen; i++) {
                    visits.addAll(visit(clinician, dice.oneOf(patients), hours.seen(day)));
                }
            });
        }
        return List.copyOf(visits);
    }

    /** The chart, and often one more page; nothing for somebody who was not registered yet. */
    private List<Visit> visit(DemoPerson clinician, PatientFile patient, Instant at) {
        if (at.isBefore(patient.registration().at())) {
            return List.of();
        }
        var then = at.plusSeconds(dice.between(20, 300));
        return List.of(
                page(clinician, patient, at, PAGES.getFirst()), page(clinician, patient, then, dice.oneOf(PAGES)));
    }

    private Visit page(DemoPerson clinician, PatientFile patient, Instant at, String page) {
        var id = patient.id();
        return new Visit(dice.id(at), id, clinician, at, "/c/" + clinic.alias() + "/patients/" + id + page);
    }
}
