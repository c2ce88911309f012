package plumbline.exam;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One finding of one foot as it stands on the form, to be answered with one tap.
 *
 * @param value what is typed
 * @param last what the last signed exam says, empty where there is none
 * @param message what is wrong with it, if anything
 */
record Rating(
        Field field, String value, String last, @Nullable String message) {

    /** One answer to choose from. */
    record Option(String value, String text, String spoken) {}

    public String name() {
        return field.name();
    }

    public String label() {
        return field.label();
    }

    public List<Option> options() {
        var finding = field.finding();
        return Stream.concat(
                        IntStream.rangeClosed(finding.min(), finding.max())
                                .mapToObj(number -> new Option(
                                        Integer.toString(number), finding.text(number), finding.text(number))),
                        Stream.of(new Option(Foot.NOT_TESTED, "–", "not tested")))
                .toList();
    }
}
