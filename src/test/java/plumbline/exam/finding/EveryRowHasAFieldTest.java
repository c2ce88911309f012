package plumbline.exam.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.exam.finding.EveryRowHasAFieldTest.Row.feet;
import static plumbline.exam.finding.EveryRowHasAFieldTest.Row.once;
import static plumbline.exam.finding.EveryRowHasAFieldTest.Row.without;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import plumbline.exam.derived.Rule;

/**
 * What a clinic asks a foot exam to record, row by row, and where it is recorded: on which side, with which answers. It is
 * written by hand from the clinical facts and not from the definitions, so that the two are held against each other.
 */
class EveryRowHasAFieldTest {

    private static final Pattern RULE = Pattern.compile("Rule\\.(\\w+)");

    /** Measures of the foot. */
    static final List<Row> FOOT = List.of(
            feet("FPI-6, 1: head of the talus", "−2 to +2, not tested", Criterion.TALAR_HEAD),
            feet("FPI-6, 2: curves around the outer ankle", "−2 to +2, not tested", Criterion.MALLEOLAR_CURVES),
            feet("FPI-6, 3: heel bone in the frontal plane", "−2 to +2, not tested", Criterion.CALCANEAL_POSITION),
            feet("FPI-6, 4: bulge at the talonavicular joint", "−2 to +2, not tested", Criterion.TALONAVICULAR_BULGE),
            feet("FPI-6, 5: height and curve of the arch", "−2 to +2, not tested", Criterion.MEDIAL_ARCH),
            feet("FPI-6, 6: forefoot against rearfoot", "−2 to +2, not tested", Criterion.FOREFOOT_POSITION),
            without("FPI-6, total", "computed from six of six and never stored: PostureIndex"),
            without("FPI-6, left against right", "computed and never stored: Asymmetry"),
            without("FPI-6, Redmond’s conversion to logits", "the table could not be verified, so there is none"),
            feet("Foot mobility", "RIGID STIFF NORMAL HYPERMOBILE, not tested", Motion.FOOT_MOBILITY),
            feet("Navicular drop", "−5 to 40 mm by 0.1, not tested", Stance.NAVICULAR_DROP),
            feet(
                    "Arch height index, seated and standing",
                    "0.10 to 0.60 by 0.001, not tested",
                    Stance.ARCH_HEIGHT_SEATED,
                    Stance.ARCH_HEIGHT_STANDING),
            without("Arch rigidity index", "computed from the two arch heights and never stored: Rule.ARCH_RIGIDITY"),
            feet("Rearfoot angle, + everted", "−20 to +25 °, not tested", Stance.REARFOOT_ANGLE),
            feet(
                    "Lunge angle, knee straight and bent",
                    "0 to 70 °, not tested, unable",
                    Motion.LUNGE_STRAIGHT,
                    Motion.LUNGE_BENT),
            feet("Lunge distance, toe to wall", "0 to 25 cm by 0.1, not tested, unable", Motion.LUNGE_DISTANCE),
            once("Lunge, barefoot or shod", "BAREFOOT SHOD", Motion.LUNGE_FOOTWEAR),
            feet("Single-leg heel raises", "0 to 100 times, not tested, unable", Motion.HEEL_RAISE),
            once("Heel raises, incline", "FLAT INCLINE", Motion.HEEL_RAISE_INCLINE),
            once("Heel raises, cadence", "SIXTY OTHER OWN", Motion.HEEL_RAISE_CADENCE),
            feet("Heel raises, why they stopped", "FATIGUE PAIN HEIGHT, not tested", Motion.HEEL_RAISE_STOP),
            feet("Rearfoot inverts on the heel raise", "NO YES, not tested, unable", Motion.HEEL_RAISE_INVERTS),
            feet("Jack’s test", "EASILY FORCED NO, not tested", Motion.JACK),
            feet(
                    "Windlass test, bearing weight and not",
                    "NEGATIVE POSITIVE, not tested, unable",
                    HeelTest.WINDLASS_STANDING,
                    HeelTest.WINDLASS_LYING),
            feet(
                    "First toe joint, dorsiflexion, bearing weight and not",
                    "0 to 120 °, not tested",
                    Motion.TOE_JOINT_LYING,
                    Motion.TOE_JOINT_STANDING),
            feet(
                    "Palpation: tubercle, fascia, Achilles insertion, fat pad; 0 is no",
                    "0 to 10, not tested",
                    Palpation.TENDER_TUBERCLE,
                    Palpation.TENDER_FASCIA,
                    Palpation.TENDER_ACHILLES,
                    Palpation.TENDER_FAT_PAD),
            feet("Palpation: Tinel’s sign at the tarsal tunnel", "NEGATIVE POSITIVE, not tested", HeelTest.TINEL),
            feet("First-step pain", "0 to 10, not asked", Pain.FIRST_STEP_PAIN),
            feet("Supination resistance", "LOW MODERATE HIGH, not tested", Motion.SUPINATION_RESISTANCE),
            feet("Skin", "INTACT CALLUS FISSURE BLISTER ULCER INFECTED, not tested", Safety.SKIN),
            feet(
                    "Pulses, dorsal and tibial",
                    "PRESENT WEAK ABSENT, not tested",
                    Safety.PULSE_DORSAL,
                    Safety.PULSE_TIBIAL),
            feet("Monofilament, sites of 10", "0 to 10, not tested", Safety.MONOFILAMENT),
            feet("Foot type", "PLANUS RECTUS CAVUS, not tested", Stance.FOOT_TYPE));

