package plumbline.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.demo.DemoClinic;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;

/** One round of what servers do at night, by a process that ends with it. */
@QuarkusTest
@WithTestResource(PageServers.class)
class TasksTest {

    private static final String CHECKS =
            "select count(*) from access_check where clinic_id = ? and asked_by = 'system'";

    private final Tasks tasks;
    private final BehindTheScenes database = new BehindTheScenes();

    TasksTest(Tasks tasks) {
        this.tasks = tasks;
    }

    @AfterEach
    void nothingIsInTheWay() {
        database.run("drop policy if exists in_the_way on access_check");
    }

    @ParameterizedTest
    @ValueSource(strings = {"retention", "reminders", "outcomes"})
    void endsWellWhenAllIsDone(String task) {
        assertThat(tasks.run(task)).isZero();
    }

    @Test
    void endsInAnErrorWhereOneClinicFailedAndTheOthersAreDone() {
        // given
        database.run("set session_replication_role = replica; delete from access_check");
        database.run("create policy in_the_way on access_check as restrictive for insert with check (clinic_id <> '%s')"
                .formatted(DemoClinic.HARBOUR.id()));

        // when
        var code = tasks.run("verification");

        // then
        assertThat(code).isEqualTo(1);
        assertThat(database.column(CHECKS, DemoClinic.NORTHSIDE.id())).containsExactly("1");
        assertThat(database.column(CHECKS, DemoClinic.HARBOUR.id())).containsExactly("0");
    }

    @Test
    void endsInAnErrorWhenNobodyKnowsTheTask() {
        assertThat(tasks.run("everything")).isEqualTo(1);
    }
}
