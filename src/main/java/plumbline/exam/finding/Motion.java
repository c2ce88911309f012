package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.once;
import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Scale.choice;
import static plumbline.exam.finding.Scale.decimal;
import static plumbline.exam.finding.Scale.whole;
import static plumbline.exam.finding.Scale.yesNo;

/** How the foot and ankle move, and what they can lift. */
public enum Motion implements Finding {
    FOOT_MOBILITY(
            perSide("Foot mobility", choice("RIGID rigid", "STIFF stiff", "NORMAL normal", "HYPERMOBILE hypermobile"))
                    .usually(Usual.oneOf("normal", "NORMAL"))),
    LUNGE_FOOTWEAR(
            once("Lunge measured", choice("BAREFOOT barefoot", "SHOD in shoes")).passed(Definition.Passed.NEVER)),
    LUNGE_STRAIGHT(lunge("Lunge angle, knee straight")),
    LUNGE_BENT(lunge("Lunge angle, knee bent")),
    LUNGE_DISTANCE(perSide("Lunge, toe to wall", decimal("0", "25", 1, "cm"))
            .orUnable()
            .how("Weight bearing, heel down, the knee touching the wall")
            .usually(Usual.atLeast("10", "about 10 to 12; sides within 1.5"))
            .error(1.0)
            .reliable("High: ICC .93 to .99; smallest detectable change 1.0 cm, between sides 1.5 cm")
            .source("Chisholm and others 2012")),
    HEEL_RAISE(perSide("Single-leg heel raises", whole(0, 100, "times"))
            .orUnable()
            .how("Until height is lost; norms are for a 10° incline at 60 a minute")
            .error(6.5)
            .reliable("Two counts of one test differ by up to 6 or 7 (limits of agreement −6.2 to 6.5)")
            .source("Hébert-Losier and others 2017")),
    HEEL_RAISE_INCLINE(once("Heel raises on", choice("FLAT flat ground", "INCLINE 10° incline"))
            .passed(Definition.Passed.NEVER)),
    HEEL_RAISE_CADENCE(once("Pace of heel raises", choice("SIXTY 60 a minute", "OTHER another beat", "OWN own pace"))
            .passed(Definition.Passed.NEVER)),
    HEEL_RAISE_STOP(perSide("Heel raises stopped by", choice("FATIGUE fatigue", "PAIN pain", "HEIGHT lost height"))),
    HEEL_RAISE_INVERTS(perSide("Heel turns in on raising", yesNo())
            .orUnable()
            .how("A heel that stays everted may mean a weak tibialis posterior")
            .usually(Usual.oneOf("yes", "YES"))),
    JACK(perSide("Arch rises on lifting the big toe, standing", choice("EASILY easily", "FORCED with force", "NO no"))
            .how("Jack’s test")
            .usually(Usual.oneOf("easily", "EASILY"))),
    TOE_JOINT_LYING(perSide("First toe joint, dorsiflexion, lying", whole(0, 120, "°"))
            .usually(Usual.atLeast("65", "65 or more"))),
    TOE_JOINT_STANDING(perSide("First toe joint, dorsiflexion, standing", whole(0, 120, "°"))),
    SUPINATION_RESISTANCE(perSide("Supination resistance", choice("LOW low", "MODERATE moderate", "HIGH high"))
            .usually(Usual.oneOf("moderate", "MODERATE")));

    private final Definition definition;

    Motion(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    private static Definition lunge(String label) {
        return perSide(label, whole(0, 70, "°"))
                .orUnable()
                .how("Weight bearing, inclinometer on the shin")
                .usually(Usual.between("30", "70", "often 30 to 38, no firm norm"))
                .error(4.7)
                .reliable("Smallest detectable change 4.6° by one rater, 4.7° between two")
                .source(
                        "published protocol of the lunge test; without heel pain 40.5° ± 6.6 on average, Irving and others 2007");
    }
}
