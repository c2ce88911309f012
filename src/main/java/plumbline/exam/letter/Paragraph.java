package plumbline.exam.letter;

import java.util.List;

/** Sentences about one thing, across the page. */
public record Paragraph(String label, List<Phrase> phrases) {

    /** How many letters a line holds, in a wide type. */
    private static final double LINE = 95;

    public static Paragraph plain(String label, String text) {
        return new Paragraph(label, text.isEmpty() ? List.of() : List.of(Phrase.plain(text)));
    }

    public boolean isEmpty() {
        return phrases.isEmpty();
    }

    /** How many lines it takes, roughly. */
    public int lines() {
        return Row.lines(phrases, LINE, label.length());
    }
}
