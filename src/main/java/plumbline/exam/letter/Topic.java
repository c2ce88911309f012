package plumbline.exam.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import plumbline.exam.derived.Band;
import plumbline.exam.derived.Person;
import plumbline.exam.derived.PostureIndex;
import plumbline.exam.derived.Rule;
import plumbline.exam.finding.Alignment;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Dermatome;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Gait;
import plumbline.exam.finding.HeelTest;
import plumbline.exam.finding.History;
import plumbline.exam.finding.LegSymptom;
import plumbline.exam.finding.LimbLength;
import plumbline.exam.finding.Motion;
import plumbline.exam.finding.Myotome;
import plumbline.exam.finding.NerveTension;
import plumbline.exam.finding.Pain;
import plumbline.exam.finding.Palpation;
import plumbline.exam.finding.Reflex;
import plumbline.exam.finding.Safety;
import plumbline.exam.finding.ShoeFit;
import plumbline.exam.finding.Side;
import plumbline.exam.finding.SoleWear;
import plumbline.exam.finding.Stance;
import plumbline.exam.finding.WearZone;
import plumbline.page.Language;
import plumbline.page.Words;

/** What a letter speaks of together: findings of which one can say that they are usual or not, and rules about them. */
public enum Topic {
    POSTURE("Foot posture", Stream.of(Criterion.values()), Rule.POSTURE_ASYMMETRY),
    ARCH("Arch and heel", judged(Stance.values())),
    ANKLE(
            "Ankle, bent up",
            Stream.of(Motion.LUNGE_STRAIGHT, Motion.LUNGE_BENT, Motion.LUNGE_DISTANCE),
            Rule.DORSIFLEXION_ASYMMETRY),
    STRENGTH(
            "Foot motion, strength",
            Stream.concat(Stream.of(Motion.HEEL_RAISE), judged(Motion.values()).filter(motion -> !motion.name()
                    .startsWith("LUNGE")))),
    PAIN("Pain", Stream.concat(Stream.of(Pain.values()), Stream.of(History.KNEE_PAIN, History.HIP_PAIN))),
    TENDER("Tender to pressure", Stream.of(Palpation.values())),
    FASCIA("Fascia, tibial nerve", judged(HeelTest.values())),
    SKIN("Skin, pulses, feeling", judged(Safety.values())),
    WEAR(
            "Wear of the shoes",
            Stream.concat(Stream.of(WearZone.values()), Stream.of(SoleWear.UPPER_TILT)),
            Rule.HEEL_WORN),
    FIT("Fit of the shoes", Stream.of(ShoeFit.values()), Rule.SHOE_FIT),
    GAIT("Gait", judged(Gait.values())),
    ALIGNMENT("Knee, hip, pelvis, spine", judged(Alignment.values())),
    LEGS(
            "Length of the legs",
            Stream.of(LimbLength.LIMB_LENGTH, LimbLength.LIMB_DIFFERENCE),
            Rule.LIMB_LENGTH_DIFFERENCE),
    SYMPTOMS("Felt in the legs", judged(LegSymptom.values())),
    NERVES(
            "Nerve screen",
            Stream.<Finding[]>of(NerveTension.values(), Dermatome.values(), Myotome.values(), Reflex.values())
                    .flatMap(Topic::judged),
            Rule.SPINAL_ORIGIN,
            Rule.FOOT_DROP);

    private final String label;
    private final List<Finding> findings;
    private final List<Rule> rules;

    Topic(String label, Stream<? extends Finding> findings, Rule... rules) {
        this.label = label;
        this.findings = findings.<Finding>map(finding -> finding).toList();
        this.rules = List.of(rules);
    }

    private static Stream<Finding> judged(Finding... findings) {
        return Arrays.stream(findings).filter(finding -> finding.definition().usual() != null);
    }

    String label() {
        return Language.say(label);
    }

    /** Its label as it stands in a sentence, where German keeps the capitals of its nouns. */
    String inSentence() {
        var said = label();
        return Language.current() == Language.GERMAN
                ? said
                : said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
    }

