package plumbline.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import plumbline.statistics.Ancova;
import plumbline.statistics.Estimate;
import plumbline.statistics.FalseDiscovery;
import plumbline.statistics.MixedModel;
import plumbline.statistics.RankCorrelation;
import plumbline.statistics.SignedRank;

/** Asks every {@link Question} of all patients of a clinic. */
final class Findings {

    private final List<Member> members;
    private final Set<View> hidden;
    private final int smallest;
    private final Estimate<MixedModel> timeModel;

    private Findings(List<Member> members, Set<View> hidden, int smallest) {
        this.members = members;
        this.hidden = hidden;
        this.smallest = smallest;
        timeModel = WeeklyModel.overTime(members);
    }

    /**
     * Asks them all.
     *
     * @param hidden the views that are not shown
     */
    static List<Finding> of(List<Member> members, Set<View> hidden, int smallest) {
        var findings = new Findings(members, hidden, smallest);
        var answers = Arrays.stream(Question.values()).map(findings::answer).toList();
        var adjusted = FalseDiscovery.adjusted(answers.stream().map(Finding::p).toList());
        return IntStream.range(0, answers.size())
                .mapToObj(i -> answers.get(i).adjustedTo(adjusted.get(i)))
                .toList();
    }

    private Finding answer(Question question) {
        if (members.size() < smallest) {
            return Finding.refused(question, Obstacle.TOO_FEW);
        }
        if (hidden.contains(View.WHOLE)) {
            return Finding.refused(question, Obstacle.HIDDEN);
        }
        return switch (question) {
            case CHANGE -> change();
            case DEVICE -> difference(question, Dimension.DEVICE);
            case POSTURE -> difference(question, Dimension.POSTURE);
            case SEVERITY -> Finding.refused(question, Obstacle.BEGINNING);
            case WEAR -> difference(question, Dimension.WEAR);
            case FOLLOWED -> difference(question, Dimension.FOLLOWED);
            case LEVEL -> overTime(question, 2);
            case SLOPE -> overTime(question, 3);
            case DOSE, DOSE_BY_PAIRS -> dose(question);
            case BETWEEN -> withHours(question, 4);
            case WITHIN -> withHours(question, 5);
        };
    }

    private Finding change() {
        var rank = SignedRank.of(each(members, Member::change), Publication.CONFIDENCE)
                .found()
                .orElseThrow();
        return Finding.found(
                Question.CHANGE,
                members.size(),
                rank.estimate(),
                rank.interval().found().orElse(null),
                rank.p());
    }

    /** Between the bands that are shown; those in the others are left out. */
    private Finding difference(Question question, Dimension dimension) {
        var shown = dimension.bands().stream()
                .filter(band -> !hidden.contains(View.WHOLE.with(dimension, band)))
                .filter(band ->
                        members.stream().anyMatch(member -> dimension.of(member).equals(band)))
                .toList();
        var some = members.stream()
                .filter(member -> shown.contains(dimension.of(member)))
                .toList();
        if (shown.size() < 2) {
            return Finding.refused(question, Obstacle.TOO_FEW);
        }
        var group = some.stream()
                .mapToInt(member -> shown.indexOf(dimension.of(member)))
                .toArray();
        return orRefused(
                question,
                Ancova.of(each(some, Member::change), group, each(some, Member::before))
                        .then(Ancova::differenceOfGroups)
                        .then(test -> Estimate.of(Finding.found(question, some.size(), null, null, test.p()))));
    }

    private Finding dose(Question question) {
        return ofThoseWithHours(question, some -> {
            var hours = each(some, member -> member.hours().orElseThrow());
            return Ancova.of(each(some, Member::change), new int[some.size()], each(some, Member::before))
                    .then(model -> question == Question.DOSE
                            ? RankCorrelation.spearman(hours, model.adjusted(), Publication.CONFIDENCE)
                            : RankCorrelation.kendall(hours, model.adjusted(), Publication.CONFIDENCE))
                    .then(rank -> Estimate.of(Finding.found(
                            question,
                            some.size(),
                            rank.coefficient(),
                            rank.interval().found().orElse(null),
                            rank.p())));
        });
    }

    /** One coefficient of the model without hours. */
    private Finding overTime(Question question, int coefficient) {
        return orRefused(question, timeModel.then(model -> Estimate.of(of(question, model, coefficient, members))));
    }

    private Finding withHours(Question question, int coefficient) {
        return ofThoseWithHours(question, some -> WeeklyModel.withHours(some)
                .then(model -> Estimate.of(of(question, model, coefficient, some))));
    }

    /** How many of them had a reading in these weeks is shown where it does not tell of the few who had none. */
    private Finding of(Question question, MixedModel model, int coefficient, List<Member> asked) {
        var weights = new double[model.coefficients().length];
        weights[coefficient] = 1;
        var answer = model.combination(weights);
        var without = asked.size() - model.patients();
        return Finding.found(
                question,
                without == 0 || without >= smallest ? model.patients() : null,
                answer.estimate(),
                answer.interval(Publication.CONFIDENCE),
                answer.p());
    }

    /** How many wear their device without anything recorded would follow from how many take part, so that must be shown too. */
    private Finding ofThoseWithHours(Question question, Function<List<Member>, Estimate<Finding>> asked) {
        var some = members.stream().filter(member -> member.hours().isPresent()).toList();
        if (hidden.contains(
                View.WHOLE.with(Dimension.WEAR, Dimension.WEAR.bands().getFirst()))) {
            return Finding.refused(question, Obstacle.HIDDEN);
        }
        return some.size() < smallest
                ? Finding.refused(question, Obstacle.TOO_FEW)
                : orRefused(question, asked.apply(some));
    }

    private static Finding orRefused(Question question, Estimate<Finding> answer) {
        return switch (answer) {
            case Estimate.Found(var finding) -> finding;
            case Estimate.Refused(var reason) -> Finding.refused(question, Obstacle.of(reason));
        };
    }

    private static double[] each(List<Member> members, ToDoubleFunction<Member> number) {
        return members.stream().mapToDouble(number).toArray();
    }
}