    /** Shoes, gait and alignment. */
    static final List<Row> SHOES_GAIT_ALIGNMENT = List.of(
            feet("Foot length", "150 to 350 mm, not tested", ShoeFit.FOOT_LENGTH),
            feet("Foot width", "60 to 140 mm, not tested", ShoeFit.FOOT_WIDTH),
            feet("Inner length of the shoe", "150 to 370 mm, not tested", ShoeFit.SHOE_LENGTH),
            feet("Inner width of the shoe", "50 to 160 mm, not tested", ShoeFit.SHOE_WIDTH),
            without("Gap before the toes, difference of widths", "computed and never stored: Rule.SHOE_FIT"),
            once("Heel counter; shoes of a pair are made alike", "FIRM FLEXIBLE, not tested", Shoe.HEEL_COUNTER),
            once("Torsion", "STABLE SOME EASILY, not tested", Shoe.TORSION),
            once("Flexion point", "TOE_JOINTS MIDFOOT NOWHERE, not tested", Shoe.FLEXION_POINT),
            once("Fastening", "LACES STRAPS ELASTIC NONE, not tested", Shoe.FASTENING),
            once("Heel height", "0 to 150 mm, not tested", Shoe.HEEL_HEIGHT),
            once("Age of the shoe", "0 to 240 months, not tested", Shoe.SHOE_AGE),
            once("Hours worn a day", "0 to 24 h a day by 0.1, not tested", Shoe.SHOE_HOURS),
            feet("Wear, nine zones", "0 none, 1 mild, 2 moderate, 3 through, not tested", WearZone.values()),
            feet(
                    "Depth of wear, where a rule reads it: the edges of the heel",
                    "0 to 30 mm by 0.1, not tested",
                    SoleWear.WEAR_HEEL_MEDIAL_DEPTH,
                    SoleWear.WEAR_HEEL_LATERAL_DEPTH),
            feet("Tilt of the upper", "NONE MEDIAL LATERAL, not tested", SoleWear.UPPER_TILT),
            without("Lateral border worn", "computed and never stored: Rule.LATERAL_BORDER"),
            once(
                    "Type of shoe in use",
                    "TRAINER LACED BOOT WORK HEELED SANDAL SLIPPER THERAPEUTIC, not tested",
                    Shoe.SHOE_TYPE),
            once("Shoe meant to hold the orthosis", "NO YES, not tested", Shoe.ORTHOSIS_HOST),
            once("Barefoot at home", "0 to 24 h a day by 0.1, not tested", Shoe.BAREFOOT_HOURS),
            feet(
                    "Gait: heel strike, propulsion",
                    "NORMAL REDUCED ABSENT, not tested",
                    Gait.HEEL_STRIKE,
                    Gait.PROPULSION),
            feet("Gait: rearfoot motion", "INVERTED USUAL EVERTED, not tested", Gait.REARFOOT_MOTION),
            feet("Gait: collapse of the arch", "NONE MILD MARKED, not tested", Gait.ARCH_COLLAPSE),
            feet(
                    "Gait: abductory twist, early heel lift, Trendelenburg",
                    "NO YES, not tested",
                    Gait.ABDUCTORY_TWIST,
                    Gait.EARLY_HEEL_LIFT,
                    Gait.TRENDELENBURG_GAIT),
            feet("Gait: foot slap, steppage", "NONE SLAP STEPPAGE, not tested", Gait.FOOT_SLAP),
            feet("Gait: angle", "−20 to +40 °, not tested", Gait.ANGLE_OF_GAIT),
            once("Gait: step asymmetry", "EVEN LEFT_SHORT RIGHT_SHORT, not tested", Gait.STEP_ASYMMETRY),
            once("Gait: width of the base", "0 to 40 cm, not tested", Gait.BASE_WIDTH),
            once("Gait: speed", "0 to 3 m/s by 0.01, not tested", Gait.SPEED),
            once("Gait: aid", "NONE STICK CRUTCHES FRAME OTHER, not tested", Gait.WALKING_AID),
            feet("Knee: valgus, varus", "VARUS NEUTRAL VALGUS, not tested", Alignment.KNEE_ALIGNMENT),
            once(
                    "Knee: between the condyles, between the malleoli",
                    "0 to 200 mm, not tested",
                    Alignment.BETWEEN_KNEES,
                    Alignment.BETWEEN_ANKLES),
            feet("Knee: Q angle", "0 to 30 °, not tested", Alignment.Q_ANGLE),
            feet(
                    "Hip: internal and external rotation",
                    "0 to 90 °, not tested",
                    Alignment.HIP_INTERNAL,
                    Alignment.HIP_EXTERNAL),
            feet("Hip: Trendelenburg test", "NEGATIVE POSITIVE, not tested, unable", Alignment.TRENDELENBURG_TEST),
            feet("Hip: drop", "NO YES, not tested, unable", Alignment.HIP_DROP),
            once(
                    "Pelvis: front and back spines, crests",
                    "LEVEL LEFT RIGHT, not tested",
                    Alignment.FRONT_SPINES,
                    Alignment.BACK_SPINES,
                    Alignment.CRESTS),
            once("Pelvis: crest height", "0 to 100 mm, not tested", Alignment.CREST_DIFFERENCE),
            once("Spine: lumbar flexion", "0 to 90 °, not tested", Alignment.LUMBAR_FLEXION),
            once("Spine: fingertips to floor", "0 to 90 cm, not tested", Alignment.FINGERS_TO_FLOOR),
            once("Spine: scoliosis", "NO YES, not tested", Alignment.SCOLIOSIS),
            once("Legs: how measured", "TAPE BLOCKS IMAGING", LimbLength.LIMB_METHOD),
            feet("Legs: length of each", "500 to 1200 mm, not tested", LimbLength.LIMB_LENGTH),
            once("Legs: difference", "0 to 100 mm, not tested", LimbLength.LIMB_DIFFERENCE),
            once("Legs: which is shorter", "LEFT RIGHT NEITHER, not tested", LimbLength.SHORTER_LEG),
            once("Legs: structural, functional", "STRUCTURAL FUNCTIONAL UNCLEAR, not tested", LimbLength.LIMB_KIND));

