package plumbline.score.drawing;

import plumbline.page.Language;

/** The patient's own side. */
public enum Side {
    LEFT("left"),
    RIGHT("right");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    public String word() {
        return Language.say(word);
    }
}
