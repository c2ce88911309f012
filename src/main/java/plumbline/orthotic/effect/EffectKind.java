package plumbline.orthotic.effect;

import plumbline.page.Language;

/** What an orthosis may do besides what it is for. */
public enum EffectKind {
    BLISTER("Blister", "A blister or an open spot"),
    SKIN_IRRITATION("Skin irritation", "It rubs, or the skin is red"),
    ARCH_PAIN("Arch pain, new or worse", "My arch hurts"),
    HEEL_PAIN("Heel pain, new or worse", "My heel hurts"),
    KNEE_PAIN("Knee pain, new or worse", "My knee hurts"),
    HIP_PAIN("Hip pain, new or worse", "My hip hurts"),
    BACK_PAIN("Back pain, new or worse", "My back hurts more"),
    PAIN_MOVED_TO_LEG("Pain moved to the leg", "The pain moved down into my leg"),
    SHOE_TOO_TIGHT("Shoe too tight", "The shoe is too tight with it"),
    FALL_OR_IMBALANCE("Fall or imbalance", "I fell, or feel unsteady"),
    ALLERGY("Allergy", "Itching or a rash"),
    BREAKAGE("Breakage", "It is broken or worn out"),
    OTHER("Other", "Something else");

    private final String label;
    private final String everyday;

    EffectKind(String label, String everyday) {
        this.label = label;
        this.everyday = everyday;
    }

    public String label() {
        return Language.say(label);
    }

    /** As a patient would say it. */
    public String everyday() {
        return Language.say(everyday);
    }
}
