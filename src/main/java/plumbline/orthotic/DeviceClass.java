package plumbline.orthotic;

import plumbline.page.Language;

/** What kind of device it is. */
public enum DeviceClass {
    PREFAB_INSOLE("Ready-made insole", "insoles"),
    CUSTOMISED_PREFAB("Ready-made insole, customised", "insoles"),
    CUSTOM_INSOLE("Custom insole", "insoles"),
    FUNCTIONAL_ORTHOSIS("Functional foot orthosis", "foot orthoses"),
    UCBL("UCBL-type orthosis", "foot orthoses"),
    HEEL_CUP("Heel cup", "heel cups"),
    HEEL_LIFT("Heel lift", "heel lift"),
    FULL_LENGTH_LIFT("Full-length lift", "lift"),
    METATARSAL_PAD("Metatarsal pad", "pads"),
    ROCKER_SHOE("Rocker shoe", "rocker shoes"),
    THERAPEUTIC_FOOTWEAR("Therapeutic footwear", "shoes"),
    AFO("Ankle-foot orthosis", "ankle-foot orthosis");

    private final String label;
    private final String everyday;

    DeviceClass(String label, String everyday) {
        this.label = label;
        this.everyday = everyday;
    }

    public String label() {
        return Language.say(label);
    }

    /** What a patient calls it, as in "since the insoles". */
    public String everyday() {
        return everyday;
    }

    /** What is to be done at its review: Review the insoles. */
    String toReview() {
        var english = "Review the " + everyday;
        return Language.say(english);
    }
}
