package plumbline.score;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;

/** How the value of a scale comes about. */
public sealed interface Scoring {

    /** It is the answer itself, or a value that somebody else has worked out. */
    record AsEntered() implements Scoring {}

    /**
     * The sum of the answers as a share of what it could be at worst, stretched over the range of the scale. An answer that is
     * missing takes its place out of both, so that the rest stands for it: with nothing missing this is the plain sum or mean.
     *
     * @param first the first item that counts, from 1
     * @param last the last item that counts
     * @param worst what the worst answer to an item is; the best is 0
     * @param needed how many answers it takes at the least
     */
    record ShareOfWorst(int first, int last, int worst, int needed) implements Scoring {

        int items() {
            return last - first + 1;
        }

        /** The answers that count, of all answers to an instrument. */
        List<@Nullable Integer> of(List<@Nullable Integer> all) {
            return all.subList(first - 1, last);
        }

        /** Every one of 3 items; at least 8 of 10 items. */
        String rule() {
            return needed == items()
                    ? Language.say("all %d items must be answered", needed)
                    : Language.say("at least %d of %d items must be answered", needed, items());
        }

        /** @return empty where too few items are answered */
        OptionalDouble value(Range range, List<@Nullable Integer> answers) {
            return answers.stream().filter(Objects::nonNull).count() < needed
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(stretched(range, answers));
        }

        /** The sum of the answers that were given, whatever is missing; at least one. */
        double stretched(Range range, List<@Nullable Integer> answers) {
            var given = answers.stream().filter(Objects::nonNull).toList();
            var sum = given.stream().mapToInt(Integer::intValue).sum();
            return range.at(sum, worst * given.size());
        }
    }

    /** The mean of other scales, each counting alike. */
    record MeanOf(List<Scale> parts) implements Scoring {}

    /** As if the items of other scales were one: the sum of all their answers as a share of what it could be at worst. */
    record SumOf(List<Scale> parts) implements Scoring {}

    static Scoring asEntered() {
        return new AsEntered();
    }

    static Scoring meanOf(Scale... parts) {
        return new MeanOf(List.copyOf(Arrays.asList(parts)));
    }

    static Scoring sumOf(Scale... parts) {
        return new SumOf(List.copyOf(Arrays.asList(parts)));
    }

    /** What must be known for it, in words. */
    default String inWords() {
        return switch (this) {
            case AsEntered entered -> Language.say("entered as it is");
            case ShareOfWorst share -> share.rule();
            case MeanOf mean -> Language.say("the mean of %s", named(mean.parts()));
            case SumOf sum -> Language.say("the sum over %s as a share of the possible", named(sum.parts()));
        };
    }

    private static String named(List<Scale> parts) {
        return parts.stream().map(Scale::label).collect(Collectors.joining(", "));
    }
}
