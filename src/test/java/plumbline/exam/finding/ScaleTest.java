package plumbline.exam.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {

    private static final Scale RATING = Scale.signed(-2, 2, "");
    private static final Scale METRES = Scale.whole(0, 50_000, "m");
    private static final Scale CENTIMETRES = Scale.decimal("0", "25", 1, "cm");
    private static final Scale RATIO = Scale.decimal("0.10", "0.60", 3, "");
    private static final Scale WORN = Scale.grades("none", "mild", "moderate", "through");
    private static final Scale FELT = Scale.choice("NORMAL normal", "REDUCED reduced");
    private static final Scale WORDS = Scale.text(10);

    private static final List<Finding> EVERY_FINDING =
            Field.ALL.stream().map(Field::finding).distinct().toList();

    @Property
    void whatIsKeptReadsAsItself(@ForAll @From("answers") Answers.Answer answer) {
        assertThat(answer.scale().read(answer.text())).contains(answer.text());
    }

    @Property
    void aNumberCanBeTypedAsItIsShown(@ForAll @From("numbers") Answers.Answer answer) {
        assertThat(answer.scale().read(answer.scale().words(answer.text()))).contains(answer.text());
    }

    @Property
    void aCommaABlankAroundItAndAZeroBehindItChangeNoNumber(@ForAll @From("numbers") Answers.Answer answer) {
        // given
        var comma = answer.text().replace('.', ',');

        // then
        assertThat(Stream.of(comma, " " + comma + "\t", comma.contains(",") ? comma : comma + ",0")
                        .map(answer.scale()::read))
                .containsOnly(Optional.of(answer.text()));
    }

    /** Whatever is typed: it is refused, or it is understood as something that reads as itself. */
    @Property
    void theFormThatIsKeptIsAlwaysTheSame(@ForAll @From("scales") Scale scale, @ForAll @From("typed") String typed) {
        scale.read(typed).ifPresent(kept -> assertThat(scale.read(kept)).contains(kept));
    }

    @Property
    void aNumberThatIsUnderstoodIsTheNumberThatWasTyped(@ForAll @From("typed") String typed) {
        CENTIMETRES.read(typed).ifPresent(kept -> assertThat(new BigDecimal(kept))
                .isEqualByComparingTo(typed.strip().replace('−', '-').replace(',', '.')));
    }

    @ParameterizedTest
    @CsvSource({"+2, 2", "−2, -2", "-2, -2", "-0, 0", "−0.0, 0", "02, 2", "1.00, 1", "'1,0', 1", "' 1 ', 1"})
    void aRatingMayBeTypedInMoreThanOneWay(String typed, String kept) {
        assertThat(RATING.read(typed)).contains(kept);
    }

    @ParameterizedTest
    @CsvSource({".34, 0.34", "'0,340', 0.34", "0.6, 0.6", "'0,600', 0.6", "0.1, 0.1", "0.345, 0.345"})
    void aRatioMayBeTypedInMoreThanOneWay(String typed, String kept) {
        assertThat(RATIO.read(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                ".",
                ",",
                "1e3",
                "1E3",
                "0x1",
                "1.",
                "--1",
                "+-1",
                "1-",
                "1 000",
                "1'000",
                "1.000,5",
                "1,000.5",
                "١",
                "１",
                "²",
                "½",
                "∞",
                "NaN",
                "null",
                "1;drop table exam",
                "1\u00a0000",
                "1\u00002"
            })
    void whatIsNoPlainNumberIsRefused(String typed) {
        assertThat(METRES.read(typed)).isEmpty();
        assertThat(CENTIMETRES.read(typed)).isEmpty();
    }

    /** A thousand metres must never be kept as one. */
    @ParameterizedTest
    @ValueSource(strings = {"1,000", "1.000", "12,000"})
    void thousandsAreNotTakenForDecimals(String typed) {
        assertThat(METRES.read(typed)).isEmpty();
        assertThat(CENTIMETRES.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "-3", "0.5", "99999999999999999999", "0.0000001"})
    void whatLiesOutsideOrBetweenIsRefused(String typed) {
        assertThat(RATING.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scales")
    void veryLongInputIsRefusedAtOnce(Scale scale) {
        for (var piece : List.of("1", "0", "-", ".", "x", "\n", "NORMAL")) {
            assertThat(scale.read(piece.repeat(1_000_000))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("scales")
    void nothingTypedIsNoAnswer(Scale scale) {
        assertThat(scale.read("")).isEmpty();
        assertThat(scale.read(" \r\n\t ")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scales")
    void everythingOfferedIsUnderstood(Scale scale) {
        assertThat(scale.options()).allSatisfy(option -> {
            assertThat(scale.read(option.value())).contains(option.value());
            assertThat(scale.words(option.value())).isEqualTo(option.spoken());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"normal", "NORMA", "NORMALLY", "NORMAL REDUCED", "NORMAL,REDUCED", "0"})
    void aChoiceIsOneOfItsCodesExactly(String typed) {
        assertThat(FELT.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0 none", "3, 3 through"})
    void aGradeIsReadWithItsWord(String grade, String words) {
        assertThat(WORN.words(grade)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "-1", "none", "1.5"})
    void thereIsNoGradeBesideThoseNamed(String typed) {
        assertThat(WORN.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"🦶🦶🦶🦶🦶🦶🦶🦶🦶🦶, 10", "'  foot  ', 4", "ten chars., 10"})
    void wordsAreCountedInCharacters(String typed, int characters) {
        assertThat(WORDS.read(typed)).hasValueSatisfying(kept -> assertThat(kept.codePointCount(0, kept.length()))
                .isEqualTo(characters));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eleven char", "a\u0000b", "a\u001bb", "a\rb", "a\u0085b"})
    void wordsThatAreTooLongOrHoldControlCharactersAreRefused(String typed) {
        assertThat(WORDS.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'a\r\nb', 'a\nb'", "'a\tb', 'a\tb'"})
    void wordsKeepTheirLines(String typed, String kept) {
        assertThat(WORDS.read(typed)).contains(kept);
    }

    static Stream<Scale> scales() {
        return Stream.of(RATING, METRES, CENTIMETRES, RATIO, WORN, FELT, WORDS);
    }

    @Provide("scales")
    Arbitrary<Scale> everyScale() {
        return Arbitraries.of(scales().toList());
    }

    @Provide
    Arbitrary<Answers.Answer> answers() {
        return Answers.of(EVERY_FINDING);
    }

    @Provide
    Arbitrary<Answers.Answer> numbers() {
        return Answers.of(EVERY_FINDING.stream()
                .filter(finding -> finding.scale() instanceof Scale.Numbers)
                .toList());
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789+-−.,e \t\r\n").ofMaxLength(8),
                Arbitraries.strings().ofMaxLength(12));
    }
}
