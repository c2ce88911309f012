package plumbline.exam;

/** A foot. Findings are kept per foot and never averaged over both. */
enum Side {
    LEFT("left", "L", "Left shoe"),
    RIGHT("right", "R", "Right shoe");

    private final String word;
    private final String letter;
    private final String shoe;

    Side(String word, String letter, String shoe) {
        this.word = word;
        this.letter = letter;
        this.shoe = shoe;
    }

    /** As in "Talar head, left". */
    public String word() {
        return word;
    }

    /** Where a word is too long. */
    public String letter() {
        return letter;
    }

    public String shoe() {
        return shoe;
    }
}
