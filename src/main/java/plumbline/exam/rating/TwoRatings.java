package plumbline.exam.rating;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.exam.derived.PostureIndex;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Side;
import plumbline.page.Language;
import plumbline.page.Words;

/**
 * What two people found on the same feet on the same day, side by side. A difference is second minus first, positive where
 * the second rater saw more pronation.
 */
record TwoRatings(Findings first, SecondRating second) {

    /** One criterion of one foot. */
    record Pair(Field field, Findings one, Findings other) {

        public String label() {
            return field.finding().label();
        }

        public String first() {
            return one.words(field);
        }

        public String second() {
            return other.words(field);
        }

        /** Empty unless both rated it. */
        Optional<Integer> difference() {
            return rating(one).flatMap(first -> rating(other).map(second -> second - first));
        }

        private Optional<Integer> rating(Findings findings) {
            return findings.answer(field.side(), field.finding()).map(Integer::valueOf);
        }

        public boolean isApart() {
            return difference().filter(steps -> steps != 0).isPresent();
        }

        public String differenceInWords() {
            return inWords(difference());
        }
    }

    /** One foot with its two totals. */
    record Foot(Side side, List<Pair> pairs, Findings one, Findings other) {

        public @Nullable PostureIndex first() {
            return PostureIndex.of(one, side).orElse(null);
        }

        public @Nullable PostureIndex second() {
            return PostureIndex.of(other, side).orElse(null);
        }

        public String differenceInWords() {
            return inWords(PostureIndex.of(one, side)
                    .flatMap(first -> PostureIndex.of(other, side).map(second -> second.total() - first.total())));
        }
    }

    public List<Foot> feet() {
        return Side.FEET.stream()
                .map(side -> new Foot(
                        side,
                        pairs().filter(pair -> pair.field().side() == side).toList(),
                        first,
                        second.findings()))
                .toList();
    }

    /** +6 / none: the totals of the second rater, left and right */
    public String totals() {
        return Side.FEET.stream()
                .map(side -> PostureIndex.of(second.findings(), side)
                        .map(index -> Words.signed(index.total()))
                        .orElseGet(() -> Language.say("none")))
                .collect(Collectors.joining(" / "));
    }

    /** Agree on 10 of 12 criteria, which counts those that both have rated. */
    public String agreementInWords() {
        var alike = differences().filter(steps -> steps == 0).count();
        var compared = differences().count();
        return compared == 0
                ? Language.say("no criterion rated by both")
                : Language.say("agree on %s of %s criteria", alike, compared);
    }

    /** By how many steps they are apart at most. */
    public int widest() {
        return differences().mapToInt(Math::abs).max().orElse(0);
    }

    private Stream<Integer> differences() {
        return pairs().map(Pair::difference).flatMap(Optional::stream);
    }

    private Stream<Pair> pairs() {
        return SecondRating.FIELDS.stream().map(field -> new Pair(field, first, second.findings()));
    }

    /** Same, +1, or a dash where there is nothing to compare. */
    private static String inWords(Optional<Integer> difference) {
        return difference
                .map(steps -> steps == 0 ? Language.say("same") : Words.signed(steps))
                .orElse("–");
    }
}
