package plumbline.score.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A place on one side. */
public record Region(Place place, Side side) {

    /** All there are, figure by figure from top to bottom. */
    static final List<Region> ALL = Arrays.stream(Place.values())
            .flatMap(place -> Stream.of(new Region(place, Side.LEFT), new Region(place, Side.RIGHT)))
            .toList();

    /** Its name in forms and data, such as {@code LOW_BACK_LEFT}. */
    public String code() {
        return place + "_" + side;
    }

    /** Low back, left */
    public String label() {
        return place.label() + ", " + side.word();
    }

    /** Shapes are those of the right half of a picture; what stands in the left one is their mirror image. */
    public boolean isMirrored() {
        return place.view().onTheLeft() == side;
    }

    public double x() {
        return isMirrored() ? -place.x() : place.x();
    }

    public double y() {
        return place.y();
    }
}
