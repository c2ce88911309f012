package plumbline.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import plumbline.statistics.Ancova;
import plumbline.statistics.Estimate;
import plumbline.statistics.FalseDiscovery;
import plumbline.statistics.RankCorrelation;
import plumbline.statistics.SignedRank;

/** Asks every {@link Question} of all patients of a clinic. */
final class Findings {

    private final List<Member> members;
    private final Set<View> hidden;
    private final int smallest;

    private Findings(List<Member> members, Set<View> hidden, int smallest) {
        this.members = members;
        this.hidden = hidden;
        this.smallest = smallest;
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
            case DOSE, DOSE_BY_PAIRS -> dose(question);
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
        var test = Ancova.of(each(some, Member::change), group, each(some, Member::before))
                .then(Ancova::differenceOfGroups);
        return switch (test) {
            case Estimate.Found(var f) -> Finding.found(question, some.size(), null, null, f.p());
            case Estimate.Refused(var reason) -> Finding.refused(question, Obstacle.of(reason));
        };
    }

    /** How many wear their device without anything recorded would follow from how many take part, so it must be shown too. */
    private Finding dose(Question question) {
        var some = members.stream().filter(member -> member.hours().isPresent()).toList();
        if (hidden.contains(
                View.WHOLE.with(Dimension.WEAR, Dimension.WEAR.bands().getFirst()))) {
            return Finding.refused(question, Obstacle.HIDDEN);
        }
        if (some.size() < smallest) {
            return Finding.refused(question, Obstacle.TOO_FEW);
        }
        var hours = each(some, member -> member.hours().orElseThrow());
        var found = Ancova.of(each(some, Member::change), new int[some.size()], each(some, Member::before))
                .then(model -> question == Question.DOSE
                        ? RankCorrelation.spearman(hours, model.adjusted(), Publication.CONFIDENCE)
                        : RankCorrelation.kendall(hours, model.adjusted(), Publication.CONFIDENCE));
        return switch (found) {
            case Estimate.Found(var rank) ->
                Finding.found(
                        question,
                        rank.n(),
                        rank.coefficient(),
                        rank.interval().found().orElse(null),
                        rank.p());
            case Estimate.Refused(var reason) -> Finding.refused(question, Obstacle.of(reason));
        };
    }

    private static double[] each(List<Member> members, ToDoubleFunction<Member> number) {
        return members.stream().mapToDouble(number).toArray();
    }
}
