package plumbline.exam.rating;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Side;
import plumbline.statistics.Agreement;
import plumbline.statistics.Estimate;
import plumbline.statistics.Interval;
import plumbline.statistics.IntraclassCorrelation;
import plumbline.statistics.WeightedKappa;
import plumbline.statistics.WeightedKappa.Weights;

/**
 * How well two raters agree at a clinic, the left and the right feet apart: two feet of one person resemble each other, so
 * that together they would count for more than they tell.
 *
 * <p>Criteria are compared by kappa with quadratic weights, because these make it, but for a term of 1/n, an ICC(2,1)
 * (Fleiss and Cohen 1973): criteria and total are then measured by the same measure. The first and the second rating stand for
 * the two raters, whoever gave them.
 *
 * @param ratings how many double ratings count
 * @param patients how many people these feet belong to
 * @param feet left and right; empty while there are too few ratings
 */
record ClinicAgreement(int ratings, int patients, List<Feet> feet) {

    /** Fewer people are not reported on. */
    static final int FEWEST = 11;

    /** In place of a criterion: the Foot Posture Index. */
    static final String TOTAL = "TOTAL";

    private static final double CONFIDENCE = 0.95;
    private static final int STEPS = 5;
    private static final int LOWEST = -2;

    /** From here on the interval of kappa is more than a rough guide: twice the square of the steps (Cicchetti 1981). */
    private static final int LARGE_SAMPLE = 2 * STEPS * STEPS;

    /**
     * Two ratings that occur together.
     *
     * @param side left or right
     * @param item name of the criterion, or {@link #TOTAL}
     * @param times in how many double ratings
     */
    record Occurring(String side, String item, int first, int again, int times) {}

    /**
     * One criterion, or the total, over all feet of one side.
     *
     * @param alike how many pairs are the same rating twice
     * @param wording what published scales call the coefficient
     */
    record Line(String label, int pairs, int alike, Estimate<Agreement> agreement, Wording wording) {

        /** How many pairs are missing before there is anything to show. */
        public int missing() {
            return Math.max(0, FEWEST - pairs);
        }

        public double lower(Interval interval) {
            return Math.max(-1, interval.lower());
        }

        public double upper(Interval interval) {
            return Math.min(1, interval.upper());
        }

        public String inWords() {
            return agreement.found().map(wording::of).orElse("");
        }
    }

    /** All feet of one side. */
    record Feet(String side, Line total, List<Line> criteria) {}

    static ClinicAgreement tooFew(int ratings) {
        return new ClinicAgreement(ratings, 0, List.of());
    }

    static ClinicAgreement of(int ratings, int patients, List<Occurring> occurring) {
        return new ClinicAgreement(
                ratings,
                patients,
                Side.FEET.stream().map(side -> feet(side.word(), occurring)).toList());
    }

    private static Feet feet(String side, List<Occurring> occurring) {
        return new Feet(
                side,
                total(occurring(side, TOTAL, occurring)),
                Arrays.stream(Criterion.values())
                        .map(criterion -> line(criterion, occurring(side, criterion.name(), occurring)))
                        .toList());
    }

    private static List<Occurring> occurring(String side, String item, List<Occurring> all) {
        return all.stream()
                .filter(pair -> pair.side.equals(side) && pair.item.equals(item))
                .toList();
    }

    private static Line total(List<Occurring> pairs) {
        var ratings = pairs.stream()
                .flatMap(pair -> Collections.nCopies(pair.times, new double[] {pair.first, pair.again}).stream())
                .toArray(double[][]::new);
        return line("Total", pairs, IntraclassCorrelation.of(ratings, CONFIDENCE), Wording.ICC);
    }

    private static Line line(Criterion criterion, List<Occurring> pairs) {
        var table = new int[STEPS][STEPS];
        pairs.forEach(pair -> table[pair.first - LOWEST][pair.again - LOWEST] = pair.times);
        return line(criterion.label(), pairs, WeightedKappa.of(table, Weights.QUADRATIC, CONFIDENCE), Wording.KAPPA);
    }

    private static Line line(String label, List<Occurring> pairs, Estimate<Agreement> agreement, Wording wording) {
        return new Line(
                label,
                times(pairs.stream()),
                times(pairs.stream().filter(pair -> pair.first == pair.again)),
                agreement,
                wording);
    }

    private static int times(Stream<Occurring> pairs) {
        return pairs.mapToInt(Occurring::times).sum();
    }

    public boolean isEmpty() {
        return feet.isEmpty();
    }

    /** How many double ratings are missing before there is anything to show. */
    public int missing() {
        return Math.max(0, FEWEST - ratings);
    }

    public int largeSample() {
        return LARGE_SAMPLE;
    }

    /** Whether there are too few pairs to take the intervals of kappa at their word. */
    public boolean isSmall() {
        return ratings < LARGE_SAMPLE;
    }
}
