package plumbline.orthotic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import plumbline.orthotic.treatment.Treatment;

/**
 * When each orthosis was worn, drawn to one scale from the earliest day of all to today.
 *
 * @param bars in the order of the orthoses given
 * @param marks what else happened in that time, in order of time
 */
record Timeline(LocalDate from, LocalDate to, List<Bar> bars, List<Mark> marks) {

    /** One device with the times it was worn; none before it is. */
    record Bar(Orthosis orthosis, List<Piece> pieces) {}

    /** {@code start} and {@code width} are thousandths of the whole, never narrower than can be seen. */
    record Piece(long start, long width, boolean stillWorn) {}

    /** Another treatment or an event, from its first day to its last; while it goes on, until today. */
    record Mark(Treatment treatment, long start, long width) {}

    private static final long WHOLE = 1000;
    private static final long THINNEST = 8;

    static Timeline of(List<Orthosis> orthoses, List<Treatment> treatments, LocalDate today) {
        var from = orthoses.stream()
                .map(Orthosis::beganOn)
                .min(LocalDate::compareTo)
                .orElse(today);
        var days = Math.max(1, ChronoUnit.DAYS.between(from, today));
        return new Timeline(
                from,
                today,
                orthoses.stream()
                        .map(orthosis -> new Bar(
                                orthosis,
                                orthosis.worn().stream()
                                        .map(worn -> piece(worn, from, today, days))
                                        .toList()))
                        .toList(),
                treatments.stream()
                        .filter(treatment -> !treatment.lastDay(today).isBefore(from))
                        .map(treatment -> mark(treatment, from, today, days))
                        .toList());
    }

    private static Mark mark(Treatment treatment, LocalDate from, LocalDate today, long days) {
        var start = Math.max(0, WHOLE * ChronoUnit.DAYS.between(from, treatment.fromDay()) / days);
        var end = WHOLE * ChronoUnit.DAYS.between(from, treatment.lastDay(today)) / days;
        var width = Math.max(THINNEST / 2, end - start);
        return new Mark(treatment, Math.min(start, WHOLE - width), width);
    }

    private static Piece piece(Worn worn, LocalDate from, LocalDate today, long days) {
        var start = WHOLE * ChronoUnit.DAYS.between(from, worn.from()) / days;
        var end = WHOLE * ChronoUnit.DAYS.between(from, Objects.requireNonNullElse(worn.until(), today)) / days;
        var width = Math.max(THINNEST, end - start);
        return new Piece(Math.min(start, WHOLE - width), width, worn.until() == null);
    }
}
