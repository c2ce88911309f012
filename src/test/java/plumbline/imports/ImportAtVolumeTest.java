package plumbline.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.Visitor;

/** 100,000 scores of 200 patients in one file: how long it takes and how much memory stands in the log. */
@QuarkusTest
@WithTestResource(PageServers.class)
@Tag("proof")
class ImportAtVolumeTest {

    private static final int SCORES = 100_000;
    private static final int PATIENTS = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();

    @Test
    void aHundredThousandScoresAreTakenInOneGoAndTheSameFileAgainAddsNothing() {
        var before = count();
        var file = file();

        assertThat(timed("First time", file)).isEqualTo("100,000 added");
        assertThat(timed("Once more", file)).isEqualTo("0 added, 100,000 were already there");
        assertThat(count()).isEqualTo(before + SCORES);
    }

    private byte[] file() {
        var records = database.column(
                "select record_number from patient where clinic_id = ? and birth_date < ? order by id limit "
                        + PATIENTS,
                DemoClinic.NORTHSIDE.id(),
                FIRST_DAY);
        var text = new StringBuilder("record,date,scale,value\n");
        for (int i = 0; i < SCORES; i++) {
            text.append(records.get(i % PATIENTS)).append(',');
            text.append(FIRST_DAY.plusDays(i / PATIENTS))
                    .append(",back-at-rest,")
                    .append(i % 11)
                    .append('\n');
        }
        return text.toString().getBytes(UTF_8);
    }

    private String timed(String which, byte[] file) {
        System.gc();
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(pool -> pool.resetPeakUsage());
        var used = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        var begun = Instant.now();
        var run = nora.request()
                .multiPart("submission", UUID.randomUUID().toString())
                .multiPart("kind", "scores")
                .multiPart("file", "scores.csv", file, "text/csv")
                .post("/c/northside/imports");
        var address = run.then().statusCode(303).extract().header("Location");
        var page = nora.page(address);
        while (!page.select("#run progress").isEmpty()) {
            pause();
            page = nora.page(address);
        }
        var peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        Log.infof(
                "%s: %,d rows, %.1f MB, in %.1f s; heap %d MB before, at most %d MB meanwhile",
                which,
                SCORES,
                file.length / 1e6,
                Duration.between(begun, Instant.now()).toMillis() / 1000.0,
                used / 1_000_000,
                peak / 1_000_000);
        return page.select(".done").text().replaceFirst("\\.$", "");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int count() {
        return Integer.parseInt(database.column("select count(*) from score").getFirst());
    }
}
