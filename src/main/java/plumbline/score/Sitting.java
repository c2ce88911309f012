package plumbline.score;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.patient.EnteredVia;
import plumbline.patient.Retraction;

/**
 * The scores of one patient that belong to one time and came in together.
 *
 * @param retraction where they were entered in error
 */
record Sitting(
        Instant at,
        EnteredVia via,
        @Nullable String by,
        @Nullable Retraction retraction,
        Map<Scale, Score> scores) {

    private record Origin(
            Instant at,
            EnteredVia via,
            @Nullable String by,
            @Nullable Retraction retraction) {}

    /** Puts together what belongs together, in the order of the scores. */
    static List<Sitting> of(List<Score> scores) {
        var sittings = new LinkedHashMap<Origin, Sitting>();
        for (var score : scores) {
            var origin = new Origin(
                    score.at(),
                    score.enteredVia(),
                    score.enteredBy().orElse(null),
                    score.retraction().orElse(null));
            sittings.computeIfAbsent(
                            origin,
                            one -> new Sitting(
                                    one.at(), one.via(), one.by(), one.retraction(), new EnumMap<>(Scale.class)))
                    .scores
                    .put(score.scale(), score);
        }
        return List.copyOf(sittings.values());
    }

    /** The value as it stands in the table, or nothing. */
    public String value(Scale scale) {
        var score = scores.get(scale);
        return score == null ? "" : Range.words(score.value());
    }

    public Collection<Score> all() {
        return scores.values();
    }

    /** The answers behind the values, as in "ODI 3 2 – 1"; nothing where none are kept. */
    public String answers() {
        return scores.values().stream()
                .filter(score -> !score.answers().isEmpty())
                .map(score -> score.scale().label() + ": "
                        + score.answers().stream()
                                .map(answer -> answer == null ? "–" : answer.toString())
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    /** Whether the time of day means anything: what is entered for an earlier day or imported stands at noon. */
    public boolean timed(ZoneId zone) {
        return via != EnteredVia.IMPORT && day(at, zone).equals(day(first().enteredAt(), zone));
    }

    /** At the clinic, Anna Berg */
    public String origin() {
        return by == null ? via.label() : via.label() + ", " + by;
    }

    UUID episodeId() {
        return first().episodeId();
    }

    private Score first() {
        return scores.values().iterator().next();
    }

    private static LocalDate day(Instant time, ZoneId zone) {
        return time.atZone(zone).toLocalDate();
    }
}
