package plumbline.demo.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The six criteria of the Foot Posture Index on each foot, from −2 (supinated) to +2 (pronated), in the order of the published
 * form.
 */
public record FootPosture(List<Integer> left, List<Integer> right) {

    private static final int CRITERIA = 6;
    private static final int FARTHEST = 2;
    private static final double MEAN = 2.5;
    private static final double SD = 3;
    private static final double CORRELATION = 0.8;
    private static final int EXCHANGES = 4;

    /**
     * Two feet of one person, with totals rounded from a normal distribution. The mean is that of healthy women; that of men is
     * 2.3 (Redmond and others 2008, J Foot Ankle Res 1:6). The SD of 3 and the correlation of 0.8, which leaves eight pairs in
     * ten within 2 points of each other, are our assumption.
     */
    public static FootPosture drawn(RandomGenerator random) {
        double left = random.nextGaussian();
        double right = CORRELATION * left + Math.sqrt(1 - CORRELATION * CORRELATION) * random.nextGaussian();
        return new FootPosture(criteria(total(left), random), criteria(total(right), random));
    }

    private static int total(double away) {
        return (int) Math.clamp(Math.round(MEAN + SD * away), -FARTHEST * CRITERIA, FARTHEST * CRITERIA);
    }

    /** Spreads a total evenly, and then lets a few criteria differ the way they do on real feet. */
    private static List<Integer> criteria(int total, RandomGenerator random) {
        int above = Math.floorMod(total, CRITERIA);
        var criteria = new ArrayList<Integer>(IntStream.range(0, CRITERIA)
                .map(i -> Math.floorDiv(total, CRITERIA) + (i < above ? 1 : 0))
                .boxed()
                .toList());
        Collections.shuffle(criteria, random);
        for (int i = 0; i < EXCHANGES; i++) {
            exchange(criteria, random.nextInt(CRITERIA), random.nextInt(CRITERIA));
        }
        return List.copyOf(criteria);
    }

    private static void exchange(List<Integer> criteria, int more, int less) {
        if (more != less && criteria.get(more) < FARTHEST && criteria.get(less) > -FARTHEST) {
            criteria.set(more, criteria.get(more) + 1);
            criteria.set(less, criteria.get(less) - 1);
        }
    }
}