    /** The screen for an origin in the spine. */
    static final List<Row> NERVES = List.of(
            feet("Straight leg raise, angle", "0 to 120 °, not tested, unable", NerveTension.SLR_ANGLE),
            feet("Straight leg raise, result", "NEGATIVE HAMSTRING POSITIVE, not tested, unable", NerveTension.SLR),
            feet("Straight leg raise, differentiated", "NO YES, not tested", NerveTension.SLR_DIFFERENTIATED),
            feet(
                    "Crossed straight leg raise, slump, femoral stretch",
                    "NEGATIVE POSITIVE, not tested, unable",
                    NerveTension.CROSSED_SLR,
                    NerveTension.SLUMP,
                    NerveTension.FEMORAL_STRETCH),
            feet("Slump relieved by the neck", "NO YES, not tested", NerveTension.SLUMP_RELIEVED),
            once("Light touch or pin", "TOUCH PIN BOTH", Dermatome.SENSATION_METHOD),
            feet(
                    "Feeling, L4 to S1",
                    "NORMAL REDUCED ABSENT INCREASED, not tested",
                    Dermatome.FEELING_L4,
                    Dermatome.FEELING_L5,
                    Dermatome.FEELING_S1),
            once(
                    "Feeling, S2 to S4, by consented question",
                    "NORMAL REDUCED ABSENT INCREASED DECLINED, not asked",
                    Dermatome.FEELING_SADDLE),
            feet("Strength, L2 to S1", "0 1 2 3 4- 4 4+ 5, not tested, unable", Myotome.values()),
            feet(
                    "Reflexes: knee, ankle, inner hamstring",
                    "0 1 2 3 4, not tested",
                    Reflex.REFLEX_KNEE,
                    Reflex.REFLEX_ANKLE,
                    Reflex.REFLEX_HAMSTRING),
            without("Reflexes: asymmetry", "computed and never stored: Rule.REFLEX_ASYMMETRY"),
            feet("Babinski", "DOWN UNCLEAR UP, not tested", Reflex.BABINSKI),
            feet("Clonus", "0 to 20 beats, not tested", Reflex.CLONUS),
            feet("Heel walk, toe walk", "ABLE UNABLE, not tested", Reflex.HEEL_WALK, Reflex.TOE_WALK),
            without("Foot drop", "computed and never stored: Rule.FOOT_DROP"),
            feet(
                    "Symptoms: what is felt, where, and whether below the knee",
                    "NO YES, not asked",
                    LegSymptom.TINGLING,
                    LegSymptom.NUMBNESS,
                    LegSymptom.BURNING,
                    LegSymptom.WEAKNESS,
                    LegSymptom.IN_THIGH,
                    LegSymptom.IN_CALF,
                    LegSymptom.IN_DORSUM,
                    LegSymptom.IN_SOLE,
                    LegSymptom.BELOW_KNEE),
            once("Symptoms: coughing, sneezing", "NO YES, not asked", LegSymptom.WORSE_ON_COUGHING),
            once("Symptoms: walking, sitting", "WALKING SITTING BOTH NEITHER, not asked", LegSymptom.WORSE_WHEN),
            without("Spinal origin suspected", "computed and never stored: Rule.SPINAL_ORIGIN"));

