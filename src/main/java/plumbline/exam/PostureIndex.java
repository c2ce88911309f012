package plumbline.exam;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The Foot Posture Index (FPI-6) of one foot: the sum of its six criteria, negative for supinated, positive for pronated.
 * Nothing is guessed: with a criterion missing or not tested there is no index.
 *
 * @param total from −12 to +12
 */
record PostureIndex(int total) {

    static Optional<PostureIndex> of(Foot foot) {
        var rated = Arrays.stream(Criterion.values())
                .map(criterion -> criterion.on(foot))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
        return rated.length == Criterion.values().length
                ? Optional.of(new PostureIndex(Arrays.stream(rated).sum()))
                : Optional.empty();
    }

    public Band band() {
        return Band.of(total);
    }
}
