package plumbline.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What may be known of all patients of a clinic together: the result of every {@link View}, and nothing of those from which a
 * small number of patients could be made out.
 *
 * @param views every view there is, in the order of {@link View#ALL}
 * @param weeks of all patients, and of those in one band
 */
record Publication(List<ViewResult> views, List<WeekResult> weeks, List<Finding> findings) {

    static final double CONFIDENCE = 0.95;

    /** Those who are better and those who are not are counts of their own, which add up like all others. */
    private record Outcome(View view, boolean better) {}

    /** Works it all out from scratch; nothing in it depends on the order of the members. */
    static Publication of(List<Member> members, int smallest) {
        var groups = new HashMap<View, List<Member>>();
        members.forEach(
                member -> View.holding(member).forEach(view -> groups.computeIfAbsent(view, none -> new ArrayList<>())
                        .add(member)));

        var hidden = hiddenViews(groups, smallest);
        var silent = withoutProportion(groups, hidden, smallest);
        var views = View.ALL.stream()
                .map(view -> hidden.contains(view)
                        ? ViewResult.hidden(view)
                        : ViewResult.of(view, in(view, groups), !silent.contains(view)))
                .toList();
        return new Publication(views, weeks(groups, hidden, smallest), Findings.of(members, hidden, smallest));
    }

    private static List<Member> in(View view, Map<View, List<Member>> groups) {
        return groups.getOrDefault(view, List.of());
    }

    /** Nobody is shown as nobody, so what is hidden is at least one. */
    private static Set<View> hiddenViews(Map<View, List<Member>> groups, int smallest) {
        var cells = new LinkedHashMap<View, Cell>();
        for (var view : View.ALL) {
            var count = in(view, groups).size();
            cells.put(view, new Cell(count, 1, Cell.UNBOUNDED, count > 0 && count < smallest));
        }
        return Disclosure.hidden(cells, sums(View.ALL), smallest);
    }

    private static List<Equation<View>> sums(List<View> views) {
        return views.stream()
                .flatMap(view -> view.sums().map(parts -> Equation.of(view, parts)))
                .toList();
    }

    /**
     * The views that are shown without how many of their patients are better. Of a view that is shown, the one count follows from
     * the other; of one that is hidden, neither is known.
     */
    private static Set<View> withoutProportion(Map<View, List<Member>> groups, Set<View> hidden, int smallest) {
        var cells = new LinkedHashMap<Outcome, Cell>();
        for (var view : View.ALL) {
            var all = in(view, groups).size();
            var better =
                    (int) in(view, groups).stream().filter(Member::isBetter).count();
            if (hidden.contains(view)) {
                cells.put(new Outcome(view, true), new Cell(better, 0, Cell.UNBOUNDED, true));
                cells.put(new Outcome(view, false), new Cell(all - better, 0, Cell.UNBOUNDED, true));
            } else {
                var few = all > 0 && (better < smallest || all - better < smallest);
                cells.put(new Outcome(view, true), new Cell(better, 0, all, few));
            }
        }
        var equations = new ArrayList<Equation<Outcome>>();
        for (var sum : sums(View.ALL)) {
            equations.add(counting(true, sum, hidden));
            if (sum.signs().keySet().stream().anyMatch(hidden::contains)) {
                equations.add(counting(false, sum, hidden));
            }
        }
        return Disclosure.hidden(cells, equations, smallest).stream()
                .map(Outcome::view)
                .collect(Collectors.toSet());
    }

    private static Equation<Outcome> counting(boolean better, Equation<View> sum, Set<View> hidden) {
        var signs = new HashMap<Outcome, Integer>();
        sum.signs().forEach((view, sign) -> {
            var follows = !better && !hidden.contains(view);
            signs.put(new Outcome(view, better || follows), follows ? -sign : sign);
        });
        return new Equation<>(signs);
    }

    /**
     * How many patients have a reading in a week is not shown, only that they are enough; from week to week they are not the same
     * ones, so that each week is a table of its own.
     */
    private static List<WeekResult> weeks(Map<View, List<Member>> groups, Set<View> hidden, int smallest) {
        var wide = View.ALL.stream()
                .filter(view -> view.bands().size() < View.MOST)
                .toList();
        return IntStream.rangeClosed(Cohort.FIRST_WEEK, Cohort.LAST_WEEK)
                .boxed()
                .flatMap(week -> {
                    var cells = new LinkedHashMap<View, Cell>();
                    wide.forEach(view -> {
                        var count = changes(in(view, groups), week).length;
                        cells.put(view, new Cell(count, 0, Cell.UNBOUNDED, count < smallest || hidden.contains(view)));
                    });
                    var without = Disclosure.hidden(cells, sums(List.of(View.WHOLE)), smallest);
                    return wide.stream()
                            .filter(view -> !without.contains(view))
                            .flatMap(view -> WeekResult.of(view, week, changes(in(view, groups), week)));
                })
                .toList();
    }

    /** Of everyone who has a reading in this week: its mean against that of the whole phase before. */
    private static double[] changes(List<Member> group, int week) {
        return group.stream()
                .flatMap(member -> member.weeks().stream()
                        .filter(one -> one.week() == week)
                        .map(one -> one.value() - member.before()))
                .mapToDouble(change -> change)
                .toArray();
    }
}
