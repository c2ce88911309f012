package plumbline.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.local.PackagedApplication;
import plumbline.local.SharedServers;
import plumbline.testing.BehindTheScenes;

/**
 * How much longer the six busiest pages of one clinic take when the installation grows from ten thousand readings to ten million,
 * in 200 clinics, with 104 readings of each patient throughout. The measured clinic grows as all of them do.
 */
final class Growth {

    private static final int CLINICS = 200;
    private static final int READINGS = 104;
    private static final int FEW_PATIENTS = 96;
    private static final int PATIENTS_OF_EACH = 481;
    private static final int PAGES = 300;
    private static final DemoClinic MEASURED = DemoClinic.HARBOUR;
    private static final String STAFF = DemoPerson.CLINICIAN_HARBOUR.subject().toString();

    private Growth() {}

    /** Loads, measures, loads the rest and measures again. */
    static void measure(Path jar) throws Exception {
        var database = new BehindTheScenes(SharedServers.postgresOfDelivered());
        var clinics = clinics(database);
        try (var application = PackagedApplication.on(jar, "-Dplumbline.outcomes.at-start=false")) {
            load(
                    database,
                    clinics.stream()
                            .limit(FEW_PATIENTS)
                            .map(clinic -> patients(clinic, 1, 1))
                            .toList());
            // The first time, it is the compiler that is measured.
            pages(application);
            var few = pages(application);
            load(
                    database,
                    IntStream.range(0, CLINICS)
                            .mapToObj(i -> patients(clinics.get(i), i < FEW_PATIENTS ? 2 : 1, PATIENTS_OF_EACH))
                            .toList());
            var many = pages(application);
            few.forEach((page, took) -> {
                var later = many.getOrDefault(page, Duration.ZERO);
                System.out.printf(
                        "%-44s %8.2f ms %8.2f ms   ratio %.2f%n",
                        page, milli(took), milli(later), milli(later) / milli(took));
            });
        }
    }

    private static LargeClinic patients(UUID clinic, int first, int last) {
        return new LargeClinic(clinic, STAFF, first, last, READINGS);
    }

    private static void load(BehindTheScenes database, List<LargeClinic> clinics) throws SQLException {
        var begun = System.nanoTime();
        Load.into(SharedServers.postgresOfDelivered(), clinics);
        System.out.printf(
                "Loaded to %,d readings, %s, in %d s%n",
                Long.parseLong(database.column("select count(*) from score where id::text like '0190e008%'")
                        .getFirst()),
                database.column("select pg_size_pretty(pg_database_size('plumbline'))")
                        .getFirst(),
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    /** The measured clinic first; the other one of the demo world is left as it is. */
    private static List<UUID> clinics(BehindTheScenes database) {
        var clinics = new ArrayList<UUID>();
        clinics.add(MEASURED.id());
        for (int i = 1; i < CLINICS; i++) {
            var id = new UUID(MEASURED.id().getMostSignificantBits(), 0x8000_00be_0000_0000L + i);
            database.run(
                    "insert into clinic (id, alias, name, zone) values (?, ?, ?, 'Europe/London')",
                    id,
                    "bench-" + i,
                    "Bench " + i);
            database.run("""
                    insert into staff_member (clinic_id, id, subject, name, roles)
                    values (?, uuidv7(), ?, 'Somebody', '{clinician}')""", id, STAFF);
            clinics.add(id);
        }
        return clinics;
    }

    /** What each page takes; and a page that asks no database, as a measure of the machine. */
    private static Map<String, Duration> pages(PackagedApplication application) throws Exception {
        var chart = "/c/harbour/patients/0190e000-0000-7000-8000-000000000001";
        var took = new LinkedHashMap<String, Duration>();
        var clinician = new Requests();
        clinician.signIn(application.address(), DemoPerson.CLINICIAN_HARBOUR);
        for (var page : List.of("/c/harbour", "/c/harbour/patients", chart, chart + "/scores", chart + "/progress")) {
            took.put(page, median(application, clinician, page));
        }
        var patient = new Requests();
        patient.signIn(application.address(), DemoPerson.PATIENT_HARBOUR);
        var portal = "/my/harbour/" + DemoPatient.HENRIK.id();
        took.put(portal, median(application, patient, portal));
        try (var fixed = StaticPage.of(clinician.page(application.address() + chart + "/progress"))) {
            took.put(
                    "a static page",
                    new Requests()
                            .measure(fixed.address(), fixed.process(), PAGES)
                            .median());
        }
        return took;
    }

    private static Duration median(PackagedApplication application, Requests person, String page) throws Exception {
        return person.measure(application.address() + page, application.process(), PAGES)
                .median();
    }

    private static double milli(Duration time) {
        return time.toNanos() / 1e6;
    }
}
