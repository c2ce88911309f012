package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Scale.choice;
import static plumbline.exam.finding.Scale.whole;

/** What must be known before anything goes under a foot: skin, pulses, feeling. */
public enum Safety implements Finding {
    SKIN(perSide(
                    "Skin",
                    choice(
                            "INTACT intact",
                            "CALLUS callus",
                            "FISSURE fissures",
                            "BLISTER blister",
                            "ULCER ulcer",
                            "INFECTED infected"))
            .how("The worst that is found")
            .usually(Usual.oneOf("intact", "INTACT"))),
    PULSE_DORSAL(perSide("Pulse, dorsum of the foot", choice("PRESENT present", "WEAK weak", "ABSENT absent"))
            .usually(Usual.oneOf("present", "PRESENT"))),
    PULSE_TIBIAL(perSide("Pulse, behind the inner ankle", choice("PRESENT present", "WEAK weak", "ABSENT absent"))
            .usually(Usual.oneOf("present", "PRESENT"))),
    MONOFILAMENT(
            perSide("Monofilament 10 g, sites felt of 10", whole(0, 10, "")).usually(Usual.oneOf("10 of 10", "10")));

    private final Definition definition;

    Safety(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
