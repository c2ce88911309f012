package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Scale.choice;
import static plumbline.exam.finding.Scale.decimal;

/** How the soles and uppers have given way, besides the map of the outsole. */
public enum SoleWear implements Finding {
    WEAR_HEEL_MEDIAL_DEPTH(perSide("Heel worn down, inner edge", decimal("0", "30", 1, "mm"))),
    WEAR_HEEL_LATERAL_DEPTH(perSide("Heel worn down, outer edge", decimal("0", "30", 1, "mm"))
            .usually(Usual.loosely("a difference over 4 mm: replace the shoe"))
            .source("a rule of thumb of clinical guides, not a study")),
    UPPER_TILT(perSide("Upper leans", choice("NONE not", "MEDIAL inward", "LATERAL outward"))
            .usually(Usual.oneOf("not", "NONE")));

    private final Definition definition;

    SoleWear(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
