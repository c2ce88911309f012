package plumbline.outcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import plumbline.statistics.Interval;

/** What is shown of a view as a file for spreadsheets, in the digits of the page. */
record OutcomeFile(Outcomes outcomes) {

    private static final String HIDDEN = "hidden";

    private static final String[] HEADER = {
        "dimension",
        "band",
        "patients",
        "mean_before",
        "mean_change",
        "mean_change_lower_95",
        "mean_change_upper_95",
        "hodges_lehmann",
        "hodges_lehmann_lower_95",
        "hodges_lehmann_upper_95",
        "hedges_g",
        "better",
        "better_percent",
        "better_percent_lower_95",
        "better_percent_upper_95"
    };

    /** All of it is our own words and numbers: nothing that somebody typed, so nothing that a spreadsheet would take for a formula. */
    String text() {
        var text = new StringBuilder();
        try (var table = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(HEADER).get())) {
            table.printRecord(line("", outcomes.whole()));
            for (var group : outcomes.groups()) {
                for (var row : group.rows()) {
                    table.printRecord(line(group.dimension().label(), row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Object[] line(String dimension, Outcomes.Row row) {
        var result = row.result();
        if (result.isHidden()) {
            return new Object[] {dimension, row.label(), HIDDEN};
        }
        var change = result.changeInterval();
        var median = result.medianInterval();
        var better = result.better();
        return Stream.of(
                        dimension,
                        row.label(),
                        result.patients().orElseThrow(),
                        digits(result.before(), 1),
                        digits(result.change(), 2),
                        digits(change.map(Interval::lower), 2),
                        digits(change.map(Interval::upper), 2),
                        digits(result.median(), 2),
                        digits(median.map(Interval::lower), 2),
                        digits(median.map(Interval::upper), 2),
                        digits(result.size(), 2),
                        better.map(share -> Integer.toString(share.count())).orElse(result.isEmpty() ? "" : HIDDEN),
                        words(better.map(ViewResult.Share::percent)),
                        words(better.map(ViewResult.Share::percentFrom)),
                        words(better.map(ViewResult.Share::percentTo)))
                .toArray();
    }

    private static String words(Optional<Long> percent) {
        return percent.map(Object::toString).orElse("");
    }

    /** With the plain minus that spreadsheets read. */
    private static String digits(Optional<Double> number, int decimals) {
        return number.map(value -> String.format(Locale.ROOT, "%." + decimals + "f", value))
                .orElse("");
    }
}
