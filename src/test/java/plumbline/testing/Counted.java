package plumbline.testing;

import static java.util.stream.Collectors.toMap;

import io.restassured.RestAssured;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the platform reads at the management port: each count by its name and labels, as they stand there. */
public record Counted(Map<String, Double> values) {

    private static final Pattern LABEL = Pattern.compile("\\w+=\"([^\"]*)\"");

    /** Reads all of it. */
    public static Counted at(URI metrics) {
        return new Counted(RestAssured.get(metrics)
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)),
                        Double::sum)));
    }

    /** One count; 0 where it is not there. */
    public double of(String name) {
        return values.getOrDefault(name, 0.0);
    }

    /** All counts of a name, whatever their labels. */
    public double all(String name) {
        return values.entrySet().stream()
                .filter(count -> count.getKey().startsWith(name + "{"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** Whatever stands in a label. */
    public Set<String> labels() {
        return values.keySet().stream()
                .flatMap(name -> LABEL.matcher(name).results())
                .map((MatchResult label) -> label.group(1))
                .collect(Collectors.toSet());
    }
}
