package plumbline.score;

import static plumbline.score.Scoring.meanOf;
import static plumbline.score.Scoring.sumOf;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;

/**
 * One series that is kept: a score is one value of one of these at one time. Which are asked together is for the
 * {@link Instrument} to say; what a value means is in the {@link Definition}.
 */
public enum Scale {
    BACK_NOW(Definition.pain("back-now", "Back now", "at this moment", "How strong is the pain in your back?")),
    BACK_AVERAGE(Definition.pain(
            "back-average", "Back average", Definition.DAY, "How strong was the pain in your back on average?")),
    BACK_WORST(Definition.pain(
            "back-worst", "Back worst", Definition.DAY, "How strong was the pain in your back at its worst?")),
    BACK_AT_REST(Definition.pain(
            "back-at-rest", "Back at rest", Definition.DAY, "How strong was the pain in your back while you rested?")),
    BACK_WALKING(Definition.pain(
            "back-walking", "Back walking", Definition.DAY, "How strong was the pain in your back while you walked?")),
    LEG(Definition.pain("leg", "Leg", Definition.DAY, "How strong was the pain in your leg on average?")),
    FOOT_LEFT(Definition.pain(
            "foot-left", "Left foot", Definition.DAY, "How strong was the pain in your left foot on average?")),
    FOOT_RIGHT(Definition.pain(
            "foot-right", "Right foot", Definition.DAY, "How strong was the pain in your right foot on average?")),
    FIRST_STEP_LEFT(Definition.pain(
            "first-step-left",
            "Left first step",
            "this morning",
            "How strong was the pain in your left heel at the first steps?")),
    FIRST_STEP_RIGHT(Definition.pain(
            "first-step-right",
            "Right first step",
            "this morning",
            "How strong was the pain in your right heel at the first steps?")),

    BACK_LINE(Definition.line("back-vas", "Back, line", Definition.DAY, 15, 0.30)),
    FIRST_STEP_LINE_LEFT(Definition.line("first-step-vas-left", "Left first step, line", "this morning", 19, 0)),
    FIRST_STEP_LINE_RIGHT(Definition.line("first-step-vas-right", "Right first step, line", "this morning", 19, 0)),

    PEG(new Definition("peg", "PEG", "over the last week", Range.decimal(0, 10, "of 10"), Publication.PEG)
            .scored(1, 3, 10, 3)
            .important(0, 0.30)
            .loinc("91147-9")),

    ROLAND_MORRIS(new Definition("rmdq", "RMDQ-24", "today", Range.decimal(0, 24, "of 24"), Publication.ROLAND_MORRIS)
            .scored(1, 24, 1, 20)
            .important(5, 0.30)
            .bands(
                    new Band(2, "counts as recovered"),
                    new Band(3, "so low that it hardly shows a fall"),
                    new Band(20, ""),
                    new Band(24, "so high that it hardly shows a rise"))),

    OSWESTRY(new Definition("odi", "ODI", "today", Range.decimal(0, 100, "%"), Publication.OSWESTRY)
            .scored(1, 10, 5, 8)
            .important(10, 0.30)
            .bands(
                    new Band(20, "minimal disability"),
                    new Band(40, "moderate disability"),
                    new Band(60, "severe disability"),
                    new Band(80, "very severe disability"),
                    new Band(100, "extreme disability"))),

    START_BACK(new Definition(
                    "start-back",
                    "STarT Back",
                    "over the last two weeks",
                    Range.whole(0, 9, "of 9"),
                    Publication.START_BACK)
            .scored(1, 9, 1, 9)
            .loinc("91351-7")),
    START_BACK_DISTRESS(new Definition(
                    "start-back-distress",
                    "STarT Back distress",
                    "over the last two weeks",
                    Range.whole(0, 5, "of 5"),
                    Publication.START_BACK)
            .scored(5, 9, 1, 5)
            .loinc("91350-9")),

    FOOT_FUNCTION_PAIN(
            Definition.footFunction("ffi-pain", "FFI pain").scored(1, 9, 10, 5).important(12, 0)),
    FOOT_FUNCTION_DISABILITY(Definition.footFunction("ffi-disability", "FFI disability")
            .scored(10, 18, 10, 5)
            .important(7, 0)),
    FOOT_FUNCTION_ACTIVITY(
            Definition.footFunction("ffi-activity", "FFI activity").scored(19, 23, 10, 3)),
    FOOT_FUNCTION_MEAN(Definition.footFunction("ffi-mean", "FFI total, mean of the three")
            .scored(meanOf(FOOT_FUNCTION_PAIN, FOOT_FUNCTION_DISABILITY, FOOT_FUNCTION_ACTIVITY))
            .important(7, 0)),
    FOOT_FUNCTION_SUM(Definition.footFunction("ffi-sum", "FFI total, sum of all items")
            .scored(sumOf(FOOT_FUNCTION_PAIN, FOOT_FUNCTION_DISABILITY, FOOT_FUNCTION_ACTIVITY))
            .important(7, 0)),

