package plumbline.score;

import java.util.List;

/**
 * A stretch of a scale and what it means.
 *
 * @param most where it ends; it begins where the one before has ended
 */
record Band(double most, String meaning) {

    /** @param bands in ascending order */
    static String of(double value, List<Band> bands) {
        return bands.stream()
                .filter(band -> value <= band.most)
                .findFirst()
                .map(Band::meaning)
                .orElse("");
    }
}
