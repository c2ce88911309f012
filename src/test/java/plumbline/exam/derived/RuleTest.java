package plumbline.exam.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.exam.finding.Answers;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.RedFlag;
import plumbline.exam.finding.Section;
import plumbline.exam.finding.Side;
import plumbline.patient.Sex;

/** What holds for every rule, whatever an exam found. */
class RuleTest {

    /** Rules that read two sides together. */
    private static final Set<Rule> OF_BOTH_SIDES = EnumSet.of(
            Rule.POSTURE_ASYMMETRY,
            Rule.POSTURE_NORM,
            Rule.DORSIFLEXION_ASYMMETRY,
            Rule.HEEL_AND_BACK,
            Rule.HEEL_AND_WEIGHT,
            Rule.LIMB_LENGTH_DIFFERENCE,
            Rule.BOTH_LEGS,
            Rule.REFLEX_ASYMMETRY,
            Rule.EMERGENCY);

    /** Names of conditions, which a clinician concludes and no rule does. */
    private static final Pattern CONDITION = Pattern.compile(
            "fasciitis|tendin|tendon|neuropath|radicul|sciatic|stenosis|herniat|disc|cauda|claudica|arthr|osteo|fractur"
                    + "|sprain|thrombo|charcot|infect|diabet|arterial|disease|syndrome|dysfunction|flat|planus|cavus"
                    + "|instability|tunnel|neuroma|bursitis|obes|cancer|tumour|myelopath|stroke|diagnos",
            Pattern.CASE_INSENSITIVE);

