package plumbline.exam.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings for tests, answer by answer. */
public final class Found {

    private final Map<Field, String> answers = new LinkedHashMap<>();

    private Found() {}

    public static Found nothing() {
        return new Found();
    }

    /** One answer, in the form in which it is kept. */
    public Found on(Side side, Finding finding, String answer) {
        answers.put(new Field(side, finding), answer);
        return this;
    }

    public Found left(Finding finding, String answer) {
        return on(Side.LEFT, finding, answer);
    }

    public Found right(Finding finding, String answer) {
        return on(Side.RIGHT, finding, answer);
    }

    public Found both(Finding finding, String answer) {
        return left(finding, answer).right(finding, answer);
    }

    public Found once(Finding finding, String answer) {
        return on(Side.NEITHER, finding, answer);
    }

    /** The six ratings of one foot, in the order of the criteria. */
    public Found rated(Side side, List<Integer> ratings) {
        for (int i = 0; i < ratings.size(); i++) {
            on(side, Criterion.values()[i], ratings.get(i).toString());
        }
        return this;
    }

    /** Ratings of one foot that add up to this Foot Posture Index, two points a criterion until it is reached. */
    public Found posture(Side side, int total) {
        for (var criterion : Criterion.values()) {
            var left = Math.max(0, Math.abs(total) - 2 * criterion.ordinal());
            on(side, criterion, Integer.toString(Integer.signum(total) * Math.min(2, left)));
        }
        return this;
    }

    public Findings findings() {
        return Findings.of(answers);
    }
}
