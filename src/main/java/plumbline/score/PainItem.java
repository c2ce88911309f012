package plumbline.score;

import java.util.Optional;
import plumbline.statistics.MinimalImportantChange;

/**
 * One question about pain, answered with a whole number from {@value #LEAST} to {@value #MOST}; higher is worse. The
 * wording is our own: the numeric rating scale belongs to nobody.
 */
public enum PainItem {
    BACK_NOW("back-now", "Back now", "at this moment", "How strong is the pain in your back?"),
    BACK_AVERAGE(
            "back-average",
            "Back average",
            "over the last 24 hours",
            "How strong was the pain in your back on average?"),
    BACK_WORST(
            "back-worst", "Back worst", "over the last 24 hours", "How strong was the pain in your back at its worst?"),
    LEG("leg", "Leg", "over the last 24 hours", "How strong was the pain in your leg on average?"),
    FOOT_LEFT(
            "foot-left",
            "Left foot",
            "over the last 24 hours",
            "How strong was the pain in your left foot on average?"),
    FOOT_RIGHT(
            "foot-right",
            "Right foot",
            "over the last 24 hours",
            "How strong was the pain in your right foot on average?");

    public static final int LEAST = 0;
    public static final int MOST = 10;

    /** The smallest change that matters to the patient: 2 points and 30 %. Ostelo and others 2008, Spine 33:90. */
    public static final MinimalImportantChange MINIMAL_IMPORTANT_CHANGE = MinimalImportantChange.OF_PAIN;

    private final String code;
    private final String label;
    private final String recall;
    private final String question;

    PainItem(String code, String label, String recall, String question) {
        this.code = code;
        this.label = label;
        this.recall = recall;
        this.question = question;
    }

    /** The item of a code as it stands in files, in any case; empty when there is none. */
    static Optional<PainItem> coded(String code) {
        for (var item : values()) {
            if (item.code.equalsIgnoreCase(code)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** Its name in files, such as {@code back-now}. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The time it asks about, as in "over the last 24 hours". */
    public String recall() {
        return recall;
    }

    /** The question as a patient is asked it; the time it asks about stands beside it. */
    public String question() {
        return question;
    }
}
