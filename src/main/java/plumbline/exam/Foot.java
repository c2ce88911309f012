package plumbline.exam;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.page.Typed;

/**
 * Everything recorded of one foot. A number that is null has not been answered, unless its finding is among those not
 * tested.
 *
 * @param notTested the names of the findings that were deliberately passed over, in the order of {@link #FINDINGS}
 */
@Embeddable
record Foot(
        @Nullable Integer talarHead,
        @Nullable Integer malleolarCurves,
        @Nullable Integer calcanealPosition,
        @Nullable Integer talonavicularBulge,
        @Nullable Integer medialArch,
        @Nullable Integer forefootPosition,
        @Nullable Integer heelPain,
        @Nullable Integer firstStepPain,
        @Nullable Integer wearToe,
        @Nullable Integer wearForefootMedial,
        @Nullable Integer wearForefootCentral,
        @Nullable Integer wearForefootLateral,
        @Nullable Integer wearMidfootMedial,
        @Nullable Integer wearMidfootLateral,
        @Nullable Integer wearHeelMedial,
        @Nullable Integer wearHeelCentral,
        @Nullable Integer wearHeelLateral,
        List<String> notTested) {

    /** How a form says that a finding was passed over. */
    static final String NOT_TESTED = "not-tested";

    /** All there is to find. */
    static final List<Finding> FINDINGS = Stream.<Finding[]>of(Criterion.values(), Pain.values(), WearZone.values())
            .flatMap(Stream::of)
            .toList();

    static final Foot UNTOUCHED = typed(finding -> "");

    private static final int CLEARLY_WORN = 2;

    /** Reads each finding from typed text; what is no number of its range is no answer. */
    static Foot typed(Function<Finding, String> texts) {
        Function<Finding, @Nullable Integer> number = finding -> {
            var typed = Typed.whole(texts.apply(finding), finding.min(), finding.max());
            return typed.isPresent() ? typed.getAsInt() : null;
        };
        return new Foot(
                number.apply(Criterion.TALAR_HEAD),
                number.apply(Criterion.MALLEOLAR_CURVES),
                number.apply(Criterion.CALCANEAL_POSITION),
                number.apply(Criterion.TALONAVICULAR_BULGE),
                number.apply(Criterion.MEDIAL_ARCH),
                number.apply(Criterion.FOREFOOT_POSITION),
                number.apply(Pain.HEEL_PAIN),
                number.apply(Pain.FIRST_STEP_PAIN),
                number.apply(WearZone.WEAR_TOE),
                number.apply(WearZone.WEAR_FOREFOOT_MEDIAL),
                number.apply(WearZone.WEAR_FOREFOOT_CENTRAL),
                number.apply(WearZone.WEAR_FOREFOOT_LATERAL),
                number.apply(WearZone.WEAR_MIDFOOT_MEDIAL),
                number.apply(WearZone.WEAR_MIDFOOT_LATERAL),
                number.apply(WearZone.WEAR_HEEL_MEDIAL),
                number.apply(WearZone.WEAR_HEEL_CENTRAL),
                number.apply(WearZone.WEAR_HEEL_LATERAL),
                FINDINGS.stream()
                        .filter(finding -> texts.apply(finding).equals(NOT_TESTED))
                        .map(Finding::name)
                        .toList());
    }

    /** The finding as {@link #typed(Function)} reads it; empty where there is no answer yet. */
    String typed(Finding finding) {
        var number = finding.on(this);
        return number != null ? number.toString() : notTested.contains(finding.name()) ? NOT_TESTED : "";
    }

    /** Whether there is a number, or the word that it was not tested. */
    public boolean answers(Finding finding) {
        return !typed(finding).isEmpty();
    }

    /** The finding in words: +1, "not tested", or "no answer". */
    public String text(Finding finding) {
        var number = finding.on(this);
        return number != null ? finding.text(number) : notTested.contains(finding.name()) ? "not tested" : "no answer";
    }

    public String heelPainInWords() {
        return text(Pain.HEEL_PAIN);
    }

    boolean isUntouched() {
        return equals(UNTOUCHED);
    }

    /** The Foot Posture Index, if all six criteria were rated. */
    public Optional<PostureIndex> posture() {
        return PostureIndex.of(this);
    }

    /**
     * Whether the shoe is clearly worn along the outer border from midfoot to forefoot: the only wear that may support a
     * supinated foot. A worn outer heel alone is what most walkers have, and there is no one pattern for each condition
     * (Vernon and Potter 2004).
     */
    public boolean isLateralBorderWorn() {
        return clearlyWorn(wearMidfootLateral) && clearlyWorn(wearForefootLateral);
    }

    private static boolean clearlyWorn(@Nullable Integer grade) {
        return grade != null && grade >= CLEARLY_WORN;
    }
}
