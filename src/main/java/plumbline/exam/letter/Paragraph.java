package plumbline.exam.letter;

import java.util.List;

/** Sentences about one thing, across the page. */
record Paragraph(String label, List<Phrase> phrases) {

    /** How many letters a line holds, in a wide type. */
    private static final double LINE = 95;

    static Paragraph plain(String label, String text) {
        return new Paragraph(label, text.isEmpty() ? List.of() : List.of(Phrase.plain(text)));
    }

    boolean isEmpty() {
        return phrases.isEmpty();
    }

    /** How many lines it takes, roughly. */
    int lines() {
        return Row.lines(phrases, LINE, label.length());
    }
}