    private static final String FLAG = "ABSENT PRESENT, not asked";

    /** Red flags. */
    static final List<Row> FLAGS = List.of(
            once("Bladder or bowel, new or worse", FLAG, RedFlag.BLADDER_OR_BOWEL),
            once("Saddle area", FLAG, RedFlag.SADDLE_NUMBNESS),
            once("Weakness in both legs", FLAG, RedFlag.WEAK_LEGS),
            once("Sexual function", FLAG, RedFlag.SEXUAL_FUNCTION),
            once("Sciatica on both sides", FLAG, RedFlag.SCIATICA_OF_BOTH_LEGS),
            once("Urine left after voiding", "0 to 3000 ml, not tested", FlagDetail.RESIDUAL_URINE),
            once("Age at the first episode", FLAG, RedFlag.AGE_AT_ONSET),
            once("Major trauma", FLAG, RedFlag.MAJOR_TRAUMA),
            once("Thoracic pain", FLAG, RedFlag.THORACIC_PAIN),
            once("Cancer", FLAG, RedFlag.CANCER),
            once("Steroids", FLAG, RedFlag.STEROIDS),
            once("Immune suppression, injected drugs", FLAG, RedFlag.IMMUNE_SUPPRESSION),
            once("Fever, unwell", FLAG, RedFlag.FEVER),
            once("Weight loss", FLAG, RedFlag.WEIGHT_LOSS),
            once("Night pain", FLAG, RedFlag.NIGHT_PAIN),
            once("Inflammatory disease", FLAG, RedFlag.INFLAMMATORY_DISEASE),
            once("Widespread neurology", FLAG, RedFlag.WIDESPREAD_NEUROLOGY),
            once("Deformity", FLAG, RedFlag.DEFORMITY),
            once("Motor deficit that progresses", FLAG, RedFlag.GROWING_WEAKNESS),
            without("Motor deficit of 3 or less", "follows from the strength: Rule.MARKED_WEAKNESS, Rule.FOOT_DROP"),
            once("Fracture, osteoporosis", FLAG, RedFlag.FRACTURE),
            once("Pulsating mass", FLAG, RedFlag.PULSATING_ABDOMEN),
            once("Ataxia, signs above the lower motor neuron", FLAG, RedFlag.UNSTEADY_GAIT),
            once("Foot: hot and swollen without feeling", FLAG, RedFlag.HOT_FOOT),
            once("Foot: ulcer, infection; what does not spread stands under skin", FLAG, RedFlag.INFECTED_FOOT),
            once("Foot: absent pulses and pain at rest", FLAG, RedFlag.COLD_FOOT),
            once("Foot: thrombosis", FLAG, RedFlag.THROMBOSIS),
            once("Foot: Achilles rupture", FLAG, RedFlag.ACHILLES_RUPTURE),
            once("Foot: stress fracture", FLAG, RedFlag.STRESS_FRACTURE),
            once("Free text", "at most 1000 characters", FlagDetail.FLAG_REMARK),
            without(
                    "Who was told, and when",
                    "a row of its own for the emergencies, exam_disposition; else the free text"));

