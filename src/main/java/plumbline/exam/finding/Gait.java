package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.once;
import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Scale.choice;
import static plumbline.exam.finding.Scale.decimal;
import static plumbline.exam.finding.Scale.signed;
import static plumbline.exam.finding.Scale.whole;
import static plumbline.exam.finding.Scale.yesNo;

/** Walking, as it is seen. */
public enum Gait implements Finding {
    HEEL_STRIKE(perSide("Heel strike", choice("NORMAL normal", "REDUCED reduced", "ABSENT absent"))
            .usually(Usual.oneOf("normal", "NORMAL"))),
    REARFOOT_MOTION(perSide(
                    "Rearfoot in stance",
                    choice("INVERTED stays inverted", "USUAL everts and returns", "EVERTED stays everted"))
            .usually(Usual.oneOf("everts and returns", "USUAL"))),
    ARCH_COLLAPSE(perSide("Arch collapse", choice("NONE none", "MILD mild", "MARKED marked"))
            .usually(Usual.oneOf("none", "NONE"))),
    ABDUCTORY_TWIST(perSide("Abductory twist", yesNo()).usually(Usual.oneOf("no", "NO"))),
    EARLY_HEEL_LIFT(perSide("Early heel lift", yesNo()).usually(Usual.oneOf("no", "NO"))),
    PROPULSION(perSide("Push-off", choice("NORMAL normal", "REDUCED reduced", "ABSENT absent"))
            .usually(Usual.oneOf("normal", "NORMAL"))),
    TRENDELENBURG_GAIT(perSide("Pelvis drops in stance", yesNo())
            .usually(Usual.oneOf("no", "NO"))
            .how("Trendelenburg gait, by the standing leg")),
    FOOT_SLAP(perSide("Foot slap or high step", choice("NONE none", "SLAP slap", "STEPPAGE high step"))
            .usually(Usual.oneOf("none", "NONE"))),
    ANGLE_OF_GAIT(perSide("Angle of gait, out +", signed(-20, 40, "°"))),
    STEP_ASYMMETRY(once("Steps", choice("EVEN even", "LEFT_SHORT left shorter", "RIGHT_SHORT right shorter"))
            .usually(Usual.oneOf("even", "EVEN"))),
    BASE_WIDTH(once("Base width", whole(0, 40, "cm"))),
    SPEED(once("Walking speed", decimal("0", "3", 2, "m/s"))),
    WALKING_AID(
            once("Walking aid", choice("NONE none", "STICK stick", "CRUTCHES crutches", "FRAME frame", "OTHER other")));

    private final Definition definition;

    Gait(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
