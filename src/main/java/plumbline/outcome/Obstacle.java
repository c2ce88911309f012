package plumbline.outcome;

import plumbline.page.Language;
import plumbline.statistics.Refusal;

/** Why a question about all patients is not answered. */
public enum Obstacle {
    TOO_FEW("There are too few patients or readings for it."),
    HIDDEN("Its answer would tell of a small number of patients."),
    BEGINNING(
            "Whoever begins with more pain falls further by chance alone (regression to the mean), so that this cannot be told"
                    + " from any effect."),
    NO_VARIATION("The patients do not differ in it."),
    NOT_ESTIMABLE("The model could not be fitted to these data.");

    private final String sentence;

    Obstacle(String sentence) {
        this.sentence = sentence;
    }

    static Obstacle of(Refusal refusal) {
        return switch (refusal) {
            case TOO_FEW -> TOO_FEW;
            case NO_VARIATION -> NO_VARIATION;
            case RANK_DEFICIENT, UNEVEN_SPACING, NOT_CONVERGED -> NOT_ESTIMABLE;
        };
    }

    public String sentence() {
        return Language.say(sentence);
    }
}
