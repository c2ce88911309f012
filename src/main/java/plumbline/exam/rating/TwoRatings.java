package plumbline.exam.rating;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.exam.finding.Criterion;
import plumbline.page.Words;

/** What two people found on the same feet on the same day, side by side. */
public record TwoRatings(RatedExam exam, SecondRating second) {

    /**
     * One criterion of one foot.
     *
     * @param first null where the examiner gave no rating
     * @param again null where the second rater did not test it
     */
    record Pair(
            Criterion criterion,
            @Nullable Integer first,
            @Nullable Integer again) {

        public String firstInWords() {
            return first == null ? "not rated" : Words.signed(first);
        }

        public String againInWords() {
            return again == null ? "not tested" : Words.signed(again);
        }

        boolean isComparable() {
            return first != null && again != null;
        }

        /** Second minus first, positive where the second rater saw more pronation; 0 where there is nothing to compare. */
        int difference() {
            return first == null || again == null ? 0 : again - first;
        }

        public boolean isApart() {
            return difference() != 0;
        }

        /** Same, +1, or a dash where there is nothing to compare. */
        public String differenceInWords() {
            return !isComparable() ? "–" : isApart() ? Words.signed(difference()) : "same";
        }
    }

    /**
     * One foot.
     *
     * @param word left or right
     */
    record Foot(String word, RatedFoot first, RatedFoot again) {

        public List<Pair> pairs() {
            return Arrays.stream(Criterion.values())
                    .map(criterion -> new Pair(criterion, first.of(criterion), again.of(criterion)))
                    .toList();
        }

        public String differenceInWords() {
            return first.total()
                    .flatMap(one -> again.total().map(other -> other - one))
                    .map(difference -> difference == 0 ? "same" : Words.signed(difference))
                    .orElse("–");
        }
    }

    public List<Foot> feet() {
        return List.of(new Foot("left", exam.left(), second.left()), new Foot("right", exam.right(), second.right()));
    }

    /** +6 / +5: the totals of the second rater, left and right */
    public String totals() {
        return second.left().totalInWords() + " / " + second.right().totalInWords();
    }

    /** Agree on 10 of 12 criteria, which counts those that both have rated. */
    public String agreementInWords() {
        var compared = pairs().filter(Pair::isComparable).count();
        var alike =
                pairs().filter(pair -> pair.isComparable() && !pair.isApart()).count();
        return compared == 0 ? "no criterion rated by both" : "agree on " + alike + " of " + compared + " criteria";
    }

    /** By how many steps they are apart at most. */
    public int widest() {
        return pairs().mapToInt(pair -> Math.abs(pair.difference())).max().orElse(0);
    }

    private Stream<Pair> pairs() {
        return feet().stream().flatMap(foot -> foot.pairs().stream());
    }
}
