package plumbline.outcome;

import plumbline.page.Language;

/** What is asked of all patients together. All answers are looked at as one family. */
public enum Question {
    CHANGE("Did the pain change?", "points, median", "Wilcoxon’s signed-rank test; Hodges–Lehmann estimate"),
    DEVICE("Does the change differ between devices?"),
    POSTURE("Does the change differ between foot postures?"),
    SEVERITY("Does the change differ with the pain before?"),
    WEAR("Does the change differ between hours of wear?"),
    FOLLOWED("Does the change differ with the time that patients are followed?"),
    LEVEL(
            "Beyond the trend before, did the pain change when wear began?",
            "points",
            "Mixed model of the weekly means, each patient with a level and a trend of their own. It takes the trend before to go on"
                    + " straight, which pain that is easing by itself does not"),
    SLOPE(
            "Did the trend change with it?",
            "points a week",
            "The same model: the trend since first wear against the trend before"),
    DOSE(
            "Do those who wear it longer change more?",
            "rank correlation, negative is more",
            "Spearman’s rho of mean hours a day and the change beside the pain before; interval of Bonett and Wright"),
    DOSE_BY_PAIRS(
            "The same, asked of every two patients: does the one who wears it longer change more?",
            "tau",
            "Kendall’s tau-b; interval of Fieller, Hartley and Pearson"),
    BETWEEN(
            "Do patients who wear it longer than others have less pain since?",
            "points for each hour a day more",
            "The mixed model with the mean hours of each patient since first wear"),
    WITHIN(
            "Has a patient less pain in weeks with more hours than usual?",
            "points for each hour a day more",
            "The same model: the hours of the week against the patient’s own mean. Who hurts less may wear it longer for that");

    private final String text;
    private final String unit;
    private final String method;

    Question(String text) {
        this(text, "", "F test of the bands beside the pain before, one for all of them (analysis of covariance)");
    }

    Question(String text, String unit, String method) {
        this.text = text;
        this.unit = unit;
        this.method = method;
    }

    public String text() {
        return Language.say(text);
    }

    /** Of the estimate; empty where there is none. */
    public String unit() {
        return Language.say(unit);
    }

    public String method() {
        return Language.say(method);
    }
}
