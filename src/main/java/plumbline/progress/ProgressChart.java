package plumbline.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.Worn;
import plumbline.orthotic.treatment.Treatment;
import plumbline.page.Words;
import plumbline.statistics.Summary;

/** The course as numbers for the drawing: time in weeks from first wear, or from the first reading where nothing is worn. */
@ApplicationScoped
class ProgressChart {

    private static final double DAYS = 7;

    /** @param before whether it belongs to the time before the device in question */
    private record Point(double week, double value, String day, boolean before) {}

    /** A device as a band; first wear at {@code from}. */
    private record Band(double from, double until, String label) {}

    /** The mean of one phase, over the weeks it has readings for. */
    private record Mean(double from, double until, double value, boolean before) {}

    /** Another treatment or an event, on the day it began. */
    private record Other(double week, String label) {}

    private record Drawing(
            double from,
            double until,
            boolean fromFirstWear,
            List<Point> points,
            List<Band> bands,
            List<Mean> means,
            List<Other> others) {}

    private final ObjectMapper json;

    ProgressChart(ObjectMapper json) {
        this.json = json;
    }

    String draw(Course course, Optional<Comparison> comparison, List<Treatment> treatments) {
        var first = course.firstDay();
        if (first.isEmpty()) {
            return "";
        }
        var zero = comparison
                .map(found -> found.since().firstWornOn().orElseThrow())
                .orElse(first.get());
        var axis = new Axis(zero, course.zone());
        var points = course.phases().stream()
                .flatMap(phase -> points(phase, axis, comparison))
                .toList();
        var last = points.getLast().week();
        var until = comparison.isEmpty() ? last : Math.max(last, 0);
        var from = Math.min(points.getFirst().week(), 0);
        return write(new Drawing(
                from,
                until,
                comparison.isPresent(),
                points,
                bands(course, axis, from, until),
                means(course, axis, comparison),
                treatments.stream()
                        .map(treatment -> new Other(
                                axis.week(treatment.fromDay()), treatment.kind().label()))
                        .filter(other -> from <= other.week() && other.week() <= until)
                        .toList()));
    }

    private static Stream<Point> points(Phase phase, Axis axis, Optional<Comparison> comparison) {
        return phase.readings().stream()
                .map(reading -> new Point(
                        axis.week(reading.day(axis.zone)),
                        reading.value(),
                        Words.inWords(reading.day(axis.zone)),
                        isBefore(phase, comparison)));
    }

    private static boolean isBefore(Phase phase, Optional<Comparison> comparison) {
        var since = comparison.map(found -> found.since().firstWornOn().orElseThrow());
        return since.isEmpty() || phase.from() == null || phase.from().isBefore(since.get());
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

    private static List<Mean> means(Course course, Axis axis, Optional<Comparison> comparison) {
        return comparison.stream()
                .flatMap(found -> Stream.of(found.before(), found.after()))
                .filter(phase -> phase.n() > 0)
                .map(phase -> new Mean(
                        axis.week(phase.readings().getFirst().day(axis.zone)),
                        axis.week(phase.readings().getLast().day(axis.zone)),
                        phase.summary().map(Summary::mean).orElseThrow(),
                        isBefore(phase, comparison)))
                .toList();
    }

    private String write(Drawing drawing) {
        try {
            return json.writeValueAsString(drawing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Axis(LocalDate zero, ZoneId zone) {
        double week(LocalDate day) {
            return ChronoUnit.DAYS.between(zero, day) / DAYS;
        }
    }
}
