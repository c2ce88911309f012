package plumbline.orthotic;

import plumbline.page.Language;

/** What a device is prescribed for. */
public enum Indication {
    PRONATED_FOOT("Pronated foot"),
    SUPINATED_FOOT("Supinated foot"),
    HEEL_PAIN("Plantar heel pain"),
    MIDFOOT_PAIN("Midfoot pain"),
    FOREFOOT_PAIN("Forefoot pain"),
    BIG_TOE_JOINT("Stiff or painful big toe joint"),
    ACHILLES_TENDON("Achilles tendon"),
    TIBIALIS_POSTERIOR("Tibialis posterior tendon"),
    UNSTABLE_ANKLE("Unstable ankle"),
    FOOT_DROP("Foot drop"),
    FOOT_AT_RISK("Foot at risk of an ulcer"),
    KNEE_PAIN("Knee pain"),
    HIP_PAIN("Hip pain"),
    BACK_PAIN("Back pain"),
    LEG_LENGTH("Legs of different length"),
    OTHER("Other");

    private final String label;

    Indication(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }
}
