package plumbline.score.drawing;

import plumbline.page.Language;

/**
 * What a place counts for. Back, leg and foot pain have different causes and different courses, so they are never put
 * together.
 */
public enum Area {
    /** Down to the fold of the buttock, which is where low back pain ends by definition (Dionne and others 2008, Spine 33:95). */
    BACK("Back"),
    LEG("Leg"),
    FOOT("Foot"),
    ELSEWHERE("Elsewhere");

    private final String label;

    Area(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }
}
