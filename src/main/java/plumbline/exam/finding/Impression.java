package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.told;
import static plumbline.exam.finding.Scale.choice;
import static plumbline.exam.finding.Scale.text;

/** What the clinician thinks it is, and what is to be done. */
public enum Impression implements Finding {
    PLANTAR_HEEL_PAIN(condition("Plantar heel pain", "http://snomed.info/sct|202882003")),
    ACHILLES_TENDINOPATHY(condition("Achilles tendinopathy", "")),
    TIBIALIS_POSTERIOR(condition("Tibialis posterior dysfunction", "")),
    FLAT_FOOT(condition("Symptomatic flat foot", "http://snomed.info/sct|53226007")),
    CAVUS_FOOT(condition("Symptomatic high-arched foot", "")),
    METATARSALGIA(condition("Forefoot pain", "")),
    STIFF_TOE(condition("Stiff big toe", "")),
    ANKLE_INSTABILITY(condition("Ankle instability", "")),
    TARSAL_TUNNEL(condition("Tarsal tunnel syndrome", "")),
    KNEE_OVERLOAD(condition("Knee pain from overload", "")),
    RADICULAR_PAIN(condition("Nerve-root pain in the leg", "http://snomed.info/sct|23056005")),
    BACK_PAIN(general("Low back pain without nerve signs", "http://snomed.info/sct|279039007")),
    STENOSIS(general("Spinal stenosis", "")),
    LEG_LENGTH(general("Leg-length difference that matters", "")),
    POLYNEUROPATHY(general("Polyneuropathy", "")),
    OTHER_IMPRESSION(told("Something else", text(200))),
    PLAN(told("Plan", text(2000)).how("Once the exam is signed, the patient reads the plan in the portal")),
    NOTE(told("Note", text(4000)));

    private final Definition definition;

    Impression(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    private static Definition condition(String label, String coding) {
        return Definition.perSide(label, certainty())
                .passed(Definition.Passed.NEVER)
                .coding(coding);
    }

    private static Scale certainty() {
        return choice("SUSPECTED suspected", "CONFIRMED confirmed", "RULED_OUT ruled out");
    }

    private static Definition general(String label, String coding) {
        return told(label, certainty()).coding(coding);
    }
}
