package plumbline.exam.finding;

import java.util.List;
import plumbline.page.Language;

/** Where a finding is made. Findings of a foot or a leg are kept for each side and never averaged over both. */
public enum Side {
    LEFT("left", "L"),
    RIGHT("right", "R"),
    /** For what has no side, such as walking speed. */
    NEITHER("", "");

    /** In the order in which they lie before the eye. */
    public static final List<Side> FEET = List.of(LEFT, RIGHT);

    private final String word;
    private final String letter;

    Side(String word, String letter) {
        this.word = word;
        this.letter = letter;
    }

    /** In English, as data and addresses have it. */
    public String word() {
        return word;
    }

    /** As in "Talar head, left". */
    public String inWords() {
        return Language.say(word);
    }

    /** Where a word is too long. */
    public String letter() {
        return Language.say(letter);
    }

    public Side other() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case NEITHER -> NEITHER;
        };
    }
}
