package plumbline.progress;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import plumbline.statistics.Interval;
import plumbline.statistics.MeanChange;
import plumbline.statistics.Refusal;
import plumbline.statistics.WelchInterval;

/** What was estimated, as a script gets it; all estimates look alike. */
@Schema(name = "Estimate", description = "What was estimated, or why it cannot be")
record Estimated(
        @Schema(description = "What it is of", examples = "Change of the means")
        String what,

        @Schema(
                nullable = true,
                description = "After how many weeks of wear; null where it is of no time in particular")
        @Nullable Integer week,

        @Schema(description = "How it was estimated") String method,

        @Schema(description = "From how many readings, or weekly means, in all")
        int n,

        @Schema(
                nullable = true,
                description = "In points of the scale, or as the method has it; null where there is none")
        @Nullable Double estimate,

        @Schema(
                nullable = true,
                description = "As computed, not cut to what the scale allows; null where there is none")
        @Nullable Bounds interval,

        @Schema(
                nullable = true,
                description = "The wider one by which the verdict is chosen; null where it is not chosen by this")
        @Nullable Bounds decisive,

        @Schema(
                nullable = true,
                examples = "TOO_FEW",
                description =
                        "Why there is no estimate or, where there is one, no interval; null where nothing is refused")
        @Nullable String refused,

        @Schema(
                description =
                        "What else the method worked out, by its name: numbers of readings in each phase, a standard error, degrees of freedom, an autocorrelation")
        Map<String, Double> details) {

    /** An interval of confidence. */
    @Schema(name = "Interval", description = "An interval of confidence")
    record Bounds(
            double lower,
            double upper,

            @Schema(description = "The share of such intervals that hold the true value", examples = "0.95")
            double confidence) {

        static Bounds of(Interval interval) {
            return new Bounds(interval.lower(), interval.upper(), interval.confidence());
        }
    }

    private static final String SEGMENTED =
            "Segmented regression of weekly means, AR(1) errors, restricted maximum likelihood; %d first weeks of wear left out";

    /** The last weekly mean is of an earlier week. */
    private static final String NOT_OBSERVED = "NOT_OBSERVED";

    /** All that is estimated of the change since a first wear: the plain one, what goes beyond the own trend, and the rest. */
    static Stream<Estimated> of(Progress progress, Comparison comparison, OwnTrend trend) {
        return Stream.of(
                        Stream.of(change(comparison)),
                        Stream.of(0, OwnTrend.WEEKS_JUDGED, OwnTrend.WEEKS_LATER)
                                .map(week -> beyond(trend, week)),
                        trend.otherSettlings().stream()
                                .flatMap(weeks ->
                                        trend
                                                .judgedLeavingOut(weeks)
                                                .map(effect -> beyond(trend, effect, weeks))
                                                .stream()),
                        progress.estimations().stream()
                                .filter(one -> !one.what().equals(Estimation.CHANGE))
                                .map(Estimated::of))
                .flatMap(part -> part);
    }

    private static Estimated of(Estimation estimation) {
        return new Estimated(
                estimation.what(),
                null,
                estimation.method(),
                estimation.n(),
                estimation.value(),
                Optional.ofNullable(estimation.interval()).map(Bounds::of).orElse(null),
                null,
                Optional.ofNullable(estimation.refused()).map(Refusal::name).orElse(null),
                Map.of());
    }

    /** The plain change, with an interval where the page gives one. */
    private static Estimated change(Comparison comparison) {
        var change = comparison.change();
        var welch = comparison.interval().isEmpty()
                ? Optional.<WelchInterval>empty()
                : change.flatMap(found -> found.interval().found());
        var details = sizes(comparison.before().n(), comparison.after().n());
        welch.ifPresent(found -> {
            details.put("autocorrelation", found.autocorrelation());
            details.put("effectiveBefore", found.effectiveBefore());
            details.put("effectiveAfter", found.effectiveAfter());
        });
        var refusal = comparison.isWithoutVariation() ? Refusal.NO_VARIATION : Refusal.TOO_FEW;
        return new Estimated(
                Estimation.CHANGE,
                null,
                Estimation.WELCH,
                comparison.before().n() + comparison.after().n(),
                change.map(MeanChange::change).orElse(null),
                welch.map(found -> Bounds.of(found.interval())).orElse(null),
                null,
                welch.isPresent() ? null : refusal.name(),
                details);
    }

    private static Estimated beyond(OwnTrend trend, int week) {
        return trend.effects().stream()
                .filter(effect -> effect.week() == week)
                .findFirst()
                .map(effect -> beyond(trend, effect, OwnTrend.WEEKS_OF_SETTLING))
                .orElseGet(() -> refused(trend, week));
    }

    private static Estimated beyond(OwnTrend trend, OwnTrend.Effect effect, int weeksLeftOut) {
        var before = trend.before().size();
        var after = after(trend, weeksLeftOut);
        var details = sizes(before, after);
        details.put("expected", effect.expected());
        details.put("standardError", effect.difference().standardError());
        details.put("degreesOfFreedom", effect.difference().degreesOfFreedom());
        if (weeksLeftOut == OwnTrend.WEEKS_OF_SETTLING) {
            trend.fit().found().ifPresent(fit -> {
                details.put("phi", fit.phi());
                details.put("sigma", fit.model().sigma());
            });
        }
        return new Estimated(
                Estimation.BEYOND,
                effect.week(),
                SEGMENTED.formatted(weeksLeftOut),
                before + after,
                effect.difference().estimate(),
                Bounds.of(effect.shown()),
                Bounds.of(effect.decisive()),
                null,
                details);
    }

    private static Estimated refused(OwnTrend trend, int week) {
        var before = trend.before().size();
        var after = after(trend, OwnTrend.WEEKS_OF_SETTLING);
        var reason = trend.against().stream()
                .findFirst()
                .map(OwnTrend.Against::name)
                .orElseGet(() ->
                        week > trend.after().getLast().middle() ? NOT_OBSERVED : OwnTrend.Against.OFF_THE_SCALE.name());
        return new Estimated(
                Estimation.BEYOND,
                week,
                SEGMENTED.formatted(OwnTrend.WEEKS_OF_SETTLING),
                before + after,
                null,
                null,
                null,
                reason,
                sizes(before, after));
    }

    private static int after(OwnTrend trend, int weeksLeftOut) {
        return (int) Stream.concat(trend.settling().stream(), trend.after().stream())
                .filter(week -> week.number() >= weeksLeftOut)
                .count();
    }

    private static Map<String, Double> sizes(double before, double after) {
        return new TreeMap<>(Map.of("nBefore", before, "nAfter", after));
    }
}
