package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static plumbline.statistics.Cohort.relative;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AncovaTest {

    private static final double[] CHANGES = {-1, -2, 0, -3, -1, 1, -2, -4};
    private static final double[] BASELINE = {5, 6, 4, 8, 5, 3, 7, 9};
    private static final int[] GROUPS = {0, 1, 0, 1, 0, 1, 0, 1};

    /** What src/test/r/cohort.R computed. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "ancova.csv",
            useHeadersInDisplayName = false,
            numLinesToSkip = 1,
            maxCharsPerColumn = 20_000)
    void agreesWithR(
            String name,
            String changes,
            String baseline,
            String wear,
            String groups,
            double slope,
            double errorOfSlope,
            double pOfSlope,
            String means,
            String errorsOfMeans,
            @Nullable Double f,
            @Nullable Double denominator,
            @Nullable Double p,
            @Nullable Double fByBaseline,
            @Nullable Double pByBaseline,
            @Nullable Double fByWear,
            @Nullable Double pByWear,
            String adjusted) {
        var group = Arrays.stream(Cohort.numbers(groups)).mapToInt(g -> (int) g).toArray();
        var actual = Ancova.of(Cohort.numbers(changes), group, Cohort.numbers(baseline), Cohort.numbers(wear))
                .found()
                .orElseThrow();

        assertThat(actual.n()).isEqualTo(group.length);
        assertThat(actual.slope(0).estimate()).isCloseTo(slope, relative(slope));
        assertThat(actual.slope(0).standardError()).isCloseTo(errorOfSlope, relative(errorOfSlope));
        assertThat(actual.slope(0).p()).isCloseTo(pOfSlope, relative(pOfSlope));
        for (int g = 0; g < Cohort.numbers(means).length; g++) {
            assertThat(actual.mean(g).estimate()).isCloseTo(Cohort.numbers(means)[g], within(1e-6));
            assertThat(actual.mean(g).standardError()).isCloseTo(Cohort.numbers(errorsOfMeans)[g], within(1e-6));
        }
        assertThat(actual.adjusted()).containsExactly(Cohort.numbers(adjusted), within(1e-9));
        assertTest(actual.differenceOfGroups(), f, p);
        assertTest(actual.interaction(0), fByBaseline, pByBaseline);
        assertTest(actual.interaction(1), fByWear, pByWear);
        actual.differenceOfGroups().found().ifPresent(test -> {
            assertThat(test.numerator()).isEqualTo(Cohort.numbers(means).length - 1);
            assertThat(test.denominator()).isEqualTo(denominator);
        });
    }

    private static void assertTest(Estimate<FTest> actual, @Nullable Double f, @Nullable Double p) {
        if (f == null || p == null) {
            assertThat(actual.refusal()).hasValue(Refusal.TOO_FEW);
        } else {
            var test = actual.found().orElseThrow();
            assertThat(test.f()).isCloseTo(f, relative(f));
            assertThat(test.p()).isCloseTo(p, relative(p));
        }
    }

    /** Two groups that fall by 40 % of where they begin differ in their change, and not once the baseline is held equal. */
    @Test
    void aGroupThatBeganWorseIsNoBetterForIt() {
        double[] baseline = {3, 4, 5, 4, 3, 5, 7, 8, 9, 8, 7, 9};
        double[] noise = {.1, -.2, .1, .2, -.1, -.1, .1, -.2, .1, .2, -.1, -.1};
        var change = new double[12];
        Arrays.setAll(change, i -> -0.4 * baseline[i] + noise[i]);
        int[] group = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};

        var raw = Ancova.of(change, group).then(Ancova::differenceOfGroups);
        var adjusted = Ancova.of(change, group, baseline).then(Ancova::differenceOfGroups);

        assertThat(raw.found()).hasValueSatisfying(test -> assertThat(test.p()).isLessThan(0.001));
        assertThat(adjusted.found())
                .hasValueSatisfying(test -> assertThat(test.p()).isGreaterThan(0.5));
    }

    @Test
    void whatCannotBeToldApartIsRefused() {
        assertThat(Ancova.of(CHANGES, GROUPS, new double[8]).refusal()).hasValue(Refusal.RANK_DEFICIENT);
        assertThat(Ancova.of(CHANGES, GROUPS, BASELINE, BASELINE).refusal()).hasValue(Refusal.RANK_DEFICIENT);
        assertThat(Ancova.of(new double[8], GROUPS, BASELINE).refusal()).hasValue(Refusal.NO_VARIATION);
        assertThat(Ancova.of(new double[] {1, 2}, new int[] {0, 1}, new double[] {3, 4})
                        .refusal())
                .hasValue(Refusal.TOO_FEW);
    }

    @Test
    void aGroupWithoutASlopeOfItsOwnRefusesOnlyTheInteraction() {
        var lonely = Ancova.of(CHANGES, new int[] {0, 0, 0, 0, 0, 0, 0, 1}, BASELINE)
                .found()
                .orElseThrow();

        assertThat(lonely.differenceOfGroups().found()).isPresent();
        assertThat(lonely.interaction(0).refusal()).hasValue(Refusal.RANK_DEFICIENT);
    }

    @Test
    void groupsAreCountedFromZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ancova.of(CHANGES, new int[] {0, 2, 0, 2, 0, 2, 0, 2}, BASELINE));
        assertThatIllegalArgumentException().isThrownBy(() -> Ancova.of(CHANGES, new int[7], BASELINE));
    }
}
