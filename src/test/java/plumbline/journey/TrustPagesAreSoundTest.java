package plumbline.journey;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.local.SharedServers;
import plumbline.testing.BehindTheScenes;

/** The pages about who looked at what: on a telephone and at a desk, with pictures to look at. */
@Journey
class TrustPagesAreSoundTest {

    private static final String CHART = "/c/northside/patients/" + DemoPatient.MARGIT.id();

    private final BehindTheScenes database = new BehindTheScenes(SharedServers.postgresOfDelivered());

    private final URI address = SharedServers.delivered();

    @BeforeEach
    void theClinicWantsARelation() {
        asUsual();
        database.run("""
                insert into clinic_setting (clinic_id, id, review_weeks, care_relation, retention_years)
                values (?, uuidv7(), '{4,6,12,26,52}', true, 10)""", DemoClinic.NORTHSIDE.id());
        database.run(
                """
                insert into care_end (clinic_id, id, patient_id, clinician, ended_by) values (?, uuidv7(), ?, ?, 'test')""",
                DemoClinic.NORTHSIDE.id(),
                DemoPatient.MARGIT.id(),
                DemoPerson.LOCUM.subject().toString());
    }

    @AfterEach
    void asUsual() {
        database.run("delete from clinic_setting where clinic_id = ?", DemoClinic.NORTHSIDE.id());
    }

    @Test
    void onATelephoneAndAtADesk() {
        try (var browser = new Browser()) {
            var windows = List.of(browser.atADesk(address.toString()), browser.onAPhone(address.toString()));
            for (var window : windows) {
                var size = window.page().viewportSize().width;
                window.signIn(DemoPerson.LOCUM);
                look(window, CHART, "closed-" + size);
                look(window, CHART + "/break-glass", "break-glass-" + size);
                window.page().context().clearCookies();
                window.signIn(DemoPerson.PATIENT_NORTH);
                look(window, "/my/northside/" + DemoPatient.MARGIT.id() + "/access", "who-opened-" + size);
                window.page().context().clearCookies();
                window.signIn(DemoPerson.ADMIN_NORTH);
                look(window, "/c/northside/access-log", "access-log-" + size);
                look(window, CHART + "/care", "care-" + size);
                look(window, "/c/northside/break-glass", "openings-" + size);
                look(window, "/sign-ins", "sign-ins-" + size);
                window.close();
            }
        }
    }

    private static void look(Visit visit, String path, String picture) {
        visit.goTo(path);
        visit.picture(picture);
        visit.isSound();
    }
}
