package plumbline.exam.derived;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Section;
import plumbline.page.Language;

/**
 * A published rule that says in words what findings may mean. Rules are pure: they know the findings, the age and the sex,
 * and answer with sentences, or with nothing where too little was recorded.
 */
public enum Rule {
    POSTURE_BAND(
            Section.POSTURE,
            Weight.NOTE,
            Posture::bands,
            "Six criteria of −2 to +2 added: −12 to −5 highly supinated, −4 to −1 supinated, 0 to +5 normal, +6 to +9"
                    + " pronated, +10 to +12 highly pronated. No total with a criterion missing.",
            "Redmond 2005"),
    POSTURE_ASYMMETRY(
            Section.POSTURE,
            Weight.NOTE,
            Posture::asymmetry,
            "Left minus right of the totals: within ±2 usual, beyond ±2 asymmetric, beyond ±4 severely so.",
            "Lausch and others 2013, 930 healthy adults"),
    POSTURE_NORM(
            Section.POSTURE,
            Weight.NOTE,
            Posture::norm,
            "The mean and spread of healthy people of the same age.",
            "Redmond and others 2008, 619 adults; Spanish norms 2015, 635 people of 18 to 30; children of 6 to 11, 1,762;"
                    + " raters of older people: Aquino and others 2018"),
    ARCH_RIGIDITY(
            Section.POSTURE,
            Weight.NOTE,
            Posture::archRigidity,
            "Arch height index standing divided by seated; near 1 the arch hardly gives under weight, about .92 is usual,"
                    + " below .5 or above 1.2 a measurement is wrong.",
            "general knowledge, no firm norm"),
    DORSIFLEXION_LIMIT(
            Section.MOTION,
            Weight.THOUGHT,
            Dorsiflexion::limits,
            "Lunge angle below 30°, or toe to wall below 10 cm.",
            "ranges in common use; no firm norm is published"),
    DORSIFLEXION_ASYMMETRY(
            Section.MOTION,
            Weight.THOUGHT,
            Dorsiflexion::asymmetry,
            "Sides that differ by more than the error of measuring: 1.5 cm of distance, 4.7° of angle. Healthy ankles differ"
                    + " too: that of the non-dominant leg moves more.",
            "Chisholm and others 2012; published protocol of the lunge test; Rabin and others 2015, 64 healthy men"),
    HEEL_RAISES(
            Section.MOTION,
            Weight.NOTE,
            HeelRaises::againstPeers,
            "Counted on a 10° incline at 60 a minute, against people of the same age and sex. Two counts of one test differ"
                    + " by up to 6 or 7.",
            "Hébert-Losier and others 2017, 566 people, as printed by others"),
    PLANTAR_FASCIA(
            Section.HEEL,
            Weight.NOTE,
            HeelAndBack::windlass,
            "A positive windlass test speaks for the plantar fascia; a negative one rules nothing out.",
            "De Garceau and others 2003, 75 people"),
    HEEL_AND_BACK(
            Section.HEEL,
            Weight.THOUGHT,
            HeelAndBack::crossPrompt,
            "Pain at the heel asks for a look at the back, and the other way round: 74 of 100 with plantar heel pain had low"
                    + " back pain, against 37 of 100 without.",
            "McClinton and others 2018, 27 pairs"),
    HEEL_AND_WEIGHT(
            Section.HEEL,
            Weight.NOTE,
            HeelAndBack::weight,
            "Body mass index of 30 or more, weight by height squared, with heel pain, in adults.",
            "Irving and others 2007, 80 pairs: odds 2.9 times (1.4 to 6.1)"),
    BEFORE_INSOLES(
            Section.HEEL,
            Weight.THOUGHT,
            BeforeInsoles::warnings,
            "Skin that is not intact, a weak or absent pulse, fewer than 10 monofilament sites felt, known neuropathy, or an"
                    + " allergy to a material.",
            "general practice"),
    LATERAL_BORDER(
            Section.SHOES,
            Weight.NOTE,
            Shoes::lateralBorder,
            "Moderate wear or more of both the outer midfoot and the outer forefoot. The outer heel alone never counts: most"
                    + " walkers wear it down.",
            "Vernon and Potter 2004: no one pattern for each condition"),
    HEEL_WORN(
            Section.SHOES,
            Weight.NOTE,
            Shoes::heelWorn,
            "Inner and outer edge of the heel worn down by amounts that differ by more than 4 mm.",
            "a rule of thumb of clinical guides, not a study"),
    SHOE_FIT(
            Section.SHOES,
            Weight.THOUGHT,
            Shoes::fit,
            "Shoe less foot: below 5 mm too short, above 20 mm too long; width off by more than 7 mm, half a size.",
            "general practice for the length; Buldt and Menz 2018 for half a size"),
    LIMB_LENGTH_DIFFERENCE(
            Section.ALIGNMENT,
            Weight.THOUGHT,
            LegLengths::difference,
            "A difference of 5 mm or more, measured as such or else taken from the two lengths.",
            "Rannisto and others 2019: trials of lifts began at 5 mm"),
    WALKING_PAIN(
            Section.HISTORY,
            Weight.THOUGHT,
            Nerves::walkingPain,
            "What eases pain on walking: sitting or bending speaks for the spinal canal, standing still for the arteries.",
            "general knowledge"),
    SPINAL_ORIGIN(
            Section.NERVES,
            Weight.THOUGHT,
            Nerves::spinalOrigin,
            "In one leg: symptoms below the knee with a positive straight leg raise or slump; or feeling reduced in the area"
                    + " of a root whose muscle is weak or whose reflex is not 2+.",
            "design of this product on general knowledge; straight leg raise: Devillé and others 1998"),
    FOOT_DROP(
            Section.NERVES,
            Weight.THOUGHT,
            Nerves::footDrop,
            "Ankle dorsiflexion of 3 or less on the scale of the Medical Research Council.",
            "general knowledge"),
    MARKED_WEAKNESS(
            Section.NERVES,
            Weight.THOUGHT,
            Nerves::markedWeakness,
            "Another muscle of 3 or less on the scale of the Medical Research Council; like a foot drop a red flag.",
            "general knowledge"),
    BOTH_LEGS(
            Section.NERVES,
            Weight.THOUGHT,
            Nerves::bothLegs,
            "In both legs tingling, numbness or weakness is told, or feeling or strength from L4 to S1 is reduced.",
            "general knowledge; what to ask: BMJ Best Practice, cauda equina syndrome"),
    REFLEX_ASYMMETRY(
            Section.NERVES,
            Weight.NOTE,
            Nerves::reflexAsymmetry,
            "A reflex that differs between the sides.",
            "general knowledge"),
    UPPER_MOTOR_NEURON(
            Section.NERVES,
            Weight.THOUGHT,
            Nerves::upperMotorNeuron,
            "Plantar response up, or clonus of 3 beats or more.",
            "general knowledge"),
    EMERGENCY(
            Section.FLAGS,
            Weight.EMERGENCY,
            Emergencies::sentences,
            "A red flag of the first group is present; or the saddle area feels otherwise than normal; or 200 ml of urine or"
                    + " more are left after voiding; or in both legs a muscle moves against gravity at most; or in both legs"
                    + " symptoms lie below the knee with a positive straight leg raise or slump.",
            "BMJ Best Practice, cauda equina syndrome; Finucane and others 2020"),
    OTHER_FLAGS(
            Section.FLAGS,
            Weight.THOUGHT,
            Emergencies::otherFlags,
            "A red flag of the second group is present.",
            "Finucane and others 2020");

    /** How much a sentence asks of its reader. */
    public enum Weight {
        NOTE,
        THOUGHT,
        EMERGENCY
    }

    private final Section section;
    private final Weight weight;

    @SuppressWarnings("ImmutableEnumChecker") // methods without state
    private final BiFunction<Findings, Person, List<String>> rule;

    private final String inWords;
    private final String source;

    Rule(
            Section section,
            Weight weight,
            BiFunction<Findings, Person, List<String>> rule,
            String inWords,
            String source) {
        this.section = section;
        this.weight = weight;
        this.rule = rule;
        this.inWords = inWords;
        this.source = source;
    }

    Rule(Section section, Weight weight, Function<Findings, List<String>> rule, String inWords, String source) {
        this(section, weight, (findings, person) -> rule.apply(findings), inWords, source);
    }

    /** The sentences that follow; none where the rule does not apply. */
    public List<String> apply(Findings findings, Person person) {
        return rule.apply(findings, person);
    }

    /** The section of the form beside which it stands. */
    public Section section() {
        return section;
    }

    public Weight weight() {
        return weight;
    }

    /** The rule itself, for a reader who asks. */
    public String inWords() {
        return Language.say(inWords);
    }

    public String source() {
        return Language.say(source);
    }
}
