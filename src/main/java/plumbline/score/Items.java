package plumbline.score;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plumbline.page.Language;

/**
 * The items of an instrument, counted from 1 in the order of its form, each answered with a whole number from 0.
 *
 * @param labels our own, one an item
 * @param worst the worst answer to each
 * @param answered how an answer is given
 */
public record Items(List<String> labels, int worst, Way answered) {

    /** How an answer is given. */
    public enum Way {
        /** One of the numbers from 0 to the worst. */
        NUMBER,
        /** Ticked or not; what is not ticked is answered with no. */
        TICK,
        /** Yes, no, or not answered. */
        YES_NO
    }

    static final Items NONE = new Items(List.of(), 0, Way.NUMBER);

    /** Questions in our own words, from 0 to 10. */
    static Items asked(String... questions) {
        return new Items(List.of(questions), 10, Way.NUMBER);
    }

    static Items numbered(String name, int count, int worst) {
        return new Items(labels(name, count).toList(), worst, Way.NUMBER);
    }

    static Items ticked(int count) {
        return new Items(
                IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList(), 1, Way.TICK);
    }

    static Items yesNo(int count) {
        return new Items(labels("Item", count).toList(), 1, Way.YES_NO);
    }

    /** Followed by others that are counted from 1 again on their form. */
    Items and(String name, int count) {
        return new Items(Stream.concat(labels.stream(), labels(name, count)).toList(), worst, answered);
    }

    private static Stream<String> labels(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> name + " " + number);
    }

    public int count() {
        return labels.size();
    }

    /** The label of an item, counted from 1, as it is read: a question, or a word and a number. */
    public String label(int number) {
        var label = labels.get(number - 1);
        var beforeNumber = label.lastIndexOf(' ');
        return isInOwnWords()
                ? Language.say(label)
                : beforeNumber < 0
                        ? label
                        : Language.say(label.substring(0, beforeNumber)) + label.substring(beforeNumber);
    }

    /** What 0 means, where that can be said in our own words. */
    String low() {
        return isInOwnWords() ? "0 " + Language.say("not at all") : "";
    }

    /** What the worst answer means, where that can be said in our own words. */
    String high() {
        return isInOwnWords() ? worst + " " + Language.say("as much as can be") : "";
    }

    /** Whether the labels are whole questions, so that a patient can answer without any paper. */
    boolean isInOwnWords() {
        return labels.stream().anyMatch(label -> label.endsWith("?"));
    }

    /** The name of the field of an item, counted from 1. */
    public static String field(int number) {
        return "item" + number;
    }
}
