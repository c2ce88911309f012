package plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.simulation.Cell.Course;
import plumbline.testing.Beside;

/** The published table: that it promises enough, and that it still is what the product says. */
@Beside
class SimulationTest {

    private static final int COLUMNS_BEFORE = 3;
    private static final double ENOUGH_POWER = 85;

    private final List<String> page = read();

    private static List<String> read() {
        try {
            return Files.readAllLines(Path.of("src/docs/simulation.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aUselessDeviceIsCalledBetterOrWorseInFewPatientsOfEveryKind() {
        var rows = rowsUnder("## Without an effect");

        assertThat(rows).hasSize(18);
        for (var row : rows) {
            for (int i = 0; i < Simulation.PHIS.length; i++) {
                double allowed = Simulation.PHIS[i] > 0.4 ? 4 : 3.5;
                double error = Math.sqrt(allowed * (100 - allowed) / Simulation.RUNS);
                var words = row.get(COLUMNS_BEFORE + i).split(" / ");
                assertThat(Arrays.stream(words).map(SimulationTest::percent))
                        .as(String.join(", ", row.subList(0, COLUMNS_BEFORE)) + ", phi " + Simulation.PHIS[i])
                        .hasSize(2)
                        .allSatisfy(wrong -> assertThat(wrong).isLessThanOrEqualTo(allowed + 2 * error));
            }
        }
    }

    @Test
    void aLargeEffectIsFoundWithHalfAYearOfSteadyScoresOnEachSide() {
        var steady = rowsUnder("## With an effect of −2 points").stream()
                .filter(row -> row.subList(0, COLUMNS_BEFORE).equals(List.of("settled", "0.6", "26")))
                .findFirst()
                .orElseThrow();

        assertThat(percent(steady.get(COLUMNS_BEFORE + 2))).isGreaterThanOrEqualTo(ENOUGH_POWER);
    }

    @Test
    void theTableIsWhatTheProductSays() {
        assertThat(page)
                .contains(
                        Simulation.row(Course.SETTLED, 0.6, 12, 0, SimulationTest::run, Simulation::falseWords),
                        Simulation.row(Course.FROM_12_WEEKS, 1, 16, 0, SimulationTest::run, Simulation::falseWords));
    }

    private static Cell.Outcome run(Cell cell) {
        return cell.run(Simulation.RUNS, Simulation.SEED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Course.class,
            names = {"FROM_ONSET", "FROM_4_WEEKS"})
    void nothingIsSaidOfPainThatBeganLately(Course course) {
        assertThat(new Cell(course, 0.3, 1, 26, -2).run(200, 1).said()).isZero();
    }

    @Test
    void nothingIsSaidOfEightWeeks() {
        assertThat(new Cell(Course.SETTLED, 0.3, 1, 8, -2).run(200, 1).said()).isZero();
    }

    private List<List<String>> rowsUnder(String heading) {
        return page.stream()
                .dropWhile(line -> !line.startsWith(heading))
                .dropWhile(line -> !line.startsWith("| ---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** 1.3 of "1.3 (0.2)" */
    private static double percent(String cell) {
        return Double.parseDouble(cell.strip().split(" ")[0]);
    }
}
