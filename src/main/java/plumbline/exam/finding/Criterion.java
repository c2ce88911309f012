package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Scale.signed;

/**
 * The six criteria of the Foot Posture Index (FPI-6), each rated from −2 (supinated) over 0 (neutral) to +2 (pronated) in
 * relaxed standing (Redmond, Crosbie and Ouvrier 2006). The labels are our own; how to rate stands in the published manual.
 */
public enum Criterion implements Finding {
    TALAR_HEAD(rated("Talar head")),
    MALLEOLAR_CURVES(rated("Curves at the malleolus")),
    CALCANEAL_POSITION(rated("Heel, inverted to everted")),
    TALONAVICULAR_BULGE(rated("Bulge at the talonavicular joint")),
    MEDIAL_ARCH(rated("Medial arch")),
    FOREFOOT_POSITION(rated("Forefoot, ad- to abducted"));

    private final Definition definition;

    Criterion(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    private static Definition rated(String label) {
        return perSide(label, signed(-2, 2, ""))
                .usually(Usual.loosely("0"))
                .reliable(
                        "One rater twice agrees on the category with weighted kappa .92, two novices with kappa .72 to .73,"
                                + " on the total with ICC .85 to .86; in older people less")
                .source("Redmond and others 2006; Langley and others 2016; inexperienced examiners 2016, 83 people;"
                        + " Aquino and others 2018");
    }
}
