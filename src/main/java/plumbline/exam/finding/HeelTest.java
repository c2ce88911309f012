package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Scale.negativePositive;

/** Tests of the plantar fascia and of the nerve beside the heel. */
public enum HeelTest implements Finding {
    WINDLASS_STANDING(windlass("Windlass test, standing")),
    WINDLASS_LYING(windlass("Windlass test, lying")),
    TINEL(perSide("Tinel’s sign, tarsal tunnel", negativePositive()).usually(Usual.oneOf("negative", "NEGATIVE")));

    private final Definition definition;

    HeelTest(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    private static Definition windlass(String label) {
        return perSide(label, negativePositive())
                .orUnable()
                .usually(Usual.oneOf("negative", "NEGATIVE"))
                .reliable(
                        "Positive speaks for plantar fasciitis; negative says nothing (sensitivity 32 % standing, 14 % lying, specificity 100 %)")
                .source("De Garceau and others 2003, 75 people");
    }
}
