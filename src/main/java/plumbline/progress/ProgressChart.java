package plumbline.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.StepKind;
import plumbline.orthotic.Worn;
import plumbline.page.Language;
import plumbline.page.Words;
import plumbline.score.Range;
import plumbline.statistics.Contrast;
import plumbline.statistics.Segmented;
import plumbline.statistics.Summary;

/** The progress as numbers for the drawing: time in weeks from first wear, or from the first reading where nothing is worn. */
@ApplicationScoped
@Named("progressChart")
public class ProgressChart {

    /** @param before whether it belongs to the time before the device in question */
    private record Point(double week, double value, String day, boolean before) {}

    /** The mean of a week, at its middle. */
    private record Mean(double week, double value, String says, boolean before) {}

    /** A device as a band; first wear at {@code from}. */
    private record Band(double from, double until, String label) {}

    /** A straight line: the mean of a phase, or what was fitted to it. */
    private record Line(double from, double fromValue, double until, double untilValue, boolean before) {}

    /** A value with what it may as well be. */
    private record Expected(double week, double value, double lower, double upper) {}

    /** Something that happened on a day. */
    private record Mark(double week, String label) {}

    /** Hours a day on each foot, in the mean of the days of a week that are known. */
    private record Hours(
            double week, @Nullable Double left, @Nullable Double right, String saysLeft, String saysRight) {}

    /** Changes to values between the two are too small to matter. */
    private record Small(double lower, double upper) {}

    /** The words that stand in the drawing. */
    private record Names(
            String firstWear,
            String weeks,
            String tooSmall,
            String hours,
            String hoursOfFeet,
            String trend,
            String untreated) {

        static Names of(boolean fromFirstWear) {
            return new Names(
                    Language.say("first wear"),
                    Language.say(fromFirstWear ? "weeks from first wear" : "weeks from the first score"),
                    Language.say("too small to matter"),
                    Language.say("hours worn a day"),
                    Language.say("hours worn a day, left and right"),
                    Language.say("own trend"),
                    Language.say("others without"));
        }
    }

    private record Drawing(
            Names names,
            double from,
            double until,
            double least,
            double most,
            boolean fromFirstWear,
            List<Point> points,
            List<Mean> weeks,
            List<Band> bands,
            @Nullable Double settled,
            List<Line> lines,
            List<Expected> trend,
            List<Expected> untreated,
            @Nullable Small small,
            List<Mark> adjustments,
            List<Mark> others,
            List<Hours> wear) {}

    private final ObjectMapper json;

    ProgressChart(ObjectMapper json) {
        this.json = json;
    }

    /** As JSON; nothing without a reading. */
    public String draw(Progress progress) {
        var first = progress.course().firstDay();
        if (first.isEmpty()) {
            return "";
        }
        var axis = new Axis(progress.firstWear().orElse(first.get()));
        var points = progress.course().phases().stream()
                .flatMap(phase -> points(phase, axis, progress))
                .toList();
        var last = points.getLast().week();
        var trend = Optional.ofNullable(progress.trend());
        var until = trend.map(found -> Math.max(last, found.end())).orElse(last);
        var from = Math.min(points.getFirst().week(), 0);
        var range = progress.scale().range();
        var fit = trend.flatMap(found -> found.fit().found());
        return write(new Drawing(
                Names.of(progress.comparison() != null),
                from,
                until,
                range.least(),
                range.most(),
                progress.comparison() != null,
                points,
                trend.map(ProgressChart::weeks).orElse(List.of()),
                bands(progress.course(), axis, from, until),
                trend.map(found -> Math.min(until, OwnTrend.WEEKS_OF_SETTLING)).orElse(null),
                fit.map(found -> fitted(found, trend.orElseThrow())).orElseGet(() -> means(axis, progress)),
                fit.map(found -> expected(found, trend.orElseThrow(), range)).orElse(List.of()),
                progress.untreated()
                        .map(course -> course.until(until).stream()
                                .map(one -> new Expected(one.week(), one.mean(), one.lower(), one.upper()))
                                .toList())
                        .orElse(List.of()),
                small(progress),
                adjustments(progress, axis, until),
                progress.treatments().stream()
                        .map(treatment -> new Mark(
                                axis.week(treatment.fromDay()), treatment.kind().label()))
                        .filter(other -> from <= other.week() && other.week() <= until)
                        .toList(),
                wear(progress, until)));
    }

    private static Stream<Point> points(Phase phase, Axis axis, Progress progress) {
        var zone = progress.course().zone();
        return phase.readings().stream()
                .map(reading -> new Point(
                        axis.week(reading.day(zone)),
                        reading.value(),
                        Words.inWords(reading.day(zone)),
                        isBefore(phase, progress)));
    }

    private static boolean isBefore(Phase phase, Progress progress) {
        var since = progress.firstWear();
        return since.isEmpty() || phase.from() == null || phase.from().isBefore(since.get());
    }

