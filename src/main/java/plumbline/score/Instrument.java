package plumbline.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;

/**
 * Scales that are entered together, and the items they are worked out from. Items have numbers and our own short labels; the
 * wording of others is theirs.
 */
public enum Instrument {
    PAIN(
            "pain",
            "Pain, 0 to 10",
            Items.NONE,
            Scale.BACK_NOW,
            Scale.BACK_AVERAGE,
            Scale.BACK_WORST,
            Scale.BACK_AT_REST,
            Scale.BACK_WALKING,
            Scale.LEG,
            Scale.FOOT_LEFT,
            Scale.FOOT_RIGHT,
            Scale.FIRST_STEP_LEFT,
            Scale.FIRST_STEP_RIGHT),
    LINE(
            "vas",
            "Pain on a line of 100 mm",
            Items.NONE,
            Scale.BACK_LINE,
            Scale.FIRST_STEP_LINE_LEFT,
            Scale.FIRST_STEP_LINE_RIGHT),
    PEG(
            "peg",
            "PEG",
            Items.asked(
                    "How strong was your pain on average?",
                    "How much did pain take the joy out of life?",
                    "How much did pain get in the way of what you usually do?"),
            Scale.PEG),
    ROLAND_MORRIS("rmdq", "RMDQ-24", Items.ticked(24), Scale.ROLAND_MORRIS),
    OSWESTRY("odi", "ODI", Items.numbered("Section", 10, 5), Scale.OSWESTRY),
    START_BACK("start-back", "STarT Back", Items.yesNo(9), Scale.START_BACK, Scale.START_BACK_DISTRESS),
    FOOT_FUNCTION(
            "ffi",
            "FFI",
            Items.numbered("Pain", 9, 10).and("Disability", 9).and("Activity", 5),
            Scale.FOOT_FUNCTION_PAIN,
            Scale.FOOT_FUNCTION_DISABILITY,
            Scale.FOOT_FUNCTION_ACTIVITY,
            Scale.FOOT_FUNCTION_MEAN,
            Scale.FOOT_FUNCTION_SUM),
    FOOT_AND_ANKLE(
            "faos",
            "FAOS",
            Items.numbered("Symptom", 7, 4)
                    .and("Pain", 9)
                    .and("Daily living", 17)
                    .and("Sport", 5)
                    .and("Quality of life", 4),
            Scale.FOOT_AND_ANKLE_SYMPTOMS,
            Scale.FOOT_AND_ANKLE_PAIN,
            Scale.FOOT_AND_ANKLE_DAILY,
            Scale.FOOT_AND_ANKLE_SPORT,
            Scale.FOOT_AND_ANKLE_LIFE),
    PROMIS("promis", "PROMIS T-scores", Items.NONE, Scale.PAIN_INTERFERENCE, Scale.PHYSICAL_FUNCTION),
    IMPRESSION_OF_CHANGE("pgic", "Impression of change", Items.NONE, Scale.IMPRESSION_OF_CHANGE);

    private static final Map<Scale, Instrument> BY_SCALE = new EnumMap<>(Scale.class);

    private static final Set<Scale> LEADING =
            EnumSet.of(Scale.BACK_AVERAGE, Scale.FOOT_FUNCTION_MEAN, Scale.FOOT_AND_ANKLE_PAIN);

    static {
        for (var instrument : values()) {
            instrument.scales.forEach(scale -> BY_SCALE.put(scale, instrument));
        }
    }

    private final String code;
    private final String label;
    private final Items items;
    private final List<Scale> scales;

    Instrument(String code, String label, Items items, Scale... scales) {
        this.code = code;
        this.label = label;
        this.items = items;
        this.scales = List.copyOf(Arrays.asList(scales));
    }

    /** The instrument of a code as it stands in an address; empty when there is none. */
    public static Optional<Instrument> coded(String code) {
        return Arrays.stream(values())
                .filter(instrument -> instrument.code.equals(code))
                .findFirst();
    }

    /** The one that a scale belongs to. */
    public static Instrument of(Scale scale) {
        return Objects.requireNonNull(BY_SCALE.get(scale));
    }

    /** Its name in addresses and links, such as {@code start-back}. */
    public String code() {
        return code;
    }

    public String label() {
        return Language.say(label);
    }

    /** What is kept of it, in the order in which it is shown. */
    public List<Scale> scales() {
        return scales;
    }

    /** The items by number; none where the values themselves are the answers. */
    public Items items() {
        return items;
    }

    /** Whether it is answered item by item, so that its values belong together; else each value stands for itself. */
    public boolean hasItems() {
        return items.count() > 0;
    }

