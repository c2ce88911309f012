package plumbline.exam.letter;

import java.util.List;
import java.util.stream.Stream;
import plumbline.page.Language;

/** What is said of a topic: of the left, of the right, and of both or the whole person. */
record Row(String label, List<Phrase> left, List<Phrase> right, List<Phrase> whole) {

    /** How many letters a line of one side holds, in a wide type, and one across both. */
    private static final double SIDE = 36;

    private static final double BOTH = 74;

    public boolean isPerSide() {
        return !left.isEmpty() || !right.isEmpty();
    }

    boolean isEmpty() {
        return !isPerSide() && whole.isEmpty();
    }

    /** The same with at most so many phrases in one place. */
    Row few(int most) {
        return new Row(label, few(left, most), few(right, most), few(whole, most));
    }

    static List<Phrase> few(List<Phrase> phrases, int most) {
        return phrases.size() <= most
                ? phrases
                : Stream.concat(
                                phrases.stream().limit(most),
                                Stream.of(Phrase.plain(Language.say("And %s more", phrases.size() - most))))
                        .toList();
    }

    /** How many lines it takes, roughly. */
    int lines() {
        return Math.max(lines(left, SIDE, 0), lines(right, SIDE, 0)) + lines(whole, BOTH, 0);
    }

    /** How many lines phrases take, after something that is already in the first. */
    static int lines(List<Phrase> phrases, double width, int before) {
        var letters = before
                + phrases.stream()
                        .mapToInt(phrase -> phrase.sentence().length() + 1)
                        .sum();
        return (int) Math.ceil(letters / width);
    }
}