    /** What the founding article claims, sentence by sentence, and what must be recorded to see whether it holds. */
    static final List<Row> ARTICLE = List.of(
            feet(
                    "Feet belong to the whole chain: ankle, knee, hip",
                    "",
                    Stance.REARFOOT_ANGLE,
                    Alignment.KNEE_ALIGNMENT,
                    Alignment.HIP_INTERNAL),
            once("Feet belong to the whole chain: pelvis, spine", "", Alignment.CRESTS, Alignment.SCOLIOSIS),
            feet("Some pronation is normal", "", Criterion.values()),
            feet("Badly fitting footwear is a cause", "", ShoeFit.values()),
            feet("Rolls outward or inward too much: one signed axis", "−2 to +2, not tested", Criterion.values()),
            feet(
                    "Inward roll misaligns ankle, knee and hip",
                    "",
                    Stance.REARFOOT_ANGLE,
                    Alignment.KNEE_ALIGNMENT,
                    Alignment.HIP_INTERNAL,
                    Alignment.HIP_EXTERNAL,
                    LimbLength.LIMB_LENGTH,
                    Gait.REARFOOT_MOTION),
            feet(
                    "Heel pain goes with one direction: recorded apart, no direction read into it",
                    "",
                    Palpation.TENDER_TUBERCLE,
                    HeelTest.WINDLASS_STANDING,
                    Criterion.TALAR_HEAD),
            once("Pain when walking long: tolerance in time", "0 to 600 min", History.WALKING_MINUTES),
            once("Pain when walking long: tolerance in distance", "0 to 50000 m", History.WALKING_METRES),
            once("Pain when walking long: how strong", "0 to 10", History.WALKING_PAIN),
            once(
                    "Pain when walking long: spine, arteries or neither",
                    "SITTING STANDING EITHER NOTHING",
                    History.WALKING_EASED),
            feet("Outward roll loads the outer ankle", "0 to 10, not tested", Palpation.TENDER_PERONEAL),
            feet("Outward roll loads the outer ankle: giving way", "NO YES, not asked", History.ANKLE_GIVES_WAY),
            feet("Outward roll loads as far as the knee", "0 to 10, not asked", History.KNEE_PAIN),
            feet("Worn outer edges show supination: zones, no conclusion from the heel", "", WearZone.values()),
            once("Foot pain may start in the back", "0 to 10", History.LOW_BACK_PAIN),
            feet("Foot pain may start in the back: heel pain asks for the back", "0 to 10, not asked", Pain.HEEL_PAIN),
            feet("Tingling, numbness, weakness", "", LegSymptom.TINGLING, LegSymptom.NUMBNESS, LegSymptom.WEAKNESS),
            feet(
                    "Trouble walking, difficulty bending the foot",
                    "",
                    Myotome.POWER_L4,
                    Reflex.REFLEX_ANKLE,
                    Reflex.HEEL_WALK,
                    Reflex.TOE_WALK,
                    Gait.FOOT_SLAP));

    /** What clinics ask for besides: the rest of the history, and what the clinician makes of it all. */
    private static final List<Finding> BEYOND_THE_TABLES = Stream.<Finding>concat(
                    Stream.of(
                            History.COURSE,
                            History.EARLIER_EPISODES,
                            History.EARLIER_ORTHOSES,
                            History.EARLIER_TREATMENT,
                            History.HIP_PAIN,
                            History.WORK,
                            History.STANDING_HOURS,
                            History.ACTIVITY,
                            History.ACTIVITY_HOURS,
                            History.HEIGHT,
                            History.WEIGHT,
                            History.SMOKING,
                            History.DIABETES,
                            History.NEUROPATHY,
                            History.ANTICOAGULANTS,
                            History.ALLERGY_EVA,
                            History.ALLERGY_LATEX,
                            History.ALLERGY_ADHESIVE,
                            History.OTHER_ALLERGIES,
                            History.MEDICINES,
                            History.COMPENSATION,
                            History.GOAL),
                    Arrays.stream(Impression.values()))
            .toList();

