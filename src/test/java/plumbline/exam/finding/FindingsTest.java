package plumbline.exam.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {

    private static final Field LEFT_HEEL = new Field(Side.LEFT, Pain.HEEL_PAIN);

    @Property(tries = 100)
    void whatIsKeptReadsAsItself(@ForAll @From("exams") Findings exam) {
        assertThat(Findings.typed(Field.ALL, exam::typed)).isEqualTo(exam);
    }

    @Property(tries = 100)
    void anExamDoesNotDifferFromItself(@ForAll @From("exams") Findings exam) {
        assertThat(exam.differing(exam)).isEmpty();
    }

    @Property(tries = 100)
    void differingIsMutualAndNamesExactlyWhatIsNotTheSame(
            @ForAll @From("exams") Findings one, @ForAll @From("exams") Findings other) {
        // when
        var differing = Set.copyOf(one.differing(other));

        // then
        assertThat(Set.copyOf(other.differing(one))).isEqualTo(differing);
        assertThat(differing.isEmpty()).isEqualTo(one.equals(other));
        assertThat(Field.ALL)
                .allMatch(field -> differing.contains(field) != one.typed(field).equals(other.typed(field)));
    }

    @Property(tries = 100)
    void takingOverWhatDiffersMakesTheOther(
            @ForAll @From("exams") Findings one, @ForAll @From("exams") Findings other) {
        assertThat(one.with(one.differing(other), other)).isEqualTo(other);
    }

    @Property(tries = 100)
    void takingOverSomeFieldsChangesThoseAndNoOther(
            @ForAll @From("exams") Findings here,
            @ForAll @From("exams") Findings there,
            @ForAll @From("fields") Set<Field> fields) {
        // when
        var merged = here.with(fields, there);

        // then
        assertThat(Field.ALL).allMatch(field -> merged.typed(field)
                .equals(fields.contains(field) ? there.typed(field) : here.typed(field)));
        assertThat(merged.with(fields, there)).isEqualTo(merged);
        assertThat(merged.with(fields, here)).isEqualTo(here);
    }

    @Property(tries = 100)
    void whatWasPassedOverIsAnsweredButIsNoAnswer(@ForAll @From("exams") Findings exam) {
        assertThat(exam.answered()).allMatch(exam::has).allSatisfy(field -> {
            var isPassedOver = exam.isNotTested(field) || exam.isUnable(field);
            assertThat(exam.answer(field.side(), field.finding()).isEmpty()).isEqualTo(isPassedOver);
        });
    }

    /** What an exam found reaches no log. */
    @Property(tries = 100)
    void anExamDoesNotSayWhatItFound(@ForAll @From("exams") Findings exam) {
        assertThat(exam).hasToString("Findings[" + exam.answered().count() + "]");
    }

    @Test
    void everyFieldHasItsOwnColumnAndItsOwnInput() {
        assertThat(Field.ALL).extracting(Field::column).doesNotHaveDuplicates();
        assertThat(Field.ALL).extracting(Field::name).doesNotHaveDuplicates();
        assertThat(Field.ALL).extracting(Field::label).doesNotHaveDuplicates();
        assertThat(Field.ALL).allMatch(field -> Field.named(field.name()).equals(Optional.of(field)));
    }

    @Test
    void noColumnIsNamedLongerThanPostgresKeeps() {
        assertThat(Field.ALL).extracting(Field::column).allMatch(column -> column.length() <= 63);
    }

    @ParameterizedTest
    @CsvSource({
        "NEVER, ''",
        "UNTESTED, not-tested",
        "UNASKED, not-tested",
        "UNTESTED_OR_UNABLE, not-tested unable",
    })
    void onlyWhatMayBePassedOverIs(Definition.Passed passed, String ways) {
        for (var field : Field.ALL) {
            if (field.finding().definition().passed() == passed) {
                assertThat(String.join(" ", Findings.passes(field.finding()))).isEqualTo(ways);
                for (var way : List.of(Findings.NOT_TESTED, Findings.UNABLE)) {
                    assertThat(Findings.read(field, way).isPresent())
                            .as(field + " " + way)
                            .isEqualTo(ways.contains(way) || field.finding().scale() instanceof Scale.Text);
                }
            }
        }
    }

    @Test
    void notTestedIsNeitherNoughtNorNothing() {
        // given
        var nought = Found.nothing().left(Pain.HEEL_PAIN, "0").findings();
        var notAsked = Found.nothing().left(Pain.HEEL_PAIN, Findings.NOT_TESTED).findings();

        // then
        assertThat(nought.words(LEFT_HEEL)).isEqualTo("0");
        assertThat(notAsked.words(LEFT_HEEL)).isEqualTo("not asked");
        assertThat(Findings.NONE.words(LEFT_HEEL)).isEqualTo("no answer");
        assertThat(nought.whole(Side.LEFT, Pain.HEEL_PAIN)).hasValue(0);
        assertThat(notAsked.whole(Side.LEFT, Pain.HEEL_PAIN)).isEmpty();
        assertThat(nought.isUnusual(LEFT_HEEL)).isFalse();
        assertThat(notAsked.isUnusual(LEFT_HEEL)).isFalse();
        assertThat(Findings.NONE.isUnusual(LEFT_HEEL)).isFalse();
    }

    /** Someone may write "unable" where they are asked for their work. */
    @ParameterizedTest
    @ValueSource(strings = {"unable", "not-tested"})
    void aWordThatIsWrittenIsAnAnswer(String word) {
        // given
        var findings = Found.nothing().once(History.WORK, word).findings();
        var work = new Field(Side.NEITHER, History.WORK);

        // then
        assertThat(findings.answer(Side.NEITHER, History.WORK)).contains(word);
        assertThat(findings.words(work)).isEqualTo(word);
        assertThat(findings.isNotTested(work) || findings.isUnable(work)).isFalse();
    }

    @Test
    void oneSideSaysNothingOfTheOther() {
        // given
        var left = Found.nothing().left(Pain.HEEL_PAIN, "7").findings();

        // then
        assertThat(left.answer(Side.RIGHT, Pain.HEEL_PAIN)).isEmpty();
        assertThat(left.answer(Side.NEITHER, Pain.HEEL_PAIN)).isEmpty();
        assertThat(left.isUnusual(LEFT_HEEL)).isTrue();
    }

    @Test
    void anAnswerIsReadWithItsUnit() {
        // given
        var findings = Found.nothing()
                .left(Motion.LUNGE_STRAIGHT, "38")
                .right(Motion.LUNGE_STRAIGHT, Findings.UNABLE)
                .left(Criterion.TALAR_HEAD, "-1")
                .left(WearZone.WEAR_TOE, "2")
                .left(Myotome.POWER_L4, "4-")
                .findings();

        // then
        assertThat(findings.answered().map(findings::words))
                .containsExactlyInAnyOrder("38 °", "unable", "−1", "2 moderate", "4−");
    }

    @Provide
    Arbitrary<Findings> exams() {
        return Answers.findings(Field.ALL);
    }

    @Provide
    Arbitrary<Set<Field>> fields() {
        return Arbitraries.randomValue(random -> {
            var fields = new HashSet<>(Field.ALL);
            var share = random.nextDouble();
            fields.removeIf(field -> random.nextDouble() > share);
            return fields;
        });
    }
}
