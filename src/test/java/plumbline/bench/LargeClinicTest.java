package plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.local.SharedServers;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;

/** The clinic of the benchmark, with twelve patients instead of 20,000. */
@QuarkusTest
@WithTestResource(PageServers.class)
@Tag("proof")
class LargeClinicTest {

    private static final UUID CLINIC = UUID.fromString("0190a000-0000-7000-8000-00000000be9c");
    private static final String STAFF = DemoPerson.CLINICIAN_NORTH.subject().toString();
    private static final List<String> TABLES = List.of(
            "phase_sum",
            "score",
            "wear",
            "exam_signature",
            "exam",
            "orthosis_step",
            "orthosis",
            "episode",
            "patient",
            "staff_member");

    private final BehindTheScenes database = new BehindTheScenes();

    @AfterEach
    void itIsGone() {
        TABLES.forEach(table -> database.run("delete from " + table + " where clinic_id = ?", CLINIC));
        database.run("delete from clinic where id = ?", CLINIC);
    }

    @Test
    void everyReadingIsThereAndInTheSumOfItsPhase() throws SQLException {
        database.run("insert into clinic (id, alias, name, zone) values (?, 'bench', 'Bench', 'Europe/Oslo')", CLINIC);
        database.run(
                "insert into staff_member (clinic_id, id, subject, name, roles) values (?, ?, ?, 'Nora Lind', '{clinician}')",
                CLINIC,
                UUID.randomUUID(),
                STAFF);

        Load.into(
                SharedServers.postgres(),
                List.of(new LargeClinic(CLINIC, STAFF, 1, 5, 10), new LargeClinic(CLINIC, STAFF, 6, 12, 10)));

        assertThat(database.column("select count(*) from score where clinic_id = ?", CLINIC))
                .containsExactly("120");
        assertThat(database.column(
                        "select count(*) || ' of ' || min(n) || ' to ' || max(n) from phase_sum where clinic_id = ?",
                        CLINIC))
                .containsExactly("24 of 5 to 5");
        assertThat(database.column("select count(*) from exam_signature where clinic_id = ?", CLINIC))
                .containsExactly("12");
        assertThat(database.column("select rolname from pg_roles where rolname = 'plumbline_bench'"))
                .isEmpty();
    }
}
