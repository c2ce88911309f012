package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Scale.whole;

/** Each foot against the shoe it came in, in millimetres. */
public enum ShoeFit implements Finding {
    FOOT_LENGTH(perSide("Foot length", whole(150, 350, "mm")).how("Standing")),
    SHOE_LENGTH(
            perSide("Shoe, inner length", whole(150, 370, "mm")).usually(Usual.loosely("10 to 15 more than the foot"))),
    FOOT_WIDTH(perSide("Foot width", whole(60, 140, "mm")).how("Standing, at the ball")),
    SHOE_WIDTH(perSide("Shoe, inner width", whole(50, 160, "mm"))
            .usually(Usual.loosely("within 4 to 7 of the foot, half a size"))
            .source("Buldt and Menz 2018: 63 to 72 % wear shoes that match neither length nor width"));

    private final Definition definition;

    ShoeFit(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
