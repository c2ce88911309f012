package plumbline.score;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a patient stands on one instrument.
 *
 * @param scale the one that stands for the instrument
 * @param limits what a change of it is worth
 * @param meaning of its last value, or nothing
 * @param readings its last one or two, the newest first
 */
record Standing(Instrument instrument, Scale scale, Limits limits, String meaning, List<Reading> readings) {

    /** @param lastTwo the last one or two readings of each scale that has any, the newest first */
    static List<Standing> of(Map<Scale, List<Reading>> lastTwo, Limits limits) {
        return Arrays.stream(Instrument.values())
                .filter(instrument -> instrument.scales().stream().anyMatch(lastTwo::containsKey))
                .map(instrument -> of(instrument, lastTwo, limits))
                .toList();
    }

    private static Standing of(Instrument instrument, Map<Scale, List<Reading>> lastTwo, Limits limits) {
        var scale = instrument.leading(lastTwo.keySet());
        var latest = new EnumMap<Scale, Double>(Scale.class);
        lastTwo.forEach(
                (other, readings) -> latest.put(other, readings.getFirst().value()));
        return new Standing(
                instrument, scale, limits, instrument.meaning(scale, latest), lastTwo.getOrDefault(scale, List.of()));
    }

    public Reading latest() {
        return readings.getFirst();
    }

    /** 48 %: severe disability */
    public String inWords() {
        return scale.words(latest().value()) + (meaning.isEmpty() ? "" : ": " + meaning);
    }

    /** What changed since the value before, or nothing where there is none. */
    public String change(ZoneId zone) {
        return difference().map(difference -> difference.inWords(zone)).orElse("");
    }

    private Optional<Difference> difference() {
        return readings.size() < 2
                ? Optional.empty()
                : Optional.of(new Difference(scale, limits, readings.get(1), readings.getFirst()));
    }
}
