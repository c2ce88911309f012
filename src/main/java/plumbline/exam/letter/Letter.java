package plumbline.exam.letter;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.exam.Disposition;
import plumbline.exam.Exam;
import plumbline.exam.derived.Person;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.FlagDetail;
import plumbline.exam.finding.History;
import plumbline.exam.finding.Impression;
import plumbline.exam.finding.RedFlag;
import plumbline.exam.finding.Scale;
import plumbline.exam.finding.Side;
import plumbline.page.Language;
import plumbline.page.Words;
import plumbline.patient.Patient;

/**
 * A signed exam in as many words as one page holds: the unusual is said, the usual summed up, and what is left out or
 * shortened is marked.
 */
record Letter(Patient patient, Exam exam, Findings findings) {

    /** How much is said: so many phrases of a topic and side, so many letters of the plan and of the note. */
    private record Extent(int phrases, int plan, int note) {}

    /** From all one may wish for to what fits if everything is unusual. */
    private static final List<Extent> EXTENTS = List.of(
            new Extent(6, 1200, 600),
            new Extent(6, 600, 300),
            new Extent(4, 300, 120),
            new Extent(3, 300, 120),
            new Extent(2, 300, 120),
            new Extent(1, 300, 120));

    /** What the page holds besides its head and foot: in small type, and in type of a comfortable size. */
    private static final int LINES = 60;

    private static final int COMFORTABLE_LINES = 44;

    private static final int MOST_CONDITIONS = 5;
    private static final int LONGEST_HISTORY = 300;
    private static final int LONGEST_CONDITION = 120;
    private static final int LONGEST_RULED_OUT = 150;
    private static final String RULED_OUT = "RULED_OUT";

    private static final List<Finding> COMPLAINT = List.of(
            History.COURSE,
            History.EARLIER_EPISODES,
            History.LOW_BACK_PAIN,
            History.WALKING_PAIN,
            History.WALKING_MINUTES,
            History.WALKING_METRES,
            History.WALKING_EASED,
            History.EARLIER_TREATMENT,
            History.EARLIER_ORTHOSES,
            History.GOAL);

    private static final List<Finding> HEALTH = List.of(
            History.DIABETES,
            History.NEUROPATHY,
            History.ANTICOAGULANTS,
            History.ALLERGY_EVA,
            History.ALLERGY_LATEX,
            History.ALLERGY_ADHESIVE,
            History.OTHER_ALLERGIES,
            History.MEDICINES,
            History.SMOKING);

    /** Whether small type is needed. */
    public boolean isFull() {
        return lines(extent()) > COMFORTABLE_LINES;
    }

    /** The most that one page holds. */
    private Extent extent() {
        return EXTENTS.stream()
                .filter(extent -> lines(extent) <= LINES)
                .findFirst()
                .orElse(EXTENTS.getLast());
    }

    /** How many lines the letter takes, roughly. */
    private int lines(Extent extent) {
        return warnings()
                + Stream.of(List.of(flags()), opening(), closing(extent))
                        .flatMap(List::stream)
                        .mapToInt(Paragraph::lines)
                        .sum()
                + allRows().mapToInt(row -> row.few(extent.phrases()).lines()).sum();
    }

    /** How many lines the boxes at the top take besides the flags. */
    private int warnings() {
        var boxes = Stream.of(
                        exam.retraction().isPresent(),
                        exam.amendedBy().isPresent(),
                        exam.amends().isPresent())
                .filter(there -> there)
                .count();
        return (int) (2 * (boxes + dispositions().size()));
    }

    /** The red flags that are present, emergencies first, with what else is known of them. */
    public Paragraph flags() {
        var present = Stream.concat(
                        exam.emergencies().stream(),
                        Arrays.stream(RedFlag.values())
                                .filter(flag ->
                                        !flag.isEmergency() && findings.is(Side.NEITHER, flag, RedFlag.PRESENT)))
                .map(flag -> new Phrase(flag.label(), true))
                .toList();
        return new Paragraph(
                Language.say("Red flags"),
                present.isEmpty()
                        ? present
                        : Stream.concat(present.stream(), told(List.of(FlagDetail.values())))
                                .toList());
    }

    /** The last that was done about emergencies. */
    public List<Disposition> dispositions() {
        return exam.dispositions().reversed().stream().limit(1).toList();
    }

    public int earlierDispositions() {
        return exam.dispositions().size() - 1;
    }

    /** What the person tells. */
    public List<Paragraph> opening() {
        var complaint = Stream.concat(
                Stream.of(Phrase.plain(patient.episode(exam.episodeId())
                        .orElse(patient.currentEpisode())
                        .inWords())),
                told(COMPLAINT));
        return paragraphs(brief(Language.say("Complaint"), complaint), brief(Language.say("Health"), told(HEALTH)));
    }

