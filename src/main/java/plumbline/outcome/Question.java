package plumbline.outcome;

/** What is asked of all patients together. All answers are looked at as one family. */
public enum Question {
    CHANGE("Did the pain change?", "points, median", "Wilcoxon’s signed-rank test; Hodges–Lehmann estimate"),
    DEVICE("Does the change differ between devices?"),
    POSTURE("Does the change differ between foot postures?"),
    SEVERITY("Does the change differ with the pain before?"),
    WEAR("Does the change differ between hours of wear?"),
    FOLLOWED("Does the change differ with the time that patients are followed?"),
    DOSE(
            "Do those who wear it longer change more?",
            "rank correlation, negative is more",
            "Spearman’s rho of mean hours a day and the change beside the pain before; interval of Bonett and Wright"),
    DOSE_BY_PAIRS(
            "The same, asked of every two patients: does the one who wears it longer change more?",
            "tau",
            "Kendall’s tau-b; interval of Fieller, Hartley and Pearson");

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
        return text;
    }

    /** Of the estimate; empty where there is none. */
    public String unit() {
        return unit;
    }

    public String method() {
        return method;
    }
}