    /** What its answers amount to: the values that can be worked out, and of every other scale that was begun why not. */
    public Outcome score(List<@Nullable Integer> answers) {
        var scored = new ArrayList<Scored>();
        var refused = new EnumMap<Scale, String>(Scale.class);
        for (var scale : scales) {
            if (scale.share() instanceof Scoring.ShareOfWorst share) {
                var own = Collections.unmodifiableList(new ArrayList<>(share.of(answers)));
                var value = share.value(scale.range(), own);
                if (value.isPresent()) {
                    scored.add(new Scored(scale, value.getAsDouble(), own));
                } else if (own.stream().anyMatch(Objects::nonNull)) {
                    refused.put(scale, Language.say("%s cannot be worked out: %s", scale.label(), share.rule()));
                }
            }
        }
        return new Outcome(withTotals(scored), refused);
    }

    /** Values that were entered, together with those that are made of them. */
    List<Scored> complete(Map<Scale, Double> values) {
        return withTotals(values.entrySet().stream()
                .map(value -> Scored.entered(value.getKey(), value.getValue()))
                .toList());
    }

    private List<Scored> withTotals(List<Scored> scored) {
        var all = new ArrayList<>(scored);
        scales.stream()
                .filter(scale -> scored.stream().noneMatch(one -> one.scale() == scale))
                .forEach(scale -> made(scale, scored).ifPresent(value -> all.add(Scored.entered(scale, value))));
        return List.copyOf(all);
    }

    /** The value of a scale that is made of others, where all of these are there. */
    private static OptionalDouble made(Scale scale, List<Scored> scored) {
        var parts = scored.stream()
                .filter(one -> scale.parts().contains(one.scale()))
                .toList();
        if (parts.isEmpty() || parts.size() < scale.parts().size()) {
            return OptionalDouble.empty();
        }
        if (scale.definition().scoring() instanceof Scoring.MeanOf) {
            return parts.stream().mapToDouble(Scored::value).average();
        }
        var share = Objects.requireNonNull(parts.getFirst().scale().share());
        var answers = new ArrayList<@Nullable Integer>();
        parts.forEach(part -> answers.addAll(part.answers()));
        // Of parts that were entered as they are nobody knows how many items stand behind them.
        if (answers.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(share.stretched(scale.range(), answers));
    }

    /** Why these values of one response cannot all be right, if they cannot. */
    public Optional<String> contradiction(Map<Scale, Double> values) {
        return this == START_BACK && !values.isEmpty()
                ? Risk.contradiction(values.get(Scale.START_BACK), values.get(Scale.START_BACK_DISTRESS))
                : Optional.empty();
    }

    /** The scale that stands for it where there is room for one. */
    public Scale leading(Set<Scale> known) {
        return scales.stream()
                .filter(known::contains)
                .filter(LEADING::contains)
                .findFirst()
                .orElseGet(() ->
                        scales.stream().filter(known::contains).findFirst().orElseThrow());
    }

    /** Whether it is asked in our own words, so that a patient can answer it alone. */
    public boolean isInOwnWords() {
        return this == PAIN || this == IMPRESSION_OF_CHANGE || items.isInOwnWords();
    }

    /** What a value of it means: of STarT Back the risk, which follows from two. */
    String meaning(Scale scale, Map<Scale, Double> latest) {
        var total = latest.get(Scale.START_BACK);
        var distress = latest.get(Scale.START_BACK_DISTRESS);
        return scale == Scale.START_BACK && total != null && distress != null
                ? Risk.of(total, distress).label()
                : scale.meaning(Objects.requireNonNull(latest.get(scale)));
    }

    /** How to enter it, in a sentence or two. */
    public String guidance() {
        return Language.say(
                switch (this) {
                    case PAIN -> "Tap one number for each question. A tap on – takes an answer back.";
                    case LINE ->
                        "How far along the line of 100 mm the mark stands, measured from the end without pain.";
                    case ROLAND_MORRIS ->
                        "Tap every number that is ticked on the paper; what is not ticked counts as no.";
                    case START_BACK ->
                        "Agree is yes, disagree is no; the last item is yes for the two strongest answers. All nine are needed.";
                    case FOOT_FUNCTION -> "What does not apply to the patient stays at –.";
                    case PROMIS -> "The T-scores that the official scoring gives.";
                    case IMPRESSION_OF_CHANGE -> "One answer, from very much worse to very much better.";
                    case PEG, OSWESTRY, FOOT_AND_ANKLE ->
                        "The number of each answer. What is left out on the paper stays at –.";
                });
    }

    public Publication publication() {
        return scales.getFirst().definition().publication();
    }

    /** How many questions it puts to a patient: of pain the average in the back, of PROMIS two forms of eight. */
    public int questions() {
        return switch (this) {
            case PAIN -> 1;
            case PROMIS -> 16;
            default -> hasItems() ? items.count() : scales.size();
        };
    }

    /**
     * @param scored what could be worked out
     * @param refused why the rest could not, for each scale of which something was answered
     */
    public record Outcome(List<Scored> scored, Map<Scale, String> refused) {}
}
