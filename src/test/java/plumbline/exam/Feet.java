package plumbline.exam;

import java.util.List;
import java.util.function.Function;

/** Feet for tests. */
final class Feet {

    private Feet() {}

    /** A foot with these six ratings, in the order of the criteria, and nothing else. */
    static Foot rated(List<Integer> ratings) {
        return typed(finding -> finding instanceof Criterion criterion
                ? ratings.get(criterion.ordinal()).toString()
                : "");
    }

    /** A foot with this Foot Posture Index. */
    static Foot withIndex(int total) {
        return typed(finding -> finding instanceof Criterion criterion ? share(total, criterion.ordinal()) : "");
    }

    static Foot typed(Function<Finding, String> texts) {
        return Foot.typed(texts);
    }

    /** Two points a criterion until the total is reached. */
    private static String share(int total, int place) {
        var left = Math.max(0, Math.abs(total) - 2 * place);
        return Integer.toString(Integer.signum(total) * Math.min(2, left));
    }
}
