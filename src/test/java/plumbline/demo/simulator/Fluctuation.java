package plumbline.demo.simulator;

import java.util.random.RandomGenerator;

/**
 * How a person's answers scatter about their true pain: an autoregressive process of first order from one answer to the next,
 * however many days lie between.
 *
 * @param phi the correlation of neighbouring answers
 * @param sd in points
 */
public record Fluctuation(double phi, double sd) {

    /** Someone who always gives the same answer to the same pain. */
    public static final Fluctuation NONE = new Fluctuation(0, 0);

    private static final double LOWEST_PHI = 0.2;
    private static final double HIGHEST_PHI = 0.6;
    private static final double LOWEST_SD = 0.6;
    private static final double HIGHEST_SD = 1.0;

    /**
     * A person's own fluctuation. The SD follows from a smallest detectable change of 1.6 to 2.8 points, divided by 2.77
     * (Williams 2024, Sydney Spinal Symposium, no. 40); the correlation is our assumption.
     */
    public static Fluctuation drawn(RandomGenerator random) {
        return new Fluctuation(random.nextDouble(LOWEST_PHI, HIGHEST_PHI), random.nextDouble(LOWEST_SD, HIGHEST_SD));
    }

    /** How far the next answer lies from the true pain, given how far the one before lay. */
    double next(double before, RandomGenerator random) {
        return phi * before + Math.sqrt(1 - phi * phi) * any(random);
    }

    /** How far an answer lies from the true pain when nothing is known of the one before. */
    double any(RandomGenerator random) {
        return sd * random.nextGaussian();
    }
}
