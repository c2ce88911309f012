package plumbline.simulation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import plumbline.demo.simulator.Diary;
import plumbline.demo.simulator.Effect;
import plumbline.demo.simulator.Fluctuation;
import plumbline.demo.simulator.NaturalCourse;
import plumbline.demo.simulator.Pain;
import plumbline.demo.simulator.Treatment;
import plumbline.progress.OwnTrend;
import plumbline.progress.Recovery;
import plumbline.progress.Week;
import plumbline.score.Scale;

/**
 * One kind of patient: someone who gives one whole number from 0 to 10 a week.
 *
 * @param course how the pain goes on without a device
 * @param phi the correlation of neighbouring weeks
 * @param sd of a week about the course, in points
 * @param weeks a phase: so many before the first wear, so many after the first two with the device
 * @param effect what the device truly does, in points; complete within the two weeks of settling in
 */
record Cell(Course course, double phi, double sd, int weeks, double effect) {

    /** How pain goes on without a device. */
    enum Course {
        SETTLED("settled", 520, true),
        FROM_ONSET("natural, from onset", 0, false),
        FROM_4_WEEKS("natural, from 4 weeks", 4, false),
        FROM_12_WEEKS("natural, from 12 weeks", 12, false),
        FROM_26_WEEKS("natural, from 26 weeks", 26, false),
        /** Harder than what was published: as strong after 12 weeks as in others at onset, and easing from there as quickly. */
        STRONG_FROM_12_WEEKS("natural, from 12 weeks, still strong", 12, true);

        private final String label;
        private final int begun;
        private final boolean strong;

        /**
         * @param begun how many weeks of the natural course have passed at the first score
         * @param strong whether the pain at the first score is as strong as in others at onset; otherwise it has eased by then
         */
        Course(String label, int begun, boolean strong) {
            this.label = label;
            this.begun = begun;
            this.strong = strong;
        }

        Pain pain(double baseline, Treatment device) {
            var eased = strong ? 1 : NaturalCourse.OF_LASTING_PAIN.share(0, begun);
            return new Pain(baseline * eased, begun, List.of(device));
        }

        String label() {
            return label;
        }

        Recovery recovery() {
            return new Recovery(false, begun < Recovery.WEEKS, begun);
        }
    }

    /**
     * What came of many patients of one kind.
     *
     * @param said of how many anything was said of their own trend
     * @param better of how many it was said that they were better than it
     * @param worse of how many that they were worse
     * @param covered in how many the 95 % interval after 4 weeks held the truth
     */
    record Outcome(int runs, int said, int better, int worse, int covered) {

        private static final double PERCENT = 100;

        double better100() {
            return share(better);
        }

        double worse100() {
            return share(worse);
        }

        double covered100() {
            return share(covered);
        }

        double said100() {
            return PERCENT * said / runs;
        }

        private double share(int count) {
            return said == 0 ? 0 : PERCENT * count / said;
        }

        /** The Monte-Carlo standard error of a percentage. */
        double error(double percent) {
            return said == 0 ? 0 : Math.sqrt(percent * (PERCENT - percent) / said);
        }
    }

    /** Asks the product about so many patients. The same seed gives the same patients, whatever was asked before. */
    Outcome run(int runs, long seed) {
        return run(runs, seed, course.recovery());
    }

    /** The same as if nothing were known against it: what would be said without the rule of 12 weeks since onset. */
    Outcome runHeedless(int runs, long seed) {
        return run(runs, seed, new Recovery(false, false, Recovery.WEEKS));
    }

    private Outcome run(int runs, long seed, Recovery recovery) {
        var random = new SplittableRandom(seed + 31L * toString().hashCode());
        int said = 0;
        int better = 0;
        int worse = 0;
        int covered = 0;
        for (int run = 0; run < runs; run++) {
            var trend = patient(random, recovery);
            var verdict = trend.verdict().orElse(null);
            if (verdict != null) {
                said++;
                better += verdict == OwnTrend.Verdict.BETTER ? 1 : 0;
                worse += verdict == OwnTrend.Verdict.WORSE ? 1 : 0;
                covered += trend.judged().orElseThrow().shown().holds(effect) ? 1 : 0;
            }
        }
        return new Outcome(runs, said, better, worse, covered);
    }

    private OwnTrend patient(RandomGenerator random, Recovery recovery) {
        var device = new Treatment(new Effect(effect, OwnTrend.WEEKS_OF_SETTLING), weeks, Double.POSITIVE_INFINITY);
        var diary = new Diary(course.pain(Pain.drawBaseline(random), device), new Fluctuation(phi, sd), random);
        var answers = IntStream.range(0, 2 * weeks + OwnTrend.WEEKS_OF_SETTLING)
                .mapToObj(week -> new Week(week - weeks, diary.answer(week + Week.HALF), 1))
                .toList();
        return OwnTrend.of(
                answers.subList(0, weeks),
                answers.subList(weeks, answers.size()),
                Scale.BACK_AVERAGE.range(),
                new OwnTrend.Circumstances(recovery, false));
    }
}
