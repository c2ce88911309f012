package plumbline.score.drawing;

/** The patient's own side. */
public enum Side {
    LEFT("left"),
    RIGHT("right");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
