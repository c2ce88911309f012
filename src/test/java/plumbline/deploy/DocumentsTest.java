package plumbline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written about the chart and its alerts is what there is. */
class DocumentsTest {

    private static final Path RUNBOOKS = Path.of("src/docs/runbooks");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([A-Za-z.]+)` \\| `([^`]*)` \\| .+ \\|$", Pattern.MULTILINE);

    @Test
    void theTableHasEveryValueWithItsDefaultAndNoOther() throws IOException {
        // given
        var values = new TreeMap<String, String>();
        collect("", Chart.values(), values);

        // when
        var rows = new TreeMap<String, String>();
        ROW.matcher(Files.readString(Chart.FOLDER.resolve("README.md")))
                .results()
                .forEach(row -> assertThat(rows.put(row.group(1), row.group(2))).isNull());

        // then
        assertThat(rows).isEqualTo(values);
    }

    private static void collect(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject() && !node.isEmpty() && !isFree(path)) {
            node.properties()
                    .forEach(child -> collect(
                            path.isEmpty() ? child.getKey() : path + "." + child.getKey(), child.getValue(), values));
        } else {
            values.put(path, node.isTextual() && !node.asText().isEmpty() ? node.asText() : node.toString());
        }
    }

    /** Whose keys are not the chart's to name. */
    private static boolean isFree(String path) {
        return path.endsWith("annotations") || path.endsWith("parameters") || path.endsWith("resources");
    }

    @Test
    void everyAlertHasARunbookAndEveryRunbookAnAlert() throws IOException {
        var alerts = new TreeSet<String>();
        rules().forEach(rule -> alerts.add(rule.getAlert()));

        try (var files = Files.list(RUNBOOKS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".md", ""))
                            .filter(name -> !name.equals("README")))
                    .containsExactlyInAnyOrderElementsOf(alerts);
        }
    }

    @Test
    void everyRunbookSaysWhatItMeansHowToLookWhatToDoAndWhenItIsOver() throws IOException {
        for (var alert : rules().map(Rule::getAlert).distinct().toList()) {
            assertThat(Files.readAllLines(RUNBOOKS.resolve(alert + ".md")))
                    .as(alert)
                    .containsSubsequence(
                            "# " + alert, "## What it means", "## How to look", "## What to do", "## When it is over");
        }
    }

    @Test
    void everyAlertLeadsToItsRunbook() {
        assertThat(rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(List.of("critical", "warning")).contains(rule.getLabels().get("severity"));
            assertThat(rule.getAnnotations().get("summary")).isNotBlank();
            assertThat(rule.getAnnotations().values()).anyMatch(text -> text.endsWith("/" + rule.getAlert() + ".md"));
            assertThat(isBalanced(rule.getExpr().getStrVal()))
                    .as(rule.getExpr().getStrVal())
                    .isTrue();
        });
    }

    private static boolean isBalanced(String expression) {
        var open = new StringBuilder();
        for (var character : expression.replaceAll("\"[^\"]*\"", "").toCharArray()) {
            switch (character) {
                case '(', '{', '[' -> open.append(character);
                case ')', '}', ']' -> {
                    var expected = character == ')' ? '(' : character == '}' ? '{' : '[';
                    if (open.isEmpty() || open.charAt(open.length() - 1) != expected) {
                        return false;
                    }
                    open.setLength(open.length() - 1);
                }
                default -> {}
            }
        }
        return open.isEmpty();
    }

    private static Stream<Rule> rules() {
        return Stream.of("cnpg", "cron-jobs")
                .map(mode -> Chart.of(mode).only(PrometheusRule.class))
                .flatMap(rule -> rule.getSpec().getGroups().stream())
                .flatMap(group -> group.getRules().stream());
    }
}
