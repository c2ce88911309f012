package plumbline.score.drawing;

import java.util.Arrays;
import java.util.List;
import plumbline.page.Language;

/** One of the figures of the drawing. */
public enum View {
    BEHIND("From behind", "body", "-94 0 188 484", true),
    FRONT("From the front", "body", "-94 0 188 484", false),
    /** As prints on the floor, toes up. */
    SOLES("Soles", "sole", "-80 0 160 226", true);

    private final String label;
    private final String outline;
    private final String box;
    private final boolean leftIsLeft;

    View(String label, String outline, String box, boolean leftIsLeft) {
        this.label = label;
        this.outline = outline;
        this.box = box;
        this.leftIsLeft = leftIsLeft;
    }

    public String label() {
        return Language.say(label);
    }

    /** The id of the shape that all of it lies in. */
    public String outline() {
        return outline;
    }

    /** What SVG shows of it; the middle of the body is at 0. */
    public String box() {
        return box;
    }

    /** The patient's side that stands on the left of the picture. */
    public Side onTheLeft() {
        return leftIsLeft ? Side.LEFT : Side.RIGHT;
    }

    public Side onTheRight() {
        return leftIsLeft ? Side.RIGHT : Side.LEFT;
    }

    /** From top to bottom. */
    public List<Place> places() {
        return Arrays.stream(Place.values())
                .filter(place -> place.view() == this)
                .toList();
    }
}