    /** All that is to be said of it; empty where everything is usual or nothing was examined. */
    Row row(Findings findings, Person person) {
        var left = phrases(findings, Side.LEFT);
        var right = phrases(findings, Side.RIGHT);
        var follows = rules.stream().flatMap(rule -> rule.apply(findings, person).stream()
                .map(text -> new Phrase(text, rule.weight() != Rule.Weight.NOTE)));
        return new Row(
                label(),
                left.isEmpty() && !right.isEmpty() ? nothing(findings, Side.LEFT) : left,
                right.isEmpty() && !left.isEmpty() ? nothing(findings, Side.RIGHT) : right,
                Stream.concat(follows, phrases(findings, Side.NEITHER).stream()).toList());
    }

    /** What stands beside what is said of the other side. */
    private List<Phrase> nothing(Findings findings, Side side) {
        var examined = fields().filter(field -> field.side() == side).anyMatch(findings::isExamined);
        return List.of(Phrase.plain(examined ? Language.say("Nothing unusual") : Language.say("Not examined")));
    }

    private List<Phrase> phrases(Findings findings, Side side) {
        var own = fields().filter(field -> field.side() == side).toList();
        return switch (this) {
            case POSTURE -> own.stream().anyMatch(findings::isExamined) ? List.of(posture(findings, side)) : List.of();
            case FIT, LEGS -> List.of();
            default ->
                own.stream()
                        .filter(field -> isSaid(findings, field))
                        .map(field -> Phrase.of(field, findings))
                        .toList();
        };
    }

    /** The range of the ankle is always said; so is a count that cannot be called usual or not. */
    private boolean isSaid(Findings findings, Field field) {
        return Phrase.isUnusual(field, findings)
                || (findings.isExamined(field) && (this == ANKLE || field.finding() == Motion.HEEL_RAISE));
    }

    private static Phrase posture(Findings findings, Side side) {
        return PostureIndex.of(findings, side)
                .map(Topic::phrase)
                .orElseGet(() ->
                        Phrase.plain(Language.say("No Foot Posture Index, because not all six criteria are rated")));
    }

    private static Phrase phrase(PostureIndex index) {
        var way =
                switch (index.band()) {
                    case HIGHLY_SUPINATED -> ", " + Language.say("rolled far outward");
                    case SUPINATED -> ", " + Language.say("rolled outward");
                    case NORMAL -> "";
                    case PRONATED -> ", " + Language.say("rolled inward");
                    case HIGHLY_PRONATED -> ", " + Language.say("rolled far inward");
                };
        return new Phrase(
                Language.say(
                                "Foot Posture Index %s, %s",
                                Words.signed(index.total()), index.band().label())
                        + way,
                index.band() != Band.NORMAL);
    }

    /** Whether enough of it was examined to say something. */
    boolean isExamined(Findings findings) {
        return switch (this) {
            case FIT ->
                Side.FEET.stream()
                        .anyMatch(side -> isPaired(findings, side, ShoeFit.FOOT_LENGTH, ShoeFit.SHOE_LENGTH)
                                || isPaired(findings, side, ShoeFit.FOOT_WIDTH, ShoeFit.SHOE_WIDTH));
            case LEGS ->
                findings.isExamined(new Field(Side.NEITHER, LimbLength.LIMB_DIFFERENCE))
                        || Side.FEET.stream()
                                .allMatch(side -> findings.isExamined(new Field(side, LimbLength.LIMB_LENGTH)));
            default -> fields().anyMatch(findings::isExamined);
        };
    }

    private static boolean isPaired(Findings findings, Side side, Finding one, Finding other) {
        return findings.isExamined(new Field(side, one)) && findings.isExamined(new Field(side, other));
    }

    /** Whether all of it was examined; of the legs any way of measuring them is all. */
    boolean isComplete(Findings findings) {
        return this == LEGS ? isExamined(findings) : fields().allMatch(findings::isExamined);
    }

    private Stream<Field> fields() {
        return findings.stream().flatMap(finding -> finding.sides().stream().map(side -> new Field(side, finding)));
    }
}
