package plumbline.outcome;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import plumbline.page.Language;
import plumbline.page.Violations;

/**
 * What an address asks for.
 *
 * @param typed for each dimension the code of a band, or nothing
 * @param view what is asked for; everyone where something is wrong
 */
public record Asked(Map<Dimension, String> typed, View view, Violations violations) {

    /** @param parameters of the address; what no dimension is called after is passed over */
    static Asked of(Map<String, List<String>> parameters) {
        var typed = new EnumMap<Dimension, String>(Dimension.class);
        var bands = new EnumMap<Dimension, Band>(Dimension.class);
        var violations = Violations.none();
        for (var dimension : Dimension.values()) {
            var values = parameters.getOrDefault(dimension.code(), List.of("")).stream()
                    .filter(value -> !value.isBlank())
                    .distinct()
                    .toList();
            typed.put(dimension, values.isEmpty() ? "" : values.getFirst());
            if (values.isEmpty()) {
                continue;
            }
            var band = dimension.band(values.getFirst());
            if (values.size() > 1 || band.isEmpty()) {
                violations.add(dimension.code(), Language.say("Choose one of the list"));
            } else if (bands.size() == View.MOST) {
                violations.add(
                        dimension.code(),
                        Language.say("Choose at most two at once: more would narrow it to a few patients"));
            } else {
                bands.put(dimension, band.get());
            }
        }
        return new Asked(typed, violations.isEmpty() ? new View(bands) : View.WHOLE, violations);
    }

    /** What stands in the field of a dimension. */
    public String of(Dimension dimension) {
        return typed.getOrDefault(dimension, "");
    }
}
