package plumbline.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every instrument against its published rule, with nothing missing, as much missing as it bears, and one more. */
class InstrumentTest {

    private static final @Nullable Integer LEFT_OUT = null;

    @Test
    void pegIsTheMeanOfThree() {
        assertThat(scored(Instrument.PEG, 4, 5, 7)).containsOnlyKeys(Scale.PEG);
        assertThat(value(Instrument.PEG, 4, 5, 7)).isCloseTo(16 / 3.0, within(1e-12));
        assertThat(value(Instrument.PEG, 0, 0, 0)).isZero();
        assertThat(value(Instrument.PEG, 10, 10, 10)).isEqualTo(10);
    }

    @Test
    void pegNeedsAllThree() {
        assertThat(refused(Instrument.PEG, 4, LEFT_OUT, 7))
                .containsExactly(Map.entry(Scale.PEG, "PEG cannot be worked out: all 3 items must be answered"));
    }

    @Test
    void rolandMorrisCountsWhatIsTicked() {
        assertThat(value(Instrument.ROLAND_MORRIS, all(24, number -> number <= 7 ? 1 : 0)))
                .isEqualTo(7);
        assertThat(value(Instrument.ROLAND_MORRIS, all(24, number -> 0))).isZero();
        assertThat(value(Instrument.ROLAND_MORRIS, all(24, number -> 1))).isEqualTo(24);
    }

    /** 24 times ticked by answered: Kent and Lauridsen 2011. */
    @Test
    void rolandMorrisStretchesWhatIsAnsweredOverUpToFourItemsThatAreNot() {
        assertThat(value(Instrument.ROLAND_MORRIS, all(24, number -> number <= 4 ? null : number <= 14 ? 1 : 0)))
                .isEqualTo(12);
        assertThat(value(Instrument.ROLAND_MORRIS, all(24, number -> number == 1 ? null : number <= 12 ? 1 : 0)))
                .isCloseTo(24 * 11 / 23.0, within(1e-12));
        assertThat(refused(Instrument.ROLAND_MORRIS, all(24, number -> number <= 5 ? null : 1)))
                .containsOnlyKeys(Scale.ROLAND_MORRIS);
    }

    @Test
    void oswestryIsAShareOfTheSectionsAnswered() {
        assertThat(value(Instrument.OSWESTRY, all(10, number -> number % 2 == 0 ? 3 : 2)))
                .isEqualTo(50);
        assertThat(value(Instrument.OSWESTRY, all(10, number -> 0))).isZero();
        assertThat(value(Instrument.OSWESTRY, all(10, number -> 5))).isEqualTo(100);
        assertThat(value(Instrument.OSWESTRY, all(10, number -> number == 8 ? null : number == 1 ? 4 : 2)))
                .isCloseTo(100 * 20 / 45.0, within(1e-12));
    }

    @Test
    void oswestryNeedsEightSections() {
        assertThat(value(Instrument.OSWESTRY, all(10, number -> number > 8 ? null : 5)))
                .isEqualTo(100);
        assertThat(refused(Instrument.OSWESTRY, all(10, number -> number > 7 ? null : 5)))
                .containsValue("ODI cannot be worked out: at least 8 of 10 items must be answered");
    }

    @ParameterizedTest
    @CsvSource({
        "0, minimal disability",
        "20, minimal disability",
        "20.1, moderate disability",
        "40, moderate disability",
        "60, severe disability",
        "80, very severe disability",
        "80.1, extreme disability",
        "100, extreme disability",
    })
    void oswestryHasBands(double value, String meaning) {
        assertThat(Scale.OSWESTRY.meaning(value)).isEqualTo(meaning);
    }

    @Test
    void rolandMorrisSaysWhereItHardlyMoves() {
        assertThat(Scale.ROLAND_MORRIS.meaning(2)).isEqualTo("counts as recovered");
        assertThat(Scale.ROLAND_MORRIS.meaning(3)).contains("hardly");
        assertThat(Scale.ROLAND_MORRIS.meaning(4)).isEmpty();
        assertThat(Scale.ROLAND_MORRIS.meaning(20)).isEmpty();
        assertThat(Scale.ROLAND_MORRIS.meaning(21)).contains("hardly");
    }

    @Test
    void startBackCountsAgreementAndDistressAmongTheLastFive() {
        var scored = scored(Instrument.START_BACK, 1, 0, 1, 0, 1, 1, 1, 0, 1);

        assertThat(scored).containsOnly(Map.entry(Scale.START_BACK, 6.0), Map.entry(Scale.START_BACK_DISTRESS, 4.0));
    }

