package plumbline.orthotic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When each orthosis was worn, drawn to one scale from the earliest first wear to today.
 *
 * @param bars in the order of the orthoses given
 */
record Timeline(LocalDate from, LocalDate to, List<Bar> bars) {

    /** One device; {@code start} and {@code width} are thousandths of the whole, never narrower than can be seen. */
    record Bar(Orthosis orthosis, long start, long width) {}

    private static final long WHOLE = 1000;
    private static final long THINNEST = 8;

    static Timeline of(List<Orthosis> orthoses, LocalDate today) {
        var from = orthoses.stream()
                .map(Orthosis::firstWornOn)
                .min(LocalDate::compareTo)
                .orElse(today);
        var days = Math.max(1, ChronoUnit.DAYS.between(from, today));
        var bars = orthoses.stream()
                .map(orthosis -> {
                    var start = WHOLE * ChronoUnit.DAYS.between(from, orthosis.firstWornOn()) / days;
                    var end = WHOLE
                            * ChronoUnit.DAYS.between(from, orthosis.wornUntil().orElse(today))
                            / days;
                    var width = Math.max(THINNEST, end - start);
                    return new Bar(orthosis, Math.min(start, WHOLE - width), width);
                })
                .toList();
        return new Timeline(from, today, bars);
    }
}
