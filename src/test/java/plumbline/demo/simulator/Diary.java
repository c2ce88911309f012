package plumbline.demo.simulator;

import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** One person answering, time after time, how strong the pain is: with a whole number from 0 to 10, or not at all. */
public final class Diary {

    private static final int LEAST = 0;
    private static final int MOST = 10;

    private static final double SILENT_ANYWAY = 0.06;
    private static final double LOW = 2;
    private static final double SILENT_PER_POINT_BELOW = 0.08;
    private static final double HIGH = 6;
    private static final double SILENT_PER_POINT_ABOVE = 0.06;

    private final Pain pain;
    private final Fluctuation fluctuation;
    private final RandomGenerator random;
    private double away;

    public Diary(Pain pain, Fluctuation fluctuation, RandomGenerator random) {
        this.pain = pain;
        this.fluctuation = fluctuation;
        this.random = random;
        this.away = fluctuation.any(random);
    }

    /** The answer in that week; weeks are asked for in order. */
    public int answer(double week) {
        int answer = (int) Math.clamp(Math.round(pain.in(week) + away), LEAST, MOST);
        away = fluctuation.next(away, random);
        return answer;
    }

    /** The answer in that week, or none from someone who did not care, or did not feel able, to give it. */
    public OptionalInt answerIfAny(double week) {
        int answer = answer(week);
        return random.nextDouble() < silence(answer) ? OptionalInt.empty() : OptionalInt.of(answer);
    }

    /**
     * The share of such answers that is never given. It rises with little pain, when there is nothing to report, and with much;
     * how steeply is our assumption.
     */
    static double silence(int answer) {
        return SILENT_ANYWAY
                + SILENT_PER_POINT_BELOW * Math.max(0, LOW - answer)
                + SILENT_PER_POINT_ABOVE * Math.max(0, answer - HIGH);
    }
}
