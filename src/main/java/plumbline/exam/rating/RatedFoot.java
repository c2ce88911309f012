package plumbline.exam.rating;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import plumbline.exam.derived.Band;
import plumbline.exam.finding.Criterion;
import plumbline.page.Words;

/** The six criteria of one foot as one person rated them, each from −2 to +2; null where there is no rating. */
@Embeddable
record RatedFoot(
        @Nullable Integer talarHead,
        @Nullable Integer malleolarCurves,
        @Nullable Integer calcanealPosition,
        @Nullable Integer talonavicularBulge,
        @Nullable Integer medialArch,
        @Nullable Integer forefootPosition) {

    static final RatedFoot UNRATED = of(criterion -> null);

    static RatedFoot of(Function<Criterion, @Nullable Integer> rating) {
        return new RatedFoot(
                rating.apply(Criterion.TALAR_HEAD),
                rating.apply(Criterion.MALLEOLAR_CURVES),
                rating.apply(Criterion.CALCANEAL_POSITION),
                rating.apply(Criterion.TALONAVICULAR_BULGE),
                rating.apply(Criterion.MEDIAL_ARCH),
                rating.apply(Criterion.FOREFOOT_POSITION));
    }

    @Nullable Integer of(Criterion criterion) {
        return switch (criterion) {
            case TALAR_HEAD -> talarHead;
            case MALLEOLAR_CURVES -> malleolarCurves;
            case CALCANEAL_POSITION -> calcanealPosition;
            case TALONAVICULAR_BULGE -> talonavicularBulge;
            case MEDIAL_ARCH -> medialArch;
            case FOREFOOT_POSITION -> forefootPosition;
        };
    }

    /** The Foot Posture Index, from −12 to +12; empty unless all six criteria were rated. */
    Optional<Integer> total() {
        var ratings = Arrays.stream(Criterion.values()).map(this::of).toList();
        return ratings.stream().anyMatch(Objects::isNull)
                ? Optional.empty()
                : Optional.of(ratings.stream().mapToInt(rating -> rating).sum());
    }

    /** +6, or "no total" */
    public String totalInWords() {
        return total().map(Words::signed).orElse("no total");
    }

    /** Pronated, or nothing where there is no total. */
    public String band() {
        return total().map(total -> Band.of(total).label()).orElse("");
    }
}
