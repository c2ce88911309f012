package plumbline.exam.derived;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.Side;

class AsymmetryTest {

    @Test
    void isLeftMinusRightForEveryPairOfFeet() {
        for (int left = -12; left <= 12; left++) {
            for (int right = -12; right <= 12; right++) {
                // when
                var asymmetry = Asymmetry.of(Found.nothing()
                        .posture(Side.LEFT, left)
                        .posture(Side.RIGHT, right)
                        .findings());

                // then
                assertThat(asymmetry).contains(new Asymmetry(left - right));
            }
        }
    }

    @Test
    void isAbsentUnlessBothFeetHaveAnIndex() {
        assertThat(Asymmetry.of(Found.nothing().posture(Side.LEFT, 3).findings()))
                .isEmpty();
        assertThat(Asymmetry.of(Found.nothing().posture(Side.RIGHT, 3).findings()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-24, SEVERE, Right is 24 more pronated than left",
        "-5, SEVERE, Right is 5 more pronated than left",
        "-4, ASYMMETRIC, Right is 4 more pronated than left",
        "-3, ASYMMETRIC, Right is 3 more pronated than left",
        "-2, USUAL, Right is 2 more pronated than left",
        "0, USUAL, Left and right alike",
        "2, USUAL, Left is 2 more pronated than right",
        "3, ASYMMETRIC, Left is 3 more pronated than right",
        "4, ASYMMETRIC, Left is 4 more pronated than right",
        "5, SEVERE, Left is 5 more pronated than right",
        "24, SEVERE, Left is 24 more pronated than right"
    })
    void saysHowUnusualItIsAndWhichWay(int difference, Asymmetry.Degree degree, String words) {
        // given
        var asymmetry = new Asymmetry(difference);

        // then
        assertThat(asymmetry.degree()).isEqualTo(degree);
        assertThat(asymmetry.inWords()).isEqualTo(words);
    }
}
