package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.once;
import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Scale.choice;
import static plumbline.exam.finding.Scale.whole;

/** The length of the legs. */
public enum LimbLength implements Finding {
    LIMB_METHOD(once("Method", choice("TAPE tape", "BLOCKS blocks", "IMAGING imaging"))
            .passed(Definition.Passed.NEVER)
            .how("Tape: from the front iliac spine to the inner ankle")),
    LIMB_LENGTH(perSide("Leg length", whole(500, 1200, "mm"))),
    LIMB_DIFFERENCE(once("Difference, measured as such", whole(0, 100, "mm"))
            .how("Blocks or imaging; otherwise it is taken from the two lengths")
            .usually(Usual.between("0", "4", "below 5; trials of lifts began at 5, to 10 counts as mild"))
            .source("Rannisto and others 2019; Defrin and others 2005")),
    SHORTER_LEG(once("Shorter", choice("LEFT left", "RIGHT right", "NEITHER neither"))),
    LIMB_KIND(once("Kind", choice("STRUCTURAL structural", "FUNCTIONAL functional", "UNCLEAR unclear")));

    private final Definition definition;

    LimbLength(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
