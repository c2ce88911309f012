package plumbline.score.walking;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.score.walking.PainPlace.BACK;
import static plumbline.score.walking.PainPlace.CALF;
import static plumbline.score.walking.PainPlace.FOOT;
import static plumbline.score.walking.Relief.LYING;
import static plumbline.score.walking.Relief.SITTING_OR_BENDING;
import static plumbline.score.walking.Relief.STANDING_STILL;
import static plumbline.score.walking.Relief.WALKING_ON;
import static plumbline.score.walking.WalkingPattern.NEUROGENIC;
import static plumbline.score.walking.WalkingPattern.VASCULAR;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WalkingPatternTest {

    @Test
    void standingStillThatEasesTheLegPointsToTheVessels() {
        assertThat(WalkingPattern.of(Set.of(CALF), Set.of(STANDING_STILL))).contains(VASCULAR);
        assertThat(WalkingPattern.of(Set.of(CALF, BACK), Set.of(STANDING_STILL, SITTING_OR_BENDING)))
                .contains(VASCULAR);
    }

    @Test
    void onlySittingOrBendingPointsToTheNerves() {
        assertThat(WalkingPattern.of(Set.of(CALF), Set.of(SITTING_OR_BENDING))).contains(NEUROGENIC);
        assertThat(WalkingPattern.of(Set.of(BACK), Set.of(SITTING_OR_BENDING, LYING)))
                .contains(NEUROGENIC);
    }

    @Test
    void whatEasesDecidesWhereThePlaceIsNotKnown() {
        assertThat(WalkingPattern.of(Set.of(), Set.of(STANDING_STILL))).contains(VASCULAR);
        assertThat(WalkingPattern.of(Set.of(), Set.of(SITTING_OR_BENDING))).contains(NEUROGENIC);
    }

    @Test
    void aFootThatHurtsOnlyUnderLoadIsNeither() {
        assertThat(WalkingPattern.of(Set.of(FOOT), Set.of(STANDING_STILL))).isEmpty();
        assertThat(WalkingPattern.of(Set.of(FOOT), Set.of(SITTING_OR_BENDING))).isEmpty();
        assertThat(WalkingPattern.of(Set.of(BACK), Set.of(STANDING_STILL))).isEmpty();
    }

    @Property
    void whatEasesWhenWalkingOnOrByNothingIsNeverCalledANerve(
            @ForAll Set<PainPlace> places, @ForAll Set<Relief> easedBy) {
        var pattern = WalkingPattern.of(places, easedBy);

        if (easedBy.contains(WALKING_ON) || !easedBy.contains(SITTING_OR_BENDING)) {
            assertThat(pattern).isNotEqualTo(java.util.Optional.of(NEUROGENIC));
        }
        if (!easedBy.contains(STANDING_STILL)) {
            assertThat(pattern).isNotEqualTo(java.util.Optional.of(VASCULAR));
        }
    }
}