    private static Paragraph brief(String label, Stream<Phrase> phrases) {
        var words = phrases.map(Phrase::sentence).collect(Collectors.joining(" "));
        return Paragraph.plain(label, Words.shortened(words, LONGEST_HISTORY));
    }

    private Stream<Phrase> told(List<? extends Finding> subjects) {
        return subjects.stream()
                .map(subject -> new Field(Side.NEITHER, subject))
                .filter(field -> findings.has(field) && !findings.typed(field).equals("NO"))
                .map(field -> Phrase.of(field, findings));
    }

    private static List<Paragraph> paragraphs(Paragraph... paragraphs) {
        return Arrays.stream(paragraphs)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** The topics of which something is to be said. */
    public List<Row> rows() {
        var most = extent().phrases();
        return allRows().map(row -> row.few(most)).toList();
    }

    private Stream<Row> allRows() {
        var person = new Person(patient.ageOn(exam.examinedOn()), patient.sex());
        return Arrays.stream(Topic.values())
                .map(topic -> topic.row(findings, person))
                .filter(row -> !row.isEmpty());
    }

    /** What was found to be usual or was not examined, and what follows from it all. */
    public List<Paragraph> closing() {
        return closing(extent());
    }

    private List<Paragraph> closing(Extent extent) {
        return paragraphs(
                Paragraph.plain(Language.say("Examined and unremarkable"), unremarkable()),
                Paragraph.plain(
                        Language.say("Not examined"), names(topic -> !topic.isExamined(findings), Topic::inSentence)),
                Paragraph.plain(Language.say("Red flags"), flags().isEmpty() ? noFlags() : ""),
                new Paragraph(Language.say("Impression"), impression()),
                Paragraph.plain(Language.say("Plan"), written(Impression.PLAN, extent.plan())),
                Paragraph.plain(Language.say("Note"), written(Impression.NOTE, extent.note())));
    }

    private String unremarkable() {
        var said = allRows().map(Row::label).toList();
        return names(
                topic -> topic.isExamined(findings) && !said.contains(topic.label()),
                topic -> topic.isComplete(findings)
                        ? topic.inSentence()
                        : Language.say("%s (in part)", topic.inSentence()));
    }

    private static String names(Predicate<Topic> which, Function<Topic, String> name) {
        return Arrays.stream(Topic.values()).filter(which).map(name).collect(Collectors.joining("; "));
    }

    private String noFlags() {
        var asked = Arrays.stream(RedFlag.values())
                .filter(flag -> findings.answer(Side.NEITHER, flag).isPresent())
                .count();
        return asked == 0 ? Language.say("not asked for") : Language.say("none of the %s that were asked for", asked);
    }

    /** The conditions that are suspected or confirmed, and those that are ruled out. */
    private List<Phrase> impression() {
        var held = Stream.concat(
                        conditions().map(this::held),
                        Stream.of(written(Impression.OTHER_IMPRESSION, LONGEST_CONDITION)))
                .filter(text -> !text.isEmpty())
                .map(text -> new Phrase(text, true))
                .toList();
        var ruledOut =
                conditions().map(this::ruledOut).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return Stream.concat(
                        Row.few(held, MOST_CONDITIONS).stream(),
                        ruledOut.isEmpty()
                                ? Stream.empty()
                                : Stream.of(Phrase.plain(
                                        Language.say("Ruled out: %s", Words.shortened(ruledOut, LONGEST_RULED_OUT)))))
                .toList();
    }

    private static Stream<Impression> conditions() {
        return Arrays.stream(Impression.values()).filter(condition -> condition.scale() instanceof Scale.Choice);
    }

    /** Plantar heel pain, left confirmed, right suspected */
    private String held(Impression condition) {
        var sides = sides(condition, answer -> !answer.equals(RULED_OUT))
                .map(side -> ", " + (side.inWords() + " " + findings.words(new Field(side, condition))).strip())
                .collect(Collectors.joining());
        return sides.isEmpty() ? "" : condition.label() + sides;
    }

    /** Plantar heel pain left and right */
    private String ruledOut(Impression condition) {
        var sides = sides(condition, RULED_OUT::equals).map(Side::inWords).toList();
        return switch (sides.size()) {
            case 0 -> "";
            case 1 -> (condition.label() + " " + sides.getFirst()).strip();
            default -> Language.say("%s left and right", condition.label());
        };
    }

    private Stream<Side> sides(Impression condition, Predicate<String> which) {
        return condition.sides().stream()
                .filter(side -> findings.answer(side, condition).filter(which).isPresent());
    }

    private String written(Impression text, int most) {
        return Words.shortened(findings.typed(new Field(Side.NEITHER, text)), most);
    }
}
