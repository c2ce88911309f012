package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.once;
import static plumbline.exam.finding.Scale.choice;
import static plumbline.exam.finding.Scale.decimal;
import static plumbline.exam.finding.Scale.whole;
import static plumbline.exam.finding.Scale.yesNo;

/** The shoes in use, as a pair. */
public enum Shoe implements Finding {
    SHOE_TYPE(once(
            "Shoe worn most",
            choice(
                    "TRAINER trainer",
                    "LACED laced shoe",
                    "BOOT boot",
                    "WORK safety shoe",
                    "HEELED heeled shoe",
                    "SANDAL sandal",
                    "SLIPPER slip-on or slipper",
                    "THERAPEUTIC therapeutic shoe"))),
    ORTHOSIS_HOST(once("Orthosis will go into it", yesNo())),
    HEEL_COUNTER(once("Heel counter", choice("FIRM firm", "FLEXIBLE flexible"))),
    TORSION(once("Twists", choice("STABLE hardly", "SOME somewhat", "EASILY easily"))),
    FLEXION_POINT(once("Bends at", choice("TOE_JOINTS the toe joints", "MIDFOOT the midfoot", "NOWHERE nowhere"))),
    FASTENING(once("Fastening", choice("LACES laces", "STRAPS straps", "ELASTIC elastic", "NONE none"))),
    HEEL_HEIGHT(once("Heel height", whole(0, 150, "mm"))),
    SHOE_AGE(once("Age", whole(0, 240, "months"))),
    SHOE_HOURS(once("Worn", decimal("0", "24", 1, "h a day"))),
    BAREFOOT_HOURS(once("Barefoot at home", decimal("0", "24", 1, "h a day")));

    private final Definition definition;

    Shoe(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
