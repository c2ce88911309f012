package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FalseDiscoveryTest {

    /** What src/test/r/cohort.R computed; the first family is that of Benjamini and Hochberg 1995, which keeps four. */
    @ParameterizedTest
    @CsvFileSource(
            resources = "false-discovery.csv",
            useHeadersInDisplayName = false,
            numLinesToSkip = 1,
            maxCharsPerColumn = 1000)
    void agreesWithR(String family, String adjusted) {
        assertThat(adjusted(Cohort.numbers(family))).containsExactly(Cohort.numbers(adjusted), within(1e-12));
    }

    @Test
    void whatCouldNotBeComputedIsCountedAndStaysUnknown() {
        var computed = FalseDiscovery.adjusted(List.of(
                OptionalDouble.of(0.01), OptionalDouble.empty(), OptionalDouble.of(0.04), OptionalDouble.empty()));

        assertThat(computed)
                .containsExactly(
                        OptionalDouble.of(0.04),
                        OptionalDouble.empty(),
                        OptionalDouble.of(0.08),
                        OptionalDouble.empty());
    }

    @Test
    void aFamilyMayBeEmptyButAPIsAProbability() {
        assertThat(FalseDiscovery.adjusted(List.of())).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> adjusted(0.5, 1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> adjusted(Double.NaN));
    }

    @Property
    void adjustedIsNoLessThanPAndKeepsTheOrder(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(max = 1) Double> family) {
        var p = family.stream().mapToDouble(Double::doubleValue).sorted().toArray();

        var adjusted = adjusted(p);

        for (int i = 0; i < p.length; i++) {
            assertThat(adjusted[i]).isBetween(p[i], Math.min(1, p.length * p[i]));
            assertThat(adjusted[i]).isGreaterThanOrEqualTo(adjusted[Math.max(0, i - 1)]);
        }
    }

    private static double[] adjusted(double... family) {
        return FalseDiscovery.adjusted(
                        Arrays.stream(family).mapToObj(OptionalDouble::of).toList())
                .stream()
                .mapToDouble(OptionalDouble::orElseThrow)
                .toArray();
    }
}