    /**
     * One row.
     *
     * @param answers what may be answered, as {@link #answersTo} writes it; nothing where another row says it
     * @param without why nothing records it, where nothing does
     */
    record Row(String asked, List<Side> sides, String answers, List<Finding> findings, String without) {

        static Row feet(String asked, String answers, Finding... findings) {
            return new Row(asked, Side.FEET, answers, List.of(findings), "");
        }

        static Row once(String asked, String answers, Finding... findings) {
            return new Row(asked, List.of(Side.NEITHER), answers, List.of(findings), "");
        }

        static Row without(String asked, String reason) {
            return new Row(asked, List.of(), "", List.of(), reason);
        }

        @Override
        public String toString() {
            return asked;
        }
    }

    @ParameterizedTest
    @FieldSource({"FOOT", "SHOES_GAIT_ALIGNMENT", "NERVES", "FLAGS", "ARTICLE"})
    void isRecordedOnItsSidesWithItsAnswersOrItIsSaidWhyNot(Row row) {
        assertThat(row.findings().isEmpty()).isNotEqualTo(row.without().isEmpty());
        assertThat(row.findings()).allSatisfy(finding -> {
            assertThat(finding.sides()).isEqualTo(row.sides());
            assertThat(Field.ALL).containsAll(Field.of(finding));
            if (!row.answers().isEmpty()) {
                assertThat(answersTo(finding)).isEqualTo(row.answers());
            }
        });
    }

    /** What is computed instead of recorded names the rule that computes it. */
    @ParameterizedTest
    @FieldSource({"FOOT", "SHOES_GAIT_ALIGNMENT", "NERVES", "FLAGS"})
    void theRuleThatIsNamedIsThere(Row row) {
        assertThat(RULE.matcher(row.without()).results().map(named -> named.group(1)))
                .isSubsetOf(Arrays.stream(Rule.values()).map(Rule::name).toList());
    }

    @Test
    void nothingIsRecordedThatNobodyAskedFor() {
        // given
        var unasked = Field.ALL.stream().map(Field::finding).collect(Collectors.toCollection(HashSet::new));

        // when
        Stream.of(FOOT, SHOES_GAIT_ALIGNMENT, NERVES, FLAGS, ARTICLE)
                .flatMap(List::stream)
                .forEach(row -> unasked.removeAll(row.findings()));

        // then
        assertThat(unasked).containsExactlyInAnyOrderElementsOf(BEYOND_THE_TABLES);
    }

    /** Every finding has its answers written down in one row, not only its name. */
    @Test
    void theAnswersOfEveryRowAreSaidSomewhere() {
        // given
        var unsaid = Field.ALL.stream().map(Field::finding).collect(Collectors.toCollection(HashSet::new));
        BEYOND_THE_TABLES.forEach(unsaid::remove);

        // when
        Stream.of(FOOT, SHOES_GAIT_ALIGNMENT, NERVES, FLAGS, ARTICLE)
                .flatMap(List::stream)
                .filter(row -> !row.answers().isEmpty())
                .forEach(row -> unsaid.removeAll(row.findings()));

        // then
        assertThat(unsaid).isEmpty();
    }

    private static String answersTo(Finding finding) {
        var passes = Findings.passes(finding).stream()
                .map(way -> way.equals(Findings.UNABLE) ? "unable" : Findings.passedWords(finding));
        return Stream.concat(Stream.of(answersOn(finding.scale())), passes).collect(Collectors.joining(", "));
    }

    private static String answersOn(Scale scale) {
        return switch (scale) {
            case Scale.Numbers numbers ->
                numbers.words(numbers.min().toPlainString())
                        + " to "
                        + numbers.words(numbers.max().toPlainString())
                        + (numbers.unit().isEmpty() ? "" : " " + numbers.unit())
                        + (numbers.decimals() == 0 ? "" : " by " + numbers.step());
            case Scale.Grades grades ->
                grades.options().stream().map(Scale.Option::spoken).collect(Collectors.joining(", "));
            case Scale.Choice choice ->
                choice.options().stream().map(Scale.Option::value).collect(Collectors.joining(" "));
            case Scale.Text text -> "at most " + text.max() + " characters";
        };
    }
}