    FOOT_AND_ANKLE_SYMPTOMS(
            Definition.footAndAnkle("faos-symptoms", "FAOS symptoms").scored(1, 7, 4, 4)),
    FOOT_AND_ANKLE_PAIN(Definition.footAndAnkle("faos-pain", "FAOS pain").scored(8, 16, 4, 5)),
    FOOT_AND_ANKLE_DAILY(
            Definition.footAndAnkle("faos-daily", "FAOS daily living").scored(17, 33, 4, 9)),
    FOOT_AND_ANKLE_SPORT(Definition.footAndAnkle("faos-sport", "FAOS sport").scored(34, 38, 4, 3)),
    FOOT_AND_ANKLE_LIFE(
            Definition.footAndAnkle("faos-life", "FAOS quality of life").scored(39, 42, 4, 2)),

    PAIN_INTERFERENCE(
            Definition.promis("promis-pain-interference", "Pain interference").important(5.5, 0)),
    PHYSICAL_FUNCTION(Definition.promis("promis-physical-function", "Physical function")
            .upIsBetter()
            .important(3.6, 0)),

    IMPRESSION_OF_CHANGE(new Definition(
                    "pgic",
                    "Impression of change",
                    "since treatment began",
                    Range.whole(-3, 3, "").upIsBetter(),
                    Publication.IMPRESSION_OF_CHANGE)
            .asking("How are you now, compared with before the treatment?")
            .bands(
                    new Band(-3, "very much worse"),
                    new Band(-2, "much worse"),
                    new Band(-1, "a little worse"),
                    new Band(0, "no change"),
                    new Band(1, "a little better"),
                    new Band(2, "much better"),
                    new Band(3, "very much better")));

    private final Definition definition;

    Scale(Definition definition) {
        this.definition = definition;
    }

    /** The scale of a code as it stands in files, in any case; empty when there is none. */
    public static Optional<Scale> coded(String code) {
        for (var scale : values()) {
            if (scale.code().equalsIgnoreCase(code)) {
                return Optional.of(scale);
            }
        }
        return Optional.empty();
    }

    public Definition definition() {
        return definition;
    }

    /** Its name in files, such as {@code back-now}. */
    public String code() {
        return definition.code();
    }

    public String label() {
        return Language.say(definition.label());
    }

    /** The time it asks about, as in "over the last 24 hours". */
    public String recall() {
        return Language.say(definition.recall());
    }

    /** The question as a patient is asked it, in our own words; its label where there is none. */
    public String question() {
        return Language.say(definition.question());
    }

    public Range range() {
        return definition.range();
    }

    /** Whether it is a rating of pain from 0 to 10, of which a clinic may have decided itself what matters. */
    public boolean isRatingOfPain() {
        return definition.publication() == Publication.RATING;
    }

    /** Its name at the beginning of a sentence, as in "Average back pain fell". */
    public String inSentences() {
        return Language.say(
                switch (this) {
                    case BACK_NOW -> "Back pain at the moment";
                    case BACK_AVERAGE -> "Average back pain";
                    case BACK_WORST -> "Worst back pain";
                    case BACK_AT_REST -> "Back pain at rest";
                    case BACK_WALKING -> "Back pain on walking";
                    case LEG -> "Leg pain";
                    case FOOT_LEFT -> "Pain in the left foot";
                    case FOOT_RIGHT -> "Pain in the right foot";
                    case FIRST_STEP_LEFT -> "Pain at the first steps, left";
                    case FIRST_STEP_RIGHT -> "Pain at the first steps, right";
                    default -> definition.label();
                });
    }

    /** 7 of 10, 48.9 %: a value with its unit. */
    public String words(double value) {
        var number = Range.words(value);
        return range().unit().isEmpty() ? number : number + " " + Language.say(range().unit());
    }

    /** What a value means by itself, such as "moderate disability"; empty where nothing is said of it. */
    public String meaning(double value) {
        return Language.say(Band.of(value, definition.bands()));
    }

    /** How the answers to an instrument become its value; null where it is entered or made of others. */
    Scoring.@Nullable ShareOfWorst share() {
        return definition.scoring() instanceof Scoring.ShareOfWorst share ? share : null;
    }

    /** The scales it is worked out from; empty where it is not. */
    List<Scale> parts() {
        return switch (definition.scoring()) {
            case Scoring.MeanOf mean -> mean.parts();
            case Scoring.SumOf sum -> sum.parts();
            case Scoring.AsEntered entered -> List.of();
            case Scoring.ShareOfWorst share -> List.of();
        };
    }
}