    @Test
    void startBackNeedsAllNine() {
        assertThat(refused(Instrument.START_BACK, LEFT_OUT, 0, 1, 0, 1, 1, 1, 0, 1))
                .containsOnlyKeys(Scale.START_BACK);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, LOW", "3, 3, LOW", "4, 0, MEDIUM", "4, 4, HIGH", "5, 3, MEDIUM", "9, 5, HIGH", "7, 3, MEDIUM"})
    void startBackTellsTheRisk(double total, double distress, Risk risk) {
        assertThat(Risk.of(total, distress)).isEqualTo(risk);
    }

    @ParameterizedTest
    @CsvSource({"3, 4", "9, 4", "5, 0"})
    void startBackTotalsThatCannotBeTogetherAreRefused(double total, double distress) {
        assertThat(Instrument.START_BACK.contradiction(
                        Map.of(Scale.START_BACK, total, Scale.START_BACK_DISTRESS, distress)))
                .isPresent();
        assertThat(Instrument.START_BACK.contradiction(Map.of(Scale.START_BACK, total)))
                .isPresent();
        assertThat(Instrument.START_BACK.contradiction(
                        Map.of(Scale.START_BACK, total, Scale.START_BACK_DISTRESS, Math.min(5, total))))
                .isEmpty();
    }

    /** Pain 9 x 5, disability 9 x 2, activity 5 x 0. */
    @Test
    void footFunctionHasTwoTotals() {
        var scored = scored(Instrument.FOOT_FUNCTION, all(23, number -> number <= 9 ? 5 : number <= 18 ? 2 : 0));

        assertThat(scored)
                .containsEntry(Scale.FOOT_FUNCTION_PAIN, 50.0)
                .containsEntry(Scale.FOOT_FUNCTION_DISABILITY, 20.0)
                .containsEntry(Scale.FOOT_FUNCTION_ACTIVITY, 0.0);
        assertThat(scored.get(Scale.FOOT_FUNCTION_MEAN)).isCloseTo(70 / 3.0, within(1e-12));
        assertThat(scored.get(Scale.FOOT_FUNCTION_SUM)).isCloseTo(100 * 63 / 230.0, within(1e-12));
    }

    @Test
    void whatDoesNotApplyInFootFunctionCountsNeitherForNorAgainst() {
        var scored = scored(Instrument.FOOT_FUNCTION, all(23, number -> number <= 4 ? null : 10));

        assertThat(scored.values()).containsOnly(100.0);
        assertThat(refused(Instrument.FOOT_FUNCTION, all(23, number -> number <= 5 ? null : 10)))
                .containsOnlyKeys(Scale.FOOT_FUNCTION_PAIN);
    }

    @Test
    void footFunctionHasNoTotalWhileAPartIsMissing() {
        var outcome = Instrument.FOOT_FUNCTION.score(all(23, number -> number <= 9 ? 5 : null));

        assertThat(outcome.scored()).extracting(Scored::scale).containsExactly(Scale.FOOT_FUNCTION_PAIN);
        assertThat(outcome.refused()).isEmpty();
    }

    @Test
    void footAndAnkleGoesUpAsThingsGetBetter() {
        assertThat(scored(Instrument.FOOT_AND_ANKLE, all(42, number -> 0)).values())
                .hasSize(5)
                .containsOnly(100.0);
        assertThat(scored(Instrument.FOOT_AND_ANKLE, all(42, number -> 4)).values())
                .hasSize(5)
                .containsOnly(0.0);
    }

    /** 100 less the mean of the answered times 25, from half of a part on. */
    @Test
    void footAndAnkleTakesTheMeanOfWhatIsAnswered() {
        var painHalf =
                scored(Instrument.FOOT_AND_ANKLE, all(42, number -> number >= 8 && number <= 12 ? number - 8 : null));

        assertThat(painHalf).containsExactly(Map.entry(Scale.FOOT_AND_ANKLE_PAIN, 50.0));
        assertThat(refused(Instrument.FOOT_AND_ANKLE, all(42, number -> number >= 8 && number <= 11 ? 1 : null)))
                .containsOnlyKeys(Scale.FOOT_AND_ANKLE_PAIN);
    }

    @Test
    void anEmptyFormHasNeitherValuesNorComplaints() {
        for (var instrument : Instrument.values()) {
            var outcome = instrument.score(all(instrument.items().count(), number -> null));

            assertThat(outcome.scored()).isEmpty();
            assertThat(outcome.refused()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void everyScaleBelongsToOneInstrumentAndHasItsOwnCode(Scale scale) {
        assertThat(Arrays.stream(Instrument.values()).filter(one -> one.scales().contains(scale)))
                .containsExactly(Instrument.of(scale));
        assertThat(Scale.coded(scale.code())).contains(scale);
        assertThat(scale.code()).matches("[a-z-]+");
    }

    @ParameterizedTest
    @EnumSource(Instrument.class)
    void theItemsThatCountAreThoseOfTheInstrument(Instrument instrument) {
        var counting = instrument.scales().stream()
                .map(Scale::share)
                .filter(share -> share != null)
                .flatMapToInt(share -> IntStream.rangeClosed(share.first(), share.last()))
                .distinct()
                .sorted()
                .boxed()
                .toList();

        assertThat(counting)
                .isEqualTo(IntStream.rangeClosed(1, instrument.items().count())
                        .boxed()
                        .toList());
    }

    private static List<@Nullable Integer> all(int count, IntFunction<@Nullable Integer> answer) {
        return Collections.unmodifiableList(
                Arrays.asList(IntStream.rangeClosed(1, count).mapToObj(answer).toArray(Integer[]::new)));
    }

    private static double value(Instrument instrument, @Nullable Integer... answers) {
        return value(instrument, Arrays.asList(answers));
    }

    private static double value(Instrument instrument, List<@Nullable Integer> answers) {
        var scored = instrument.score(answers).scored();
        assertThat(scored).hasSize(1);
        return scored.getFirst().value();
    }

    private static Map<Scale, Double> scored(Instrument instrument, @Nullable Integer... answers) {
        return scored(instrument, Arrays.asList(answers));
    }

    private static Map<Scale, Double> scored(Instrument instrument, List<@Nullable Integer> answers) {
        return instrument.score(answers).scored().stream().collect(Collectors.toMap(Scored::scale, Scored::value));
    }

    private static Map<Scale, String> refused(Instrument instrument, @Nullable Integer... answers) {
        return refused(instrument, Arrays.asList(answers));
    }

    private static Map<Scale, String> refused(Instrument instrument, List<@Nullable Integer> answers) {
        return instrument.score(answers).refused();
    }
}
