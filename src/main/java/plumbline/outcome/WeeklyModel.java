package plumbline.outcome;

import java.util.List;
import plumbline.statistics.CrossProducts;
import plumbline.statistics.Estimate;
import plumbline.statistics.MixedModel;

/**
 * The weekly means of many patients as a mixed model: each patient has a level and a trend of their own, and what changes with first
 * wear is asked of all of them together. Time is counted in weeks from first wear, to the middle of each week.
 */
final class WeeklyModel {

    private WeeklyModel() {}

    /** The columns 1, week, since first wear, and weeks since first wear. */
    static Estimate<MixedModel> overTime(List<Member> members) {
        return MixedModel.fit(members.stream()
                .map(member -> {
                    var sums = new CrossProducts(4);
                    member.weeks().forEach(week -> {
                        var time = week.week() + 0.5;
                        var since = week.week() < 0 ? 0 : 1;
                        sums.add(new double[] {1, time, since, since * time}, week.value());
                    });
                    return sums;
                })
                .toList());
    }

    /**
     * The same and, since first wear, the hours a day: those of the patient against those of all, and those of the week against
     * those of the patient. What a patient does otherwise than others, and what a patient does otherwise than usual, are two things.
     * Weeks of wear without hours are left out.
     *
     * @param members with hours
     */
    static Estimate<MixedModel> withHours(List<Member> members) {
        var all = members.stream()
                .mapToDouble(member -> member.hours().orElseThrow())
                .average()
                .orElse(0);
        return MixedModel.fit(members.stream()
                .map(member -> {
                    var own = member.hours().orElseThrow();
                    var sums = new CrossProducts(6);
                    for (var week : member.weeks()) {
                        var time = week.week() + 0.5;
                        if (week.week() < 0) {
                            sums.add(new double[] {1, time, 0, 0, 0, 0}, week.value());
                        } else if (week.hours().isPresent()) {
                            var hours = week.hours().getAsDouble();
                            sums.add(new double[] {1, time, 1, time, own - all, hours - own}, week.value());
                        }
                    }
                    return sums;
                })
                .toList());
    }
}
