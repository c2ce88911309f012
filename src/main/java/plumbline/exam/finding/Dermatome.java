package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.once;
import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Scale.choice;

/** Feeling in the areas of the lower roots. */
public enum Dermatome implements Finding {
    SENSATION_METHOD(once("Feeling tested by", choice("TOUCH light touch", "PIN pin", "BOTH both"))
            .passed(Definition.Passed.NEVER)),
    FEELING_L4(feeling("L4, inner shin and ankle")),
    FEELING_L5(feeling("L5, top of the foot, first web")),
    FEELING_S1(feeling("S1, outer foot and heel")),
    FEELING_SADDLE(once(
                    "S2 to S4, saddle area, by question",
                    choice(
                            "NORMAL normal",
                            "REDUCED reduced",
                            "ABSENT absent",
                            "INCREASED increased or tingling",
                            "DECLINED not answered"))
            .orUnasked()
            .how("Ask only, with consent and the reason said")
            .usually(Usual.oneOf("normal", "NORMAL", "DECLINED")));

    private final Definition definition;

    Dermatome(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    private static Definition feeling(String label) {
        return perSide(label, choice("NORMAL normal", "REDUCED reduced", "ABSENT absent", "INCREASED increased"))
                .usually(Usual.oneOf("normal", "NORMAL"));
    }

    /** Whether feeling is less than normal. */
    public static boolean isReduced(String answer) {
        return answer.equals("REDUCED") || answer.equals("ABSENT");
    }

    /** Whether feeling is other than normal, be it less or more. */
    public static boolean isAltered(String answer) {
        return isReduced(answer) || answer.equals("INCREASED");
    }
}
