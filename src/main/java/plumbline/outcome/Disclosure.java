package plumbline.outcome;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Decides which counts are not shown, so that nobody can work out from those that are what must stay hidden.
 *
 * <p>Besides what must be hidden as many other counts are, as it takes: whoever knows all that is shown, how the counts hang
 * together and between which bounds each lies, must be left with a range at least {@code width} wide for <em>every</em> hidden
 * count that is not 0. That is found by linear programming: by which changes of other counts could this one be larger, or smaller? Of
 * all these changes the one is taken that hides the fewest people more; what it changes is hidden.
 *
 * <p>It follows that no sum of hidden counts that can be worked out lies between 0 and the width: if it did, each of its counts
 * would lie between 0 and it, and so in a narrower range. The patients of a shown view who are not in another one within it are
 * such a sum, with or without counts that are shown.
 *
 * <p>To hide more makes no range narrower, so each count is looked at once. The problem and this way to solve it: Castro 2012,
 * European Journal of Operational Research 216:253.
 *
 * @param <C> what is counted
 */
final class Disclosure<C> {

    private static final double TINY = 1e-6;

    /** A count that can be other than it is, as far as anyone can tell, once it is hidden. */
    private static final class Movable<C> {
        final C name;
        final Cell cell;
        final int place;
        boolean hidden;
        double lowest;
        double highest;

        Movable(C name, Cell cell, int place) {
            this.name = name;
            this.cell = cell;
            this.place = place;
            lowest = cell.count();
            highest = cell.count();
        }

        void couldChangeBy(double change) {
            lowest = Math.min(lowest, cell.count() + change);
            highest = Math.max(highest, cell.count() + change);
        }
    }

    private final List<Movable<C>> counts = new ArrayList<>();
    private final Deque<Movable<C>> waiting = new ArrayDeque<>();
    private final double[][] equations;
    private final int width;

    private Disclosure(Map<C, Cell> cells, List<Equation<C>> equations, int width) {
        this.width = width;
        cells.forEach((name, cell) -> {
            if ((cell.hidden() || cell.count() > 0) && cell.least() < cell.most()) {
                counts.add(new Movable<>(name, cell, counts.size()));
            }
        });
        var places = counts.stream().collect(Collectors.toMap(count -> count.name, count -> count.place));
        this.equations =
                equations.stream().map(equation -> row(equation, places)).toArray(double[][]::new);
    }

    /** For what each count grows by, and then for what each falls by. */
    private double[] row(Equation<C> equation, Map<C, Integer> places) {
        var row = new double[2 * counts.size()];
        equation.signs().forEach((name, sign) -> {
            var place = places.get(name);
            if (place != null) {
                row[place] = sign;
                row[counts.size() + place] = -sign;
            }
        });
        return row;
    }

    /**
     * Which counts are not shown.
     *
     * @param cells every count that there is, in an order that decides between what does equal harm
     * @param equations all that is known of how they hang together
     * @param width of the range in which a hidden count must seem possible
     */
    static <C> Set<C> hidden(Map<C, Cell> cells, List<Equation<C>> equations, int width) {
        var disclosure = new Disclosure<>(cells, equations, width);
        disclosure.solve();
        return disclosure.counts.stream()
                .filter(count -> count.hidden)
                .map(count -> count.name)
                .collect(Collectors.toSet());
    }

    private void solve() {
        counts.stream().filter(count -> count.cell.hidden()).forEach(this::hide);
        while (!waiting.isEmpty()) {
            var count = waiting.remove();
            makePossible(count, true);
            makePossible(count, false);
            if (isNarrow(count)) {
                throw new IllegalStateException("A hidden count cannot be kept from being worked out");
            }
        }
    }

    private void hide(Movable<C> count) {
        count.hidden = true;
        waiting.add(count);
    }

    /** A hidden 0 may be seen to be one. */
    private boolean isNarrow(Movable<C> count) {
        return count.cell.count() > 0 && count.highest - count.lowest < width - TINY;
    }

    /** Hides what it takes for a count to be as much larger, or smaller, as it should seem possible; or as near to it as can be. */
    private void makePossible(Movable<C> count, boolean up) {
        if (isNarrow(count)) {
            var changes = leastHarm(count, up);
            for (var other : counts) {
                if (Math.abs(changes[other.place]) > TINY) {
                    if (!other.hidden) {
                        hide(other);
                    }
                    other.couldChangeBy(changes[other.place]);
                }
            }
        }
    }

    private double[] leastHarm(Movable<C> wanted, boolean up) {
        var n = counts.size();
        var most = new double[2 * n];
        var cost = new double[2 * n];
        for (var count : counts) {
            most[count.place] = count.cell.room();
            most[n + count.place] = Math.max(0, count.cell.count() - count.cell.least());
            cost[count.place] = count.hidden ? 0 : count.cell.count();
            cost[n + count.place] = cost[count.place];
        }
        var towards = wanted.place + (up ? 0 : n);
        var away = wanted.place + (up ? n : 0);
        var distance =
                up ? wanted.lowest + width - wanted.cell.count() : wanted.cell.count() - (wanted.highest - width);
        cost[towards] = -1 - Arrays.stream(cost).sum();
        most[towards] = Math.min(most[towards], distance);
        most[away] = 0;
        var solution = new LinearProgramme(equations, most, cost).solve();
        return IntStream.range(0, n)
                .mapToDouble(i -> solution[i] - solution[n + i])
                .toArray();
    }
}
