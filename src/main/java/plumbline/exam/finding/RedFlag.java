package plumbline.exam.finding;

/**
 * Signs that something may be wrong which an orthosis must not delay (framework: Finucane and others 2020; cauda equina: BMJ
 * Best Practice). An emergency asks for action the same day.
 */
public enum RedFlag implements Finding {
    BLADDER_OR_BOWEL(emergency(
            "Bladder or bowel disturbance, new or worse",
            "New within 14 days, or growing worse; retention comes late, do not wait for it")),
    SADDLE_NUMBNESS(emergency("Numbness or altered feeling of the saddle area")),
    WEAK_LEGS(emergency("Weakness in both legs")),
    SEXUAL_FUNCTION(emergency("New disturbance of sexual function")),
    SCIATICA_OF_BOTH_LEGS(emergency("Sciatica of both legs")),
    GROWING_WEAKNESS(emergency("Weakness that grows")),
    PULSATING_ABDOMEN(emergency("Pulsating mass in the abdomen")),
    COLD_FOOT(emergency("Pain at rest with absent pulses")),
    THROMBOSIS(emergency("Swollen, painful calf: thrombosis?")),
    HOT_FOOT(emergency("Hot, swollen foot without feeling: Charcot?")),
    INFECTED_FOOT(emergency("Ulcer or infection of the foot that spreads")),
    ACHILLES_RUPTURE(prompt("Acute rupture of the Achilles tendon")),
    STRESS_FRACTURE(prompt("Stress fracture suspected")),
    MAJOR_TRAUMA(prompt("Major trauma")),
    FRACTURE(prompt("Fracture suspected, as with osteoporosis")),
    UNSTEADY_GAIT(prompt("Unsteady gait or other signs above the lower motor neuron")),
    WIDESPREAD_NEUROLOGY(prompt("Widespread nerve signs")),
    CANCER(prompt("History of cancer")),
    FEVER(prompt("Fever, or unwell")),
    WEIGHT_LOSS(prompt("Weight loss without a reason")),
    NIGHT_PAIN(prompt("Night pain that nothing eases")),
    IMMUNE_SUPPRESSION(prompt("Immune suppression, or injected drugs")),
    STEROIDS(prompt("Systemic steroids")),
    INFLAMMATORY_DISEASE(prompt("Inflammatory disease")),
    THORACIC_PAIN(prompt("Thoracic pain")),
    DEFORMITY(prompt("Structural deformity")),
    AGE_AT_ONSET(prompt("First back pain before 20 or after 55 years of age"));

    /** How soon it asks for action. */
    public enum Urgency {
        /** The same day, whatever else the exam finds. */
        EMERGENCY,
        /** Before treatment goes on. */
        PROMPT
    }

    /** The answer that raises a flag. */
    public static final String PRESENT = "PRESENT";

    private final Urgency urgency;
    private final Definition definition;

    RedFlag(Sign sign) {
        this.urgency = sign.urgency;
        this.definition = Definition.once(sign.label, Scale.choice("ABSENT absent", PRESENT + " present"))
                .orUnasked()
                .how(sign.how)
                .usually(Usual.oneOf("absent", "ABSENT"));
    }

    private record Sign(String label, String how, Urgency urgency) {}

    private static Sign emergency(String label) {
        return emergency(label, "");
    }

    private static Sign emergency(String label, String how) {
        return new Sign(label, how, Urgency.EMERGENCY);
    }

    private static Sign prompt(String label) {
        return new Sign(label, "", Urgency.PROMPT);
    }

    public Urgency urgency() {
        return urgency;
    }

    public boolean isEmergency() {
        return urgency == Urgency.EMERGENCY;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