    @Test
    void nothingFollowsFromNothingAtAnyAgeAndSex() {
        IntStream.rangeClosed(0, 120).forEach(age -> assertThat(Sex.values())
                .allSatisfy(sex -> assertThat(DerivedFinding.of(Findings.NONE, new Person(age, sex)))
                        .isEmpty()));
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void nothingFollowsFromAnExamInWhichEverythingWasPassedOver(Sex sex) {
        // given
        var notTested = Found.nothing();
        var unable = Found.nothing();
        for (var field : Field.ALL) {
            Findings.passes(field.finding()).forEach(way -> (way.equals(Findings.UNABLE) ? unable : notTested)
                    .on(field.side(), field.finding(), way));
        }

        // then
        assertThat(DerivedFinding.of(notTested.findings(), new Person(45, sex))).isEmpty();
        assertThat(DerivedFinding.of(unable.findings(), new Person(45, sex))).isEmpty();
    }

    /** Where every answer is the usual one, only what is told of every foot is told. */
    @Test
    void noThoughtFollowsFromAnExamInWhichEverythingIsUsual() {
        // given
        var usual = Found.nothing();
        for (var field : Field.ALL) {
            field.finding().scale().options().stream()
                    .filter(option -> field.finding().definition().usual() != null)
                    .map(option -> Found.nothing()
                            .on(field.side(), field.finding(), option.value())
                            .findings())
                    .filter(findings -> !findings.isUnusual(field))
                    .findFirst()
                    .ifPresent(findings -> usual.on(field.side(), field.finding(), findings.typed(field)));
        }
        usual.posture(Side.LEFT, 4).posture(Side.RIGHT, 4);

        // then
        assertThat(DerivedFinding.of(usual.findings(), new Person(45, Sex.FEMALE)))
                .extracting(DerivedFinding::rule)
                .containsOnly(Rule.POSTURE_BAND, Rule.POSTURE_NORM);
    }

    @Property(tries = 500)
    void noRuleFailsAndEverySentenceCanBeRead(
            @ForAll @From("exams") Findings exam, @ForAll @From("people") Person person) {
        assertThat(DerivedFinding.of(exam, person))
                .as(() -> Answers.shown(exam))
                .extracting(DerivedFinding::text)
                .allSatisfy(text -> assertThat(text)
                        .hasSizeBetween(5, 160)
                        .matches("\\S.*[^.\\s]")
                        .doesNotContain("null", "Optional", "  ", "-1", "-2", "_"));
    }

    @Property(tries = 200)
    void whatFollowsStandsInItsSectionAndNowhereElse(
            @ForAll @From("exams") Findings exam, @ForAll @From("people") Person person) {
        assertThat(Arrays.stream(Section.values())
                        .flatMap(section -> DerivedFinding.of(exam, person, section).stream()))
                .containsExactlyInAnyOrderElementsOf(DerivedFinding.of(exam, person));
    }

    /** A rule of one side finds in both feet together exactly what it finds in each alone. */
    @Property(tries = 500)
    void sidesAreNeverMixed(@ForAll @From("exams") Findings exam, @ForAll @From("people") Person person) {
        // given
        var left = without(exam, Side.RIGHT);
        var right = without(exam, Side.LEFT);

        // then
        for (var rule : EnumSet.complementOf(EnumSet.copyOf(OF_BOTH_SIDES))) {
            assertThat(Stream.concat(rule.apply(left, person).stream(), rule.apply(right, person).stream())
                            .collect(Collectors.toSet()))
                    .as(() -> rule + ": " + Answers.shown(exam))
                    .isEqualTo(Set.copyOf(rule.apply(exam, person)));
        }
    }

    /** A rule says what signs may mean. The names of conditions stand only where the clinician recorded them. */
    @Property(tries = 500)
    void noSentenceNamesACondition(@ForAll @From("exams") Findings exam, @ForAll @From("people") Person person) {
        assertThat(DerivedFinding.of(exam, person))
                .as(() -> Answers.shown(exam))
                .filteredOn(derived -> !repeatsWhatWasRecorded(derived.rule()))
                .extracting(DerivedFinding::text)
                .noneMatch(text -> CONDITION.matcher(text).find());
    }

    /** Flags and known conditions are told in the words in which they were recorded. */
    private static boolean repeatsWhatWasRecorded(Rule rule) {
        return rule == Rule.EMERGENCY || rule == Rule.OTHER_FLAGS || rule == Rule.BEFORE_INSOLES;
    }

    @Property(tries = 500)
    void anEmergencyIsToldExactlyWhereOneIsHeld(
            @ForAll @From("exams") Findings exam, @ForAll @From("people") Person person) {
        assertThat(Rule.EMERGENCY.apply(exam, person))
                .hasSameSizeAs(Emergencies.of(exam))
                .zipSatisfy(
                        Emergencies.of(exam), (text, flag) -> assertThat(text).startsWith(flag.label()));
        assertThat(Emergencies.of(exam)).allMatch(RedFlag::isEmergency);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleSaysWhatItDoesAndOnWhoseWord(Rule rule) {
        assertThat(rule.inWords()).matches("[A-Z].*\\.");
        assertThat(rule.source()).isNotBlank().doesNotEndWith(".");
    }

    @Test
    void everyRuleSpeaksOfSomeExam() {
        // given
        var silent = new HashSet<>(EnumSet.allOf(Rule.class));
        var exams = Answers.findings(Field.ALL).generator(1000);
        var random = new Random(1);

        // when
        for (int i = 0; i < 2000 && !silent.isEmpty(); i++) {
            var exam = exams.next(random).value();
            silent.removeIf(rule -> !rule.apply(exam, new Person(45, Sex.MALE)).isEmpty());
        }

        // then
        assertThat(silent).isEmpty();
    }

    private static Findings without(Findings exam, Side side) {
        return exam.with(
                Field.ALL.stream().filter(field -> field.side() == side).toList(), Findings.NONE);
    }

    @Provide
    Arbitrary<Findings> exams() {
        return Answers.findings(Field.ALL);
    }

    @Provide
    Arbitrary<Person> people() {
        return Combinators.combine(Arbitraries.integers().between(0, 120), Arbitraries.of(Sex.class))
                .as(Person::new);
    }
}
