package plumbline.demo.simulator;

import java.util.random.RandomGenerator;

/**
 * What a device truly does to one person's pain. It builds up evenly and is complete after the delay.
 *
 * @param points the whole change, negative for relief
 * @param delay weeks from first wear until it is complete
 */
public record Effect(double points, double delay) {

    /** As for six people in ten. */
    public static final double NONE = 0;

    /** As for three in ten. */
    public static final double SMALL = -0.8;

    /** As for one in ten. */
    public static final double LARGE = -2;

    private static final double SHARE_WITHOUT = 0.6;
    private static final double SHARE_SMALL = 0.3;
    private static final double SHORTEST_DELAY = 2;
    private static final double LONGEST_DELAY = 6;

    /**
     * A person's effect, from a mixture whose mean of −0.44 points lies between a trial that found nothing (Sadler and others
     * 2023, Musculoskelet Care 21:856) and a review that found a moderate effect (Kong and others 2020). The shares and the
     * delay of 2 to 6 weeks are our assumption.
     */
    public static Effect drawn(RandomGenerator random) {
        double share = random.nextDouble();
        double points = share < SHARE_WITHOUT ? NONE : share < SHARE_WITHOUT + SHARE_SMALL ? SMALL : LARGE;
        return new Effect(points, random.nextDouble(SHORTEST_DELAY, LONGEST_DELAY));
    }

    /** The change so many weeks after first wear, in points. */
    public double after(double weeks) {
        return points * Math.clamp(weeks / delay, 0, 1);
    }
}
