package plumbline.exam.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.Side;
import plumbline.exam.finding.Stance;
import plumbline.patient.Sex;

class PostureTest {

    private static final Person ADULT = new Person(45, Sex.FEMALE);

    @Test
    void everyTotalIsToldWithItsBand() {
        IntStream.rangeClosed(-12, 12).forEach(total -> assertThat(
                        Rule.POSTURE_BAND.apply(posture(Side.RIGHT, total).findings(), ADULT))
                .containsExactly("Posture index right %s: %s"
                        .formatted(
                                total > 0
                                        ? "+" + total
                                        : Integer.toString(total).replace('-', '−'),
                                Band.of(total).label())));
    }

    @Test
    void onlyAnUnusualDifferenceIsTold() {
        assertThat(asymmetry(4, 2)).isEmpty();
        assertThat(asymmetry(2, 4)).isEmpty();
        assertThat(asymmetry(5, 2))
                .containsExactly("Left is 3 more pronated than right. Beyond the usual ±2: asymmetric");
        assertThat(asymmetry(-3, 2))
                .containsExactly("Right is 5 more pronated than left. Beyond ±4: severely asymmetric");
    }

    @Test
    void everyAgeHasItsNormOrIsToldThatThereIsNone() {
        IntStream.rangeClosed(0, 120).forEach(age -> {
            // when
            var norms = norm(age, 0);

            // then
            assertThat(norms.getFirst()).as("%d years", age).startsWith(begins(age));
            assertThat(norms).as("%d years", age).hasSize(age >= 65 ? 2 : 1);
        });
    }

    private static String begins(int age) {
        return age < 6
                ? "No norm of the posture index is at hand for under 6 years"
                : age < 12
                        ? "Children of 6 to 11 average +3.7 right and +3.8 left"
                        : age < 18
                                ? "No norm of the posture index is at hand for 12 to 17 years"
                                : age <= 30 ? "From 18 to 30 years −1 to +6" : "Healthy adults average +4";
    }

    /** A band for a child is only that of adults, and it is said. */
    @Test
    void underEighteenTheBandsAreSaidToBeThoseOfAdults() {
        IntStream.rangeClosed(0, 17)
                .forEach(age -> assertThat(norm(age, 0).getFirst()).endsWith("the bands are those of adults"));
        IntStream.rangeClosed(18, 120)
                .forEach(age -> assertThat(norm(age, 0)).noneMatch(text -> text.contains("bands")));
    }

    @Test
    void onlyAChildBeyondThe85thPercentileIsTold() {
        IntStream.rangeClosed(0, 120)
                .forEach(age -> IntStream.rangeClosed(-12, 12).forEach(total -> assertThat(norm(age, total))
                        .filteredOn(text -> text.contains("85th percentile"))
                        .isEqualTo(
                                6 <= age && age <= 11 && total > 6
                                        ? List.of(
                                                "The left foot, +%d, lies beyond the 85th percentile for 6 to 11 years"
                                                        .formatted(total))
                                        : List.of())));
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void withoutAnIndexThereIsNothingToHoldAgainstANorm(Criterion missing) {
        assertThat(Rule.POSTURE_NORM.apply(
                        posture(Side.LEFT, 6).left(missing, Findings.NOT_TESTED).findings(), ADULT))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.34, 0.34, Arch rigidity index left 1.00",
        "0.366, 0.337, Arch rigidity index left 0.92",
        "0.4, 0.2, Arch rigidity index left 0.50",
        "0.5, 0.6, Arch rigidity index left 1.20",
        "0.49, 0.2, 'Arch height left, standing by seated, is 0.41: measure both again'",
        "0.1, 0.6, 'Arch height left, standing by seated, is 6.00: measure both again'",
        "not-tested, 0.34, ''",
        "0.34, '', ''"
    })
    void archRigidityIsStandingBySeated(String seated, String standing, String sentence) {
        assertThat(Rule.ARCH_RIGIDITY.apply(
                        Found.nothing()
                                .left(Stance.ARCH_HEIGHT_SEATED, seated)
                                .left(Stance.ARCH_HEIGHT_STANDING, standing)
                                .findings(),
                        ADULT))
                .isEqualTo(sentence.isEmpty() ? List.of() : List.of(sentence));
    }

    private static List<String> asymmetry(int left, int right) {
        return Rule.POSTURE_ASYMMETRY.apply(
                posture(Side.LEFT, left).posture(Side.RIGHT, right).findings(), ADULT);
    }

    private static List<String> norm(int age, int total) {
        return Rule.POSTURE_NORM.apply(posture(Side.LEFT, total).findings(), new Person(age, Sex.UNKNOWN));
    }

    private static Found posture(Side side, int total) {
        return Found.nothing().posture(side, total);
    }
}
