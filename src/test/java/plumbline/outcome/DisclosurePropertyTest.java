package plumbline.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** On tables of rows and columns with their sums and the sum of all, where the smallest count that is shown is 5. */
class DisclosurePropertyTest {

    private static final int SMALLEST = 5;

    /** A table by the names of its counts, such as "r1c2", "r1", "c2" and "all". */
    private record Table(int[][] counts) {

        static Table ofChance(int rows, int columns, long seed) {
            var chance = new Random(seed);
            return new Table(IntStream.range(0, rows)
                    .mapToObj(r -> IntStream.range(0, columns)
                            .map(c -> (int) (30 * Math.pow(chance.nextDouble(), 3)))
                            .toArray())
                    .toArray(int[][]::new));
        }

        Map<String, Integer> all() {
            var all = new LinkedHashMap<String, Integer>();
            for (int r = 0; r < counts.length; r++) {
                for (int c = 0; c < counts[0].length; c++) {
                    all.put("r" + r + "c" + c, counts[r][c]);
                    all.merge("r" + r, counts[r][c], Integer::sum);
                    all.merge("c" + c, counts[r][c], Integer::sum);
                    all.merge("all", counts[r][c], Integer::sum);
                }
            }
            return all;
        }

        Map<String, List<String>> sums() {
            var rows = IntStream.range(0, counts.length).boxed().toList();
            var columns = IntStream.range(0, counts[0].length).boxed().toList();
            var sums = new LinkedHashMap<String, List<String>>();
            rows.forEach(r -> sums.put(
                    "r" + r, columns.stream().map(c -> "r" + r + "c" + c).toList()));
            columns.forEach(c ->
                    sums.put("c" + c, rows.stream().map(r -> "r" + r + "c" + c).toList()));
            sums.put("all", rows.stream().map(r -> "r" + r).toList());
            return sums;
        }

        Attacker attackedBesides(Set<String> hidden) {
            var attacker = new Attacker();
            all().forEach((name, count) -> {
                if (hidden.contains(name)) {
                    attacker.misses(name, 1);
                } else {
                    attacker.knows(name, count);
                }
            });
            sums().forEach(attacker::addsUp);
            attacker.addsUp(
                    "all",
                    IntStream.range(0, counts[0].length).mapToObj(c -> "c" + c).toList());
            return attacker;
        }
    }

    private static Set<String> hidden(Table table) {
        var cells = new LinkedHashMap<String, Cell>();
        table.all()
                .forEach((name, count) ->
                        cells.put(name, new Cell(count, 1, Cell.UNBOUNDED, count > 0 && count < SMALLEST)));
        var equations = new ArrayList<Equation<String>>();
        table.sums().forEach((whole, parts) -> equations.add(Equation.of(whole, parts)));
        equations.add(Equation.of(
                "all",
                IntStream.range(0, table.counts[0].length)
                        .mapToObj(c -> "c" + c)
                        .toList()));
        return Disclosure.hidden(cells, equations, SMALLEST);
    }

    @Property(tries = 150)
    void nobodyCanNarrowDownWhatIsHidden(
            @ForAll @IntRange(min = 2, max = 5) int rows,
            @ForAll @IntRange(min = 2, max = 5) int columns,
            @ForAll long seed) {
        var table = Table.ofChance(rows, columns, seed);

        var hidden = hidden(table);

        var small = table.all().entrySet().stream()
                .filter(count -> count.getValue() > 0 && count.getValue() < SMALLEST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(hidden).containsAll(small);
        var attacker = table.attackedBesides(hidden);
        assertThat(attacker.unknown())
                .allSatisfy(count -> assertThat(attacker.range(count)).as(count).isGreaterThan(SMALLEST - 1e-6));
    }

    @Example
    void whereNothingIsSmallNothingIsHidden() {
        assertThat(hidden(new Table(new int[][] {{5, 0, 9}, {12, 7, 30}}))).isEmpty();
    }

    /** 3 is hidden, and with it what closes the rectangle of least harm: 6 in its row, 7 in its column, 8 across. */
    @Example
    void asLittleElseIsHiddenAsItTakes() {
        assertThat(hidden(new Table(new int[][] {{3, 6, 40}, {7, 8, 50}, {60, 70, 80}})))
                .containsExactlyInAnyOrder("r0c0", "r0c1", "r1c0", "r1c1");
    }

    /** A test of the test: without anything hidden besides, the small count is what is missing in its row. */
    @Example
    void theAttackerFindsWhatIsHiddenByItselfAlone() {
        var attacker = new Table(new int[][] {{3, 6, 40}, {7, 8, 50}}).attackedBesides(Set.of("r0c0"));

        assertThat(attacker.range("r0c0")).isZero();
    }
}
