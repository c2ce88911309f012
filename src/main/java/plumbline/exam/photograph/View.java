package plumbline.exam.photograph;

import plumbline.page.Language;

/** What a photograph shows. Only photographs of the same view are compared. */
public enum View {
    BOTH_FEET_FROM_FRONT("Both feet from the front"),
    BOTH_FEET_FROM_BEHIND("Both feet from behind"),
    LEFT_FOOT_FROM_ABOVE("Left foot from above"),
    RIGHT_FOOT_FROM_ABOVE("Right foot from above"),
    LEFT_FOOT_FROM_BEHIND("Left foot from behind"),
    RIGHT_FOOT_FROM_BEHIND("Right foot from behind"),
    LEFT_FOOT_INNER_SIDE("Left foot, inner side"),
    RIGHT_FOOT_INNER_SIDE("Right foot, inner side"),
    LEFT_FOOT_SOLE("Left foot, sole"),
    RIGHT_FOOT_SOLE("Right foot, sole"),
    LEFT_SHOE_SOLE("Left shoe, sole"),
    RIGHT_SHOE_SOLE("Right shoe, sole"),
    LEFT_SHOE_FROM_BEHIND("Left shoe from behind"),
    RIGHT_SHOE_FROM_BEHIND("Right shoe from behind");

    private final String label;

    View(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }
}
