package plumbline.progress;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.statistics.BaselineCorrectedTau;
import plumbline.statistics.Contrast;
import plumbline.statistics.Estimate;
import plumbline.statistics.Interval;
import plumbline.statistics.LeastSquares;
import plumbline.statistics.LinearFit;
import plumbline.statistics.MannKendall;
import plumbline.statistics.MeanChange;
import plumbline.statistics.NeweyWest;
import plumbline.statistics.NonOverlap;
import plumbline.statistics.PraisWinsten;
import plumbline.statistics.Refusal;
import plumbline.statistics.Segmented;
import plumbline.statistics.TheilSen;
import plumbline.statistics.WelchInterval;

/**
 * One number of the progress, by one method.
 *
 * @param n how many readings, or weekly means, it is made of
 * @param value in the points of the scale, or as the method has it; null where it is refused
 * @param interval null where the method gives none, or refuses it
 * @param refused why there is no value or, where there is one, no interval; null where nothing is refused
 */
public record Estimation(
        String what,
        String method,
        int n,
        @Nullable Double value,
        @Nullable Interval interval,
        @Nullable Refusal refused) {

    static final String CHANGE = "Change of the means";
    static final String WELCH = "Difference of means, Welch interval on effective numbers";
    static final String BEYOND = "Beyond the own trend";

    private static final String CHANCE_BEFORE =
            "Probability of such a trend before by chance, if neighbours did not resemble each other";
    private static final String CHANCE_AFTER =
            "Probability of such a trend after by chance, if neighbours did not resemble each other";

    private static final double CONFIDENCE = 0.95;

    /** Every number that describes the two phases, and beside the verdict those of other methods, which never decide it. */
    static List<Estimation> of(Progress progress) {
        var found = progress.comparison();
        var trend = progress.trend();
        if (found == null || trend == null || !found.isComparable()) {
            return List.of();
        }
        return Stream.of(
                        plain(found),
                        single(found),
                        overlap(progress, found),
                        slopes(progress, found),
                        otherFits(trend))
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<Estimation> plain(Comparison found) {
        var n = found.before().n() + found.after().n();
        return found.change().stream()
                .map(change -> new Estimation(
                        CHANGE,
                        WELCH,
                        n,
                        change.change(),
                        found.interval().orElse(null),
                        found.missingBefore() + found.missingAfter() > 0 ? Refusal.TOO_FEW : refusal(change)));
    }

    /** Of single scores the error of measuring is known, and how far they can be trusted. */
    private static Stream<Estimation> single(Comparison found) {
        return found.isRatingOfPain()
                ? Stream.of(new Estimation(
                        "Last score against the last before; beyond 1.96 either way it is more than error",
                        "Reliable change index",
                        2,
                        found.limits()
                                .detectableOfPain()
                                .index(
                                        found.before().readings().getLast().value(),
                                        found.after().readings().getLast().value()),
                        null,
                        null))
                : Stream.empty();
    }

    private static @Nullable Refusal refusal(MeanChange change) {
        Estimate<WelchInterval> interval = change.interval();
        return interval.refusal().orElse(null);
    }

    private static Stream<Estimation> overlap(Progress progress, Comparison found) {
        var before = found.before().values();
        var after = found.after().values();
        var up = progress.scale().range().higherIsBetter();
        var pairs = enough(found).then(enough -> NonOverlap.between(before, after));
        var corrected = enough(found)
                .then(enough -> BaselineCorrectedTau.between(
                        progress.weeksOf(found.before()), before, progress.weeksOf(found.after()), after, up));
        var n = before.length + after.length;
        return Stream.of(
                of("Share of pairs that are better after", "Non-overlap of all pairs", n, pairs, one -> one.nap(up)),
                of("Overlap as a correlation", "Tau of non-overlap", n, pairs, NonOverlap::tau),
                of(
                        "Overlap once the trend before is taken out",
                        "Baseline-corrected Tau",
                        n,
                        corrected,
                        BaselineCorrectedTau::tauB));
    }

    private static Stream<Estimation> slopes(Progress progress, Comparison found) {
        return Stream.of(found.before(), found.after())
                .flatMap(phase -> slopes(progress.weeksOf(phase), phase.values(), phase.equals(found.before()), found));
    }

    private static Stream<Estimation> slopes(double[] weeks, double[] values, boolean before, Comparison found) {
        var slope = enough(found).then(enough -> TheilSen.of(weeks, values, CONFIDENCE));
        var trend = enough(found).then(enough -> MannKendall.of(weeks, values));
        return Stream.of(
                new Estimation(
                        before ? "Slope a week before" : "Slope a week after",
                        "Theil–Sen",
                        values.length,
                        slope.found().map(TheilSen::slope).orElse(null),
                        slope.then(TheilSen::interval).found().orElse(null),
                        slope.then(TheilSen::interval).refusal().orElse(null)),
                of(
                        before ? CHANCE_BEFORE : CHANCE_AFTER,
                        "Mann–Kendall, two-sided p",
                        values.length,
                        trend,
                        MannKendall::p));
    }

    private static Stream<Estimation> otherFits(OwnTrend trend) {
        if (!trend.isSaid()) {
            return Stream.empty();
        }
        var compared =
                Stream.concat(trend.before().stream(), trend.after().stream()).toList();
        var all = Stream.concat(
                        Stream.concat(trend.before().stream(), trend.settling().stream()), trend.after().stream())
                .toList();
        return Stream.of(
                after4Weeks("Least squares", compared, LeastSquares.fit(design(compared), means(compared))),
                after4Weeks(
                        "Prais–Winsten, no week left out",
                        all,
                        PraisWinsten.fit(middles(all), design(all), means(all)).then(fit -> Estimate.of(fit.model()))),
                after4Weeks(
                        "Least squares with Newey–West errors, no week left out",
                        all,
                        NeweyWest.fit(middles(all), design(all), means(all))));
    }

    private static Estimation after4Weeks(String method, List<Week> weeks, Estimate<LinearFit> fit) {
        var effect = fit.found().map(found -> found.combination(0, 0, 1, OwnTrend.WEEKS_JUDGED));
        return new Estimation(
                BEYOND + " after 4 weeks",
                method,
                weeks.size(),
                effect.map(Contrast::estimate).orElse(null),
                effect.map(found -> found.interval(CONFIDENCE)).orElse(null),
                fit.refusal().orElse(null));
    }

    private static double[] middles(List<Week> weeks) {
        return weeks.stream().mapToDouble(Week::middle).toArray();
    }

    private static double[] means(List<Week> weeks) {
        return weeks.stream().mapToDouble(Week::mean).toArray();
    }

    private static double[][] design(List<Week> weeks) {
        return Segmented.design(middles(weeks));
    }

    private static Estimate<Comparison> enough(Comparison found) {
        return Math.min(found.before().n(), found.after().n()) < Comparison.READINGS_FOR_OVERLAP
                ? Estimate.refused(Refusal.TOO_FEW)
                : Estimate.of(found);
    }

    private static <T> Estimation of(
            String what, String method, int n, Estimate<T> estimate, ToDoubleFunction<T> value) {
        return new Estimation(
                what,
                method,
                n,
                estimate.found().map(value::applyAsDouble).orElse(null),
                null,
                estimate.refusal().orElse(null));
    }

    /** What it is of, in the language of the reader; scripts get it in English. */
    public String inWords() {
        return Language.say(what);
    }

    public String methodInWords() {
        return Language.say(method);
    }

    /** Why there is no number, in a few words. */
    public String refusedInWords() {
        return refused == null
                ? ""
                : Language.say(
                        switch (refused) {
                            case TOO_FEW -> "too few";
                            case NO_VARIATION -> "no variation";
                            case RANK_DEFICIENT -> "cannot be told apart";
                            case UNEVEN_SPACING -> "weeks are missing";
                            case NOT_CONVERGED -> "not settled";
                        });
    }
}
