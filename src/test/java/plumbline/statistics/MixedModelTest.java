package plumbline.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MixedModelTest {

    /** One reading, as the fixture holds it. */
    private record Reading(String set, String patient, double[] columns, double y) {}

    private static final List<Reading> READINGS = readings();

    /** Belenky and others 2003: reaction times of eighteen people over ten days of little sleep. */
    @Test
    void sleepstudy() {
        var sleep = found("sleepstudy");

        assertThat(sleep.patients()).isEqualTo(18);
        assertThat(sleep.n()).isEqualTo(180);
        assertThat(sleep.combination(1, 0).estimate()).isCloseTo(251.4051048485, within(5e-10));
        assertThat(sleep.combination(1, 0).standardError()).isCloseTo(6.8245557, within(1e-5));
        assertThat(sleep.combination(0, 1).estimate()).isCloseTo(10.4672859596, within(5e-10));
        assertThat(sleep.combination(0, 1).standardError()).isCloseTo(1.5457889, within(1e-5));
        assertThat(sleep.combination(0, 1).degreesOfFreedom()).isCloseTo(17, within(1e-3));
        assertThat(sleep.sdOfLevels()).isCloseTo(24.7404476, within(1e-4));
        assertThat(sleep.sdOfSlopes().orElseThrow()).isCloseTo(5.9221333, within(1e-4));
        assertThat(sleep.correlation().orElseThrow()).isCloseTo(0.0655513, within(1e-5));
        assertThat(sleep.sigma()).isCloseTo(25.5918159, within(1e-4));
    }

    /** What src/test/r/mixed-model.R computed. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "mixed-model.csv",
            useHeadersInDisplayName = false,
            numLinesToSkip = 1,
            maxCharsPerColumn = 1000)
    void agreesWithR(
            String set,
            double sdOfLevels,
            @Nullable Double sdOfSlopes,
            @Nullable Double correlation,
            double sigma,
            String coefficients,
            String errors,
            String degreesOfFreedom,
            String p,
            String all,
            String last) {
        var actual = found(set);
        int columns = actual.coefficients().length;

        assertThat(actual.sigma()).isCloseTo(sigma, ofVariance(sigma));
        assertThat(actual.sdOfLevels()).isCloseTo(sdOfLevels, ofVariance(sdOfLevels));
        if (sdOfSlopes == null || correlation == null) {
            assertThat(actual.sdOfSlopes()).isEmpty();
            assertThat(actual.correlation()).isEmpty();
        } else {
            assertThat(actual.sdOfSlopes().orElseThrow()).isCloseTo(sdOfSlopes, ofVariance(sdOfSlopes));
            assertThat(actual.correlation().orElseThrow()).isCloseTo(correlation, within(1e-4));
        }
        for (int j = 0; j < columns; j++) {
            var coefficient = actual.combination(unit(j, columns));
            assertThat(actual.coefficients()[j]).isCloseTo(Cohort.numbers(coefficients)[j], ofEffect(coefficients, j));
            assertThat(coefficient.estimate()).isCloseTo(Cohort.numbers(coefficients)[j], ofEffect(coefficients, j));
            assertThat(coefficient.standardError()).isCloseTo(Cohort.numbers(errors)[j], ofVariance(errors, j));
            assertThat(coefficient.degreesOfFreedom())
                    .isCloseTo(Cohort.numbers(degreesOfFreedom)[j], ofVariance(degreesOfFreedom, j));
            assertThat(coefficient.p()).isCloseTo(Cohort.numbers(p)[j], within(1e-4));
        }
        var rows = new ArrayList<double[]>();
        IntStream.range(1, columns).forEach(j -> rows.add(unit(j, columns)));
        var both = unit(0, columns);
        both[1] = 1;
        rows.add(both);
        assertTest(actual.test(rows.toArray(double[][]::new)), all);
        assertTest(actual.test(unit(columns - 2, columns), unit(columns - 1, columns)), last);
    }

    @Test
    void fewerThanTwentyPatientsOrAHundredReadingsAreTooFew() {
        assertThat(MixedModel.fit(patients("sleepstudy")).refusal()).hasValue(Refusal.TOO_FEW);
        assertThat(MixedModel.fit(patients(20, 4, (patient, week) -> Math.sin(3 * patient + week * week)))
                        .refusal())
                .hasValue(Refusal.TOO_FEW);
        assertThat(MixedModel.fit(patients(120, 1, (patient, week) -> Math.sin(3 * patient)))
                        .refusal())
                .hasValue(Refusal.TOO_FEW);
        assertThat(MixedModel.fit(List.of()).refusal()).hasValue(Refusal.TOO_FEW);
    }

    @Test
    void patientsWithoutAReadingAreLeftOut() {
        var all = new ArrayList<>(patients("slopes that go against levels"));
        all.add(new CrossProducts(3));

        assertThat(MixedModel.fit(all).found())
                .hasValueSatisfying(model -> assertThat(model.patients()).isEqualTo(35));
    }

    @Test
    void aColumnThatFollowsFromTheOthersIsRefused() {
        var doubled =
                patients(30, 5, (patient, week) -> Math.sin(patient + week * week), (patient, week) -> 2 * week - 3);
        var empty = patients(30, 5, (patient, week) -> Math.sin(patient + week * week), (patient, week) -> 0);

        assertThat(MixedModel.fit(doubled).refusal()).hasValue(Refusal.RANK_DEFICIENT);
        assertThat(MixedModel.fit(empty).refusal()).hasValue(Refusal.RANK_DEFICIENT);
    }

    @Test
    void readingsWithNothingLeftToExplainAreRefused() {
        assertThat(MixedModel.fit(patients(30, 5, (patient, week) -> 0)).refusal())
                .hasValue(Refusal.NO_VARIATION);
        assertThat(MixedModel.fit(patients(30, 5, (patient, week) -> 7)).refusal())
                .hasValue(Refusal.NO_VARIATION);
        assertThat(MixedModel.fit(patients(30, 5, (patient, week) -> 5 + Math.sin(patient)))
                        .refusal())
                .hasValue(Refusal.NO_VARIATION);
        assertThat(MixedModel.fit(patients(30, 5, (patient, week) -> Math.sin(patient) - week * Math.cos(patient)))
                        .refusal())
                .hasValue(Refusal.NO_VARIATION);
    }

    @Test
    void patientsHaveTheSameColumnsAndAFirstOfOnes() {
        var two = new ArrayList<>(patients(30, 5, (patient, week) -> Math.sin(patient + week * week)));
        var three = new CrossProducts(3);
        three.add(new double[] {1, 2, 3}, 4);
        two.add(three);

        assertThatIllegalArgumentException().isThrownBy(() -> MixedModel.fit(two));
        assertThatIllegalArgumentException().isThrownBy(() -> three.add(new double[] {2, 2, 3}, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> three.add(new double[] {1, 2}, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> three.add(new double[] {1, 2, 3}, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new CrossProducts(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossProducts.of(3, new double[][] {{2, 0}, {0, 1}}, new double[2], 1));
    }

    /** What a patient has in some week. */
    private interface Of {
        double at(int patient, int week);
    }

    private static List<CrossProducts> patients(int patients, int weeks, Of reading, Of... others) {
        return IntStream.range(0, patients)
                .mapToObj(patient -> {
                    var sums = new CrossProducts(2 + others.length);
                    for (int week = 0; week < weeks; week++) {
                        var columns = new double[2 + others.length];
                        columns[0] = 1;
                        columns[1] = week;
                        for (int j = 0; j < others.length; j++) {
                            columns[2 + j] = others[j].at(patient, week);
                        }
                        sums.add(columns, reading.at(patient, week));
                    }
                    return sums;
                })
                .toList();
    }

    private static void assertTest(FTest actual, String expected) {
        assertThat(actual.f()).isCloseTo(Cohort.numbers(expected)[0], ofVariance(expected, 0));
        assertThat(actual.numerator()).isEqualTo(Cohort.numbers(expected)[1]);
        assertThat(actual.denominator()).isCloseTo(Cohort.numbers(expected)[2], ofVariance(expected, 2));
        assertThat(actual.p()).isCloseTo(Cohort.numbers(expected)[3], within(1e-4));
    }

    private static MixedModel found(String set) {
        return MixedModel.fit(patients(set), 18).found().orElseThrow();
    }

    private static List<CrossProducts> patients(String set) {
        return READINGS.stream()
                .filter(reading -> reading.set.equals(set))
                .collect(groupingBy(Reading::patient, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(readings -> {
                    var sums = new CrossProducts(readings.getFirst().columns.length);
                    readings.forEach(reading -> sums.add(reading.columns, reading.y));
                    return sums;
                })
                .toList();
    }

    private static List<Reading> readings() {
        try (var lines = Files.lines(Path.of("src/test/resources/plumbline/statistics/mixed-model-readings.csv"))) {
            return lines.skip(1)
                    .map(line -> {
                        int name = line.lastIndexOf('"');
                        var fields = line.substring(name + 2).split(",");
                        return new Reading(
                                line.substring(1, name),
                                fields[0],
                                Cohort.numbers(fields[1]),
                                Double.parseDouble(fields[2]));
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] unit(int column, int columns) {
        var unit = new double[columns];
        unit[column] = 1;
        return unit;
    }

    private static Offset<Double> ofEffect(String expected, int j) {
        return within(1e-6 * Math.abs(Cohort.numbers(expected)[j]));
    }

    private static Offset<Double> ofVariance(String expected, int j) {
        return ofVariance(Cohort.numbers(expected)[j]);
    }

    /** One in ten thousand: lme4's own optimizers differ by a tenth of that. */
    private static Offset<Double> ofVariance(double expected) {
        return within(1e-4 * Math.abs(expected));
    }
}
