package plumbline.simulation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plumbline.simulation.Cell.Course;
import plumbline.simulation.Cell.Outcome;

/** Asks the product about simulated patients of every kind, and prints how often it was right, as a page of the documentation. */
final class Simulation {

    static final long SEED = 20261124;
    static final int RUNS = 4000;

    static final double[] PHIS = {0, 0.2, 0.3, 0.4, 0.6};
    static final double[] SDS = {0.6, 1};
    static final int[] WEEKS = {12, 16, 26};
    private static final int TOO_FEW_WEEKS = 8;
    private static final double SMALL = -0.8;
    private static final double LARGE = -2;
    private static final List<Course> HEARD = List.of(Course.SETTLED, Course.FROM_12_WEEKS, Course.FROM_26_WEEKS);
    private static final List<Course> TOO_EARLY = List.of(Course.FROM_ONSET, Course.FROM_4_WEEKS);

    private final int runs;
    private final Map<Cell, Outcome> outcomes = new ConcurrentHashMap<>();

    private Simulation(int runs) {
        this.runs = runs;
    }

    public static void main(String[] arguments) {
        System.out.print(new Simulation(arguments.length == 0 ? RUNS : Integer.parseInt(arguments[0])).page());
    }

    private String page() {
        return """
                # What is said of simulated patients

                Made by `bin/simulate` on %s: %d patients a cell, seed %d. Each patient gives one whole number from 0 to 10 a week; \
                baselines, the natural course and the ups and downs are those of `plumbline.demo.simulator`. The verdict is the \
                product's own, `plumbline.progress.OwnTrend`: the words go by the 98 %% interval of the difference after 4 weeks. \
                phi is the correlation of neighbouring weeks, SD the spread of a week in points; in brackets stands the Monte-Carlo \
                standard error. Natural courses begin at onset at 5.1 points on average and are first asked so many weeks later.

                ## Without an effect: how often "better" and "worse" are said all the same

                Percent, better / worse. Beyond Monte-Carlo error 3.5 each way are allowed, and 4 at phi 0.6.

                %s
                Shown, but not promised: the same where pain is harder to tell than what was published, after 12 weeks as strong as in others \
                at onset and easing from \
                there.

                %s
                ## With an effect of −0.8 points: how often "better" is said

                %s
                ## With an effect of −2 points: how often "better" is said

                %s
                ## How often the 95 %% interval after 4 weeks holds the truth

                Short series underestimate how much neighbouring weeks resemble each other, so the interval is too narrow where they do; \
                this is why the words ask for 98 %%. Without an effect:

                %s
                With an effect of −0.8 points:

                %s
                With an effect of −2 points:

                %s
                ## How often anything is said at all

                Percent, without an effect. What keeps it from being said where there are weeks enough is a trend before that leads off \
                the scale within 4 weeks, or scores that do not vary.

                %s
                ## Why nothing is said before 12 weeks

                What would be said of patients without an effect, better / worse, if the first score could come earlier: a straight line \
                through the beginning of a curve falls too fast, and a useless device looks harmful.

                %s""".formatted(
                LocalDate.now(),
                runs,
                SEED,
                table(HEARD, WEEKS, 0, this::asked, Simulation::falseWords),
                table(List.of(Course.STRONG_FROM_12_WEEKS), WEEKS, 0, this::asked, Simulation::falseWords),
                table(HEARD, WEEKS, SMALL, this::asked, found -> percent(found, found.better100())),
                table(HEARD, WEEKS, LARGE, this::asked, found -> percent(found, found.better100())),
                table(HEARD, WEEKS, 0, this::asked, found -> percent(found, found.covered100())),
                table(HEARD, WEEKS, SMALL, this::asked, found -> percent(found, found.covered100())),
                table(HEARD, WEEKS, LARGE, this::asked, found -> percent(found, found.covered100())),
                table(
                        Stream.concat(TOO_EARLY.stream(), HEARD.stream()).toList(),
                        IntStream.concat(IntStream.of(TOO_FEW_WEEKS), Arrays.stream(WEEKS))
                                .toArray(),
                        0,
                        this::asked,
                        found -> rounded(found.said100())),
                table(TOO_EARLY, WEEKS, 0, cell -> cell.runHeedless(runs, SEED), Simulation::falseWords));
    }

    private Outcome asked(Cell cell) {
        return outcomes.computeIfAbsent(cell, one -> one.run(runs, SEED));
    }

    private static String table(
            List<Course> courses,
            int[] weeks,
            double effect,
            Function<Cell, Outcome> run,
            Function<Outcome, String> shown) {
        var head = DoubleStream.of(PHIS).mapToObj(phi -> "phi " + phi).collect(Collectors.joining(" | "));
        return courses.stream()
                .flatMap(course -> DoubleStream.of(SDS).boxed().flatMap(sd -> IntStream.of(weeks)
                        .mapToObj(some -> row(course, sd, some, effect, run, shown))))
                .collect(Collectors.joining(
                        "\n",
                        "| course | SD | weeks a phase | " + head + " |\n| --- | --- | --- |"
                                + " --- |".repeat(PHIS.length) + "\n",
                        "\n"));
    }

    /** One line of a table, as it stands in the documentation. */
    static String row(
            Course course,
            double sd,
            int weeks,
            double effect,
            Function<Cell, Outcome> run,
            Function<Outcome, String> shown) {
        return DoubleStream.of(PHIS).boxed().toList().parallelStream()
                .map(phi -> shown.apply(run.apply(new Cell(course, phi, sd, weeks, effect))))
                .collect(Collectors.joining(" | ", "| %s | %s | %d | ".formatted(course.label(), sd, weeks), " |"));
    }

    static String falseWords(Outcome found) {
        return percent(found, found.better100()) + " / " + percent(found, found.worse100());
    }

    private static String percent(Outcome found, double percent) {
        return "%s (%s)".formatted(rounded(percent), rounded(found.error(percent)));
    }

    private static String rounded(double percent) {
        return String.format(Locale.ROOT, "%.1f", percent);
    }
}
