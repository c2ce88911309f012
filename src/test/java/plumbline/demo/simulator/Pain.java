package plumbline.demo.simulator;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One person's true pain, without the ups and downs of single days. Weeks count from the first reading.
 *
 * @param baseline at the first reading, in points from 0 to 10
 * @param begun how many weeks of the natural course had passed at the first reading; with many the pain hardly changes any more
 */
public record Pain(double baseline, double begun, List<Treatment> treatments) {

    private static final double MEAN_BASELINE = 5.1;
    private static final double SPREAD_OF_BASELINES = 1.75;
    private static final double FARTHEST_BASELINE = 3.5;

    /**
     * Pain as a person brings it to the clinic: mean 5.1 as in {@link NaturalCourse#OF_LASTING_PAIN}, SD 1.75 (our assumption,
     * as that nobody comes with nearly none or nearly the worst).
     */
    public static double drawBaseline(RandomGenerator random) {
        double away = random.nextGaussian(0, SPREAD_OF_BASELINES);
        return Math.abs(away) <= FARTHEST_BASELINE ? MEAN_BASELINE + away : drawBaseline(random);
    }

    /** Points in that week; may leave the scale, which only an answer cannot. */
    public double in(double week) {
        double untreated = baseline * NaturalCourse.OF_LASTING_PAIN.share(begun, week);
        return untreated
                + treatments.stream()
                        .mapToDouble(treatment -> treatment.in(week))
                        .sum();
    }
}
