package plumbline.orthotic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * When each orthosis was worn, drawn to one scale from the earliest day of all to today.
 *
 * @param bars in the order of the orthoses given
 */
record Timeline(LocalDate from, LocalDate to, List<Bar> bars) {

    /** One device with the times it was worn; none before it is. */
    record Bar(Orthosis orthosis, List<Piece> pieces) {}

    /** {@code start} and {@code width} are thousandths of the whole, never narrower than can be seen. */
    record Piece(long start, long width, boolean stillWorn) {}

    private static final long WHOLE = 1000;
    private static final long THINNEST = 8;

    static Timeline of(List<Orthosis> orthoses, LocalDate today) {
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
                        .toList());
    }

    private static Piece piece(Worn worn, LocalDate from, LocalDate today, long days) {
        var start = WHOLE * ChronoUnit.DAYS.between(from, worn.from()) / days;
        var end = WHOLE * ChronoUnit.DAYS.between(from, Objects.requireNonNullElse(worn.until(), today)) / days;
        var width = Math.max(THINNEST, end - start);
        return new Piece(Math.min(start, WHOLE - width), width, worn.until() == null);
    }
}
