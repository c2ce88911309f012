package plumbline.score;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The readings of one scale in one episode and what they say.
 *
 * @param limits what a change of it is worth
 * @param meaning of the last value, or nothing
 * @param changes since the value before and since the first, in words
 */
record Trend(
        Scale scale,
        Limits limits,
        Reading latest,
        String meaning,
        List<String> changes,
        @Nullable Sparkline line) {

    /** @param readings in order of time, of each scale that has any */
    static List<Trend> of(Instrument instrument, Map<Scale, List<Reading>> readings, Limits limits, ZoneId zone) {
        var latest = new EnumMap<Scale, Double>(Scale.class);
        readings.forEach((scale, all) -> latest.put(scale, all.getLast().value()));
        return instrument.scales().stream()
                .filter(readings::containsKey)
                .map(scale -> of(
                        scale,
                        limits,
                        readings.getOrDefault(scale, List.of()),
                        instrument.meaning(scale, latest),
                        zone))
                .toList();
    }

    private static Trend of(Scale scale, Limits limits, List<Reading> readings, String meaning, ZoneId zone) {
        var last = readings.getLast();
        var before = readings.size() < 2 ? Optional.<Reading>empty() : Optional.of(readings.get(readings.size() - 2));
        var first = readings.size() < 3 ? Optional.<Reading>empty() : Optional.of(readings.getFirst());
        return new Trend(
                scale,
                limits,
                last,
                meaning,
                Stream.of(before, first)
                        .flatMap(Optional::stream)
                        .map(reading -> new Difference(scale, limits, reading, last).inWords(zone))
                        .toList(),
                Sparkline.of(scale, readings, zone).orElse(null));
    }

    /** 48 %: severe disability */
    public String inWords() {
        return scale.words(latest.value()) + (meaning.isEmpty() ? "" : ": " + meaning);
    }

    /** The change that matters to a patient, in words; nothing where none is known. */
    public String important() {
        return limits.importantInWords(scale).orElse("");
    }

    /** Why the clinic goes by a limit of its own; nothing where it does not. */
    public String note() {
        return limits.note(scale);
    }
}
