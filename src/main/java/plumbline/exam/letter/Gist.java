package plumbline.exam.letter;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plumbline.exam.derived.Person;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Impression;
import plumbline.exam.finding.Scale;
import plumbline.exam.finding.Side;

/**
 * What of an exam concerns the person examined, without a word of ours: what was looked at, where something stood out, what it is
 * thought to be, and what was planned. Red flags are not in it; what is done about them is said in person, and stands in the plan.
 *
 * @param left the topics of which something stood out on the left, and so on
 * @param advice the plan as it was written
 */
public record Gist(
        List<Topic> lookedAt, List<Topic> left, List<Topic> right, List<Topic> whole, List<Held> held, String advice) {

    private static final String CONFIRMED = "CONFIRMED";
    private static final String RULED_OUT = "RULED_OUT";

    /** A condition that is suspected or confirmed. */
    public record Held(Impression condition, Side side, boolean confirmed) {}

    public static Gist of(Findings findings, Person person) {
        return new Gist(
                topics(topic -> topic.isExamined(findings)),
                topics(topic -> isUnusual(topic.row(findings, person).left())),
                topics(topic -> isUnusual(topic.row(findings, person).right())),
                topics(topic -> isUnusual(topic.row(findings, person).whole())),
                held(findings),
                findings.typed(new Field(Side.NEITHER, Impression.PLAN)));
    }

    private static List<Topic> topics(Predicate<Topic> which) {
        return Arrays.stream(Topic.values()).filter(which).toList();
    }

    private static boolean isUnusual(List<Phrase> phrases) {
        return phrases.stream().anyMatch(Phrase::unusual);
    }

    private static List<Held> held(Findings findings) {
        return Arrays.stream(Impression.values())
                .filter(condition -> condition.scale() instanceof Scale.Choice)
                .flatMap(condition -> condition.sides().stream().flatMap(side -> held(findings, condition, side)))
                .toList();
    }

    private static Stream<Held> held(Findings findings, Impression condition, Side side) {
        return findings.answer(side, condition).stream()
                .filter(answer -> !answer.equals(RULED_OUT))
                .map(answer -> new Held(condition, side, answer.equals(CONFIRMED)));
    }
}
