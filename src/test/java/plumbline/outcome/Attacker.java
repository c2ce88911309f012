package plumbline.outcome;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.LocalizedOptimFormats;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * Somebody who knows all that is published and how the counts add up, and asks how small and how large a count can be that is not.
 * Shares nothing with the product: the sums are its own, and so is the solver, which is that of Hipparchus.
 */
final class Attacker {

    private record Sum(String whole, List<String> parts) {}

    private final Map<String, Integer> known = new HashMap<>();
    private final Map<String, Integer> least = new HashMap<>();
    private final List<Sum> sums = new ArrayList<>();

    void knows(String count, int value) {
        known.put(count, value);
    }

    /** Knows no more of it than that it is at least this. */
    void misses(String count, int atLeast) {
        least.put(count, atLeast);
    }

    void addsUp(String whole, List<String> parts) {
        sums.add(new Sum(whole, parts));
    }

    Set<String> unknown() {
        return least.keySet();
    }

    /** How far apart the smallest and the largest value of it are that agree with everything known. */
    double range(String count) {
        var reached = reachedFrom(count);
        var places = new LinkedHashMap<String, Integer>();
        reached.forEach(name -> places.put(name, places.size()));
        var constraints = new ArrayList<LinearConstraint>();
        for (var sum : sums) {
            var row = new double[places.size()];
            double right = 0;
            var touches = false;
            for (var term : terms(sum).entrySet()) {
                var place = places.get(term.getKey());
                if (place == null) {
                    right -= term.getValue() * known.getOrDefault(term.getKey(), 0);
                } else {
                    row[place] += term.getValue();
                    right -= term.getValue() * least.getOrDefault(term.getKey(), 0);
                    touches = true;
                }
            }
            if (touches) {
                constraints.add(new LinearConstraint(row, Relationship.EQ, right));
            }
        }
        var goal = new double[places.size()];
        goal[List.copyOf(places.keySet()).indexOf(count)] = 1;
        return furthest(goal, constraints, GoalType.MAXIMIZE) - furthest(goal, constraints, GoalType.MINIMIZE);
    }

    private static double furthest(double[] goal, List<LinearConstraint> constraints, GoalType type) {
        try {
            return new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(goal, 0),
                            new LinearConstraintSet(constraints),
                            new NonNegativeConstraint(true),
                            type)
                    .getValue();
        } catch (MathIllegalStateException e) {
            if (e.getSpecifier() == LocalizedOptimFormats.UNBOUNDED_SOLUTION) {
                return Double.POSITIVE_INFINITY;
            }
            throw e;
        }
    }

    /** Every unknown count that has anything to do with it. */
    private Set<String> reachedFrom(String count) {
        var reached = new HashSet<>(Set.of(count));
        var waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            sums.stream()
                    .map(Attacker::terms)
                    .filter(terms -> terms.containsKey(next))
                    .flatMap(terms -> terms.keySet().stream())
                    .filter(least::containsKey)
                    .filter(reached::add)
                    .forEach(waiting::add);
        }
        return reached;
    }

    private static Map<String, Integer> terms(Sum sum) {
        var terms = new HashMap<String, Integer>();
        sum.parts().forEach(part -> terms.put(part, 1));
        terms.put(sum.whole(), -1);
        return terms;
    }
}
