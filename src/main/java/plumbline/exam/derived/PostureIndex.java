package plumbline.exam.derived;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Side;

/**
 * The Foot Posture Index (FPI-6) of one foot: the sum of its six criteria, negative for supinated, positive for pronated.
 * Nothing is guessed: with a criterion missing or not tested there is no index.
 *
 * @param total from −12 to +12
 */
public record PostureIndex(int total) {

    public static Optional<PostureIndex> of(Findings findings, Side side) {
        var rated = Arrays.stream(Criterion.values())
                .map(criterion -> findings.whole(side, criterion))
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .toArray();
        return rated.length == Criterion.values().length
                ? Optional.of(new PostureIndex(Arrays.stream(rated).sum()))
                : Optional.empty();
    }

    public Band band() {
        return Band.of(total);
    }
}
