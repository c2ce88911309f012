package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Scale.choice;
import static plumbline.exam.finding.Scale.decimal;
import static plumbline.exam.finding.Scale.signed;

/** The foot in standing, measured. */
public enum Stance implements Finding {
    FOOT_TYPE(perSide("Foot type", choice("PLANUS planus", "RECTUS rectus", "CAVUS cavus"))
            .usually(Usual.oneOf("rectus", "RECTUS"))),
    NAVICULAR_DROP(perSide("Navicular drop", decimal("-5", "40", 1, "mm"))
            .how("Ruler, from sitting in subtalar neutral to relaxed standing; mean of three."
                    + " A longer foot drops more, by .3 to .4 mm for each 10 mm of its length")
            .usually(Usual.between("-5", "10", "published means 4 to 8, proposed limits 10 to 15"))
            .unreliable("Poor: weighted kappa .40, its use is discouraged")
            .source("Nielsen and others 2009; reliability: Langley and others 2016")),
    ARCH_HEIGHT_SEATED(archHeight("Arch height index, seated")),
    ARCH_HEIGHT_STANDING(
            archHeight("Arch height index, standing").usually(Usual.between("0.28", "0.40", "about .34, ± .03"))),
    REARFOOT_ANGLE(perSide("Rearfoot angle, everted +", signed(-20, 25, "°"))
            .how("Goniometer, relaxed standing; everted is positive, inverted negative")
            .usually(Usual.between("0", "5", "about 0 to +5"))
            .reliable("Moderate: weighted kappa .60")
            .source("Langley and others 2016; the sign differs between publications, here + is everted"));

    private final Definition definition;

    Stance(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    private static Definition archHeight(String label) {
        return perSide(label, decimal("0.10", "0.60", 3, ""))
                .how("Height of the dorsum at half the foot’s length, divided by its length without toes")
                .reliable("High")
                .source("McPoil and others 2008, 850 people; Butler and others 2008");
    }
}
