package plumbline.score;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plumbline.patient.EnteredVia;

/** The readings of one patient that belong to one time and came in together. */
record Sitting(
        Instant at, EnteredVia via, @Nullable String by, Instant enteredAt, UUID episodeId, Map<Scale, Double> values) {

    private record Origin(
            Instant at, EnteredVia via, @Nullable String by) {}

    /** Puts together what belongs together, in the order of the scores. */
    static List<Sitting> of(List<Score> scores) {
        var sittings = new LinkedHashMap<Origin, Sitting>();
        for (var score : scores) {
            var by = score.enteredBy().orElse(null);
            sittings.computeIfAbsent(
                            new Origin(score.at(), score.enteredVia(), by),
                            origin -> new Sitting(
                                    origin.at(),
                                    origin.via(),
                                    origin.by(),
                                    score.enteredAt(),
                                    score.episodeId(),
                                    new EnumMap<>(Scale.class)))
                    .values()
                    .put(score.scale(), score.value());
        }
        return List.copyOf(sittings.values());
    }

    /** The value as it stands in the table, or nothing. */
    public String value(Scale scale) {
        var value = values.get(scale);
        return value == null ? "" : Range.words(value);
    }

    /** Whether the time of day means anything: what is entered for an earlier day or imported stands at noon. */
    public boolean timed(ZoneId zone) {
        return via != EnteredVia.IMPORT && day(at, zone).equals(day(enteredAt, zone));
    }

    /** At the clinic, Anna Berg */
    public String origin() {
        return by == null ? via.label() : via.label() + ", " + by;
    }

    private static LocalDate day(Instant time, ZoneId zone) {
        return time.atZone(zone).toLocalDate();
    }
}
