package plumbline.exam.finding;

import plumbline.page.Language;

/** Where the heel and ankle hurt under the thumb, from 0 (not at all) to 10, by site. */
public enum Palpation implements Drawn {
    TENDER_TUBERCLE("tubercle", "inner heel", "Tender: inner heel bone, at the fascia’s origin"),
    TENDER_FASCIA("fascia", "fascia", "Tender: middle of the plantar fascia"),
    TENDER_FAT_PAD("fat-pad", "heel pad", "Tender: centre of the heel pad"),
    TENDER_ACHILLES("achilles", "Achilles", "Tender: Achilles insertion"),
    TENDER_PERONEAL("peroneal", "outer ankle", "Tender: outer ankle, peroneal tendons");

    private final String place;
    private final String shortLabel;
    private final Definition definition;

    Palpation(String place, String shortLabel, String label) {
        this.place = place;
        this.shortLabel = shortLabel;
        this.definition = Definition.perSide(label, Scale.pain())
                .usually(Usual.oneOf("0", "0"))
                .how("Firm pressure of the thumb");
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public String shortLabel() {
        return Language.say(shortLabel);
    }
}