    private static List<Mean> weeks(OwnTrend trend) {
        return Stream.of(trend.before(), trend.settling(), trend.after())
                .flatMap(List::stream)
                .map(week -> new Mean(
                        week.middle(),
                        week.mean(),
                        Language.say(
                                "week %s: mean %s of %s",
                                Words.signed(week.number()).replace("+", ""),
                                Words.to(week.mean(), 2),
                                String.valueOf(week.readings())),
                        week.number() < 0))
                .toList();
    }

    private static List<Band> bands(Course course, Axis axis, double from, double until) {
        return course.phases().stream()
                .flatMap(phase -> phase.worn().stream())
                .distinct()
                .flatMap(orthosis -> orthosis.worn().stream().map(worn -> band(orthosis, worn, axis, from, until)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Band band(Orthosis orthosis, Worn worn, Axis axis, double from, double until) {
        var begin = Math.max(from, axis.week(worn.from()));
        var end = Math.min(until, worn.until() == null ? until : axis.week(worn.until()));
        return begin <= end ? new Band(begin, end, orthosis.inWords()) : null;
    }

    private static List<Line> fitted(Segmented fit, OwnTrend trend) {
        return List.of(line(fit, trend.before(), true), line(fit, trend.after(), false));
    }

    private static Line line(Segmented fit, List<Week> weeks, boolean before) {
        var from = weeks.getFirst().middle();
        var until = weeks.getLast().middle();
        return new Line(
                from,
                fit.fitted(from, !before).estimate(),
                until,
                fit.fitted(until, !before).estimate(),
                before);
    }

    /** Where the trend before leads, as long as it stays on the scale. */
    private static List<Expected> expected(Segmented fit, OwnTrend trend, Range range) {
        return trend.weeksAhead()
                .mapToObj(week -> expected(week, fit.counterfactual(week), range))
                .takeWhile(one -> range.holds(one.value()))
                .toList();
    }

    private static Expected expected(double week, Contrast contrast, Range range) {
        var interval = contrast.interval(OwnTrend.CONFIDENCE_SHOWN);
        return new Expected(
                week,
                contrast.estimate(),
                Math.max(range.least(), interval.lower()),
                Math.min(range.most(), interval.upper()));
    }

    private static List<Line> means(Axis axis, Progress progress) {
        return Optional.ofNullable(progress.comparison()).stream()
                .flatMap(found -> Stream.of(found.before(), found.after()))
                .filter(phase -> phase.n() >= Comparison.READINGS_FOR_MEANS)
                .map(phase -> mean(phase, axis, progress))
                .toList();
    }

    private static Line mean(Phase phase, Axis axis, Progress progress) {
        var zone = progress.course().zone();
        var mean = phase.summary().map(Summary::mean).orElseThrow();
        return new Line(
                axis.week(phase.readings().getFirst().day(zone)),
                mean,
                axis.week(phase.readings().getLast().day(zone)),
                mean,
                isBefore(phase, progress));
    }

    private static @Nullable Small small(Progress progress) {
        var found = progress.comparison();
        if (found == null || found.importance().isEmpty()) {
            return null;
        }
        var range = progress.scale().range();
        var mean = found.before().summary().orElseThrow().mean();
        var limit = found.limits().important(progress.scale()).orElseThrow();
        var forBetter = Math.max(limit.points(), found.shareInPoints());
        var forWorse = limit.points() > 0 ? limit.points() : found.shareInPoints();
        return new Small(
                Math.max(range.least(), mean - (range.higherIsBetter() ? forWorse : forBetter)),
                Math.min(range.most(), mean + (range.higherIsBetter() ? forBetter : forWorse)));
    }

    private static List<Mark> adjustments(Progress progress, Axis axis, double until) {
        return Optional.ofNullable(progress.comparison()).stream()
                .flatMap(found -> found.since().steps().stream())
                .filter(step -> step.kind() == StepKind.ADJUSTED && !step.isRetracted())
                .map(step -> new Mark(axis.week(step.onDay()), step.kind().label()))
                .filter(mark -> mark.week() <= until)
                .toList();
    }

    private static List<Hours> wear(Progress progress, double until) {
        return progress.weeks().stream()
                .filter(week -> week.number() < until && (week.left() != null || week.right() != null))
                .map(week -> new Hours(
                        week.number() + Week.HALF,
                        week.left(),
                        week.right(),
                        hours("week %s, left: %s h a day", week, week.left()),
                        hours("week %s, right: %s h a day", week, week.right())))
                .toList();
    }

    private static String hours(String words, WeekOfProgress week, @Nullable Double hours) {
        return hours == null ? "" : Language.say(words, week.inWords(), Words.to(hours, 1));
    }

    private String write(Drawing drawing) {
        try {
            return json.writeValueAsString(drawing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Axis(LocalDate zero) {
        double week(LocalDate day) {
            return (double) ChronoUnit.DAYS.between(zero, day) / Week.DAYS;
        }
    }
}
