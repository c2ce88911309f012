package plumbline.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class FootTest {

    @SuppressWarnings("UnusedVariable") // read by name, in the tests below
    private static final Iterable<Finding> FINDINGS = Foot.FINDINGS;

    @ParameterizedTest
    @FieldSource("FINDINGS")
    void keepsEveryNumberInItsOwnPlace(Finding finding) {
        IntStream.rangeClosed(finding.min(), finding.max())
                .mapToObj(Integer::toString)
                .forEach(number -> {
                    // when
                    var foot = Feet.typed(other -> other == finding ? number : "");

                    // then
                    assertThat(Foot.FINDINGS).allSatisfy(other -> assertThat(foot.typed(other))
                            .isEqualTo(other == finding ? number : ""));
                });
    }

    @ParameterizedTest
    @FieldSource("FINDINGS")
    void notTestedIsNeitherZeroNorNoAnswer(Finding finding) {
        // given
        var passedOver = Feet.typed(other -> other == finding ? Foot.NOT_TESTED : "");
        var zero = Feet.typed(other -> other == finding ? "0" : "");

        // then
        assertThat(passedOver.text(finding)).isEqualTo("not tested");
        assertThat(passedOver.isUntouched()).isFalse();
        assertThat(zero.text(finding)).startsWith("0");
        assertThat(Foot.UNTOUCHED.text(finding)).isEqualTo("no answer");
        assertThat(passedOver).isNotEqualTo(zero).isNotEqualTo(Foot.UNTOUCHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11", "-3", "1.5", "two", "٣", "+", " "})
    void whatIsNoNumberOfTheRangeIsNoAnswer(String typed) {
        assertThat(Feet.typed(finding -> typed)).isEqualTo(Foot.UNTOUCHED);
    }

    @Test
    void outerBorderIsWornOnlyWhereMidfootAndForefootBothClearlyAre() {
        for (int midfoot = 0; midfoot <= 3; midfoot++) {
            for (int forefoot = 0; forefoot <= 3; forefoot++) {
                // given
                var foot = worn(Integer.toString(midfoot), Integer.toString(forefoot));

                // then
                assertThat(foot.isLateralBorderWorn()).isEqualTo(midfoot >= 2 && forefoot >= 2);
            }
        }
        assertThat(worn("3", "").isLateralBorderWorn()).isFalse();
        assertThat(worn(Foot.NOT_TESTED, "3").isLateralBorderWorn()).isFalse();
    }

    @Test
    void wornOuterHeelSaysNothing() {
        assertThat(Feet.typed(finding -> finding == WearZone.WEAR_HEEL_LATERAL ? "3" : "")
                        .isLateralBorderWorn())
                .isFalse();
    }

    private static Foot worn(String midfoot, String forefoot) {
        return Feet.typed(finding -> finding == WearZone.WEAR_MIDFOOT_LATERAL
                ? midfoot
                : finding == WearZone.WEAR_FOREFOOT_LATERAL ? forefoot : "");
    }
}
