package plumbline.exam.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.Motion;
import plumbline.patient.Sex;

class HeelRaisesTest {

    @ParameterizedTest
    @CsvSource({
        "20, 37, 30, 20 to 29",
        "29, 37, 30, 20 to 29",
        "30, 32, 27, 30 to 39",
        "40, 28, 24, 40 to 49",
        "50, 23, 21, 50 to 59",
        "60, 19, 19, 60 to 69",
        "70, 14, 16, 70 to 79",
        "80, 10, 13, 80 to 89",
        "89, 10, 13, 80 to 89"
    })
    void areHeldAgainstTheReferenceOfTheSameAgeAndSex(int age, int men, int women, String decade) {
        assertThat(againstPeers(asPublished(), new Person(age, Sex.MALE)))
                .containsExactly("12 heel raises left; the reference for men of %s is %d".formatted(decade, men));
        assertThat(againstPeers(asPublished(), new Person(age, Sex.FEMALE)))
                .containsExactly("12 heel raises left; the reference for women of %s is %d".formatted(decade, women));
    }

    @Test
    void haveAReferenceFrom20To89YearsAndNoOther() {
        IntStream.rangeClosed(0, 120).forEach(age -> assertThat(againstPeers(asPublished(), new Person(age, Sex.MALE)))
                .as("%d years", age)
                .hasSize(20 <= age && age <= 89 ? 1 : 0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Sex.class,
            names = {"OTHER", "UNKNOWN"})
    void haveNoReferenceWhereTheSexIsNeither(Sex sex) {
        assertThat(againstPeers(asPublished(), new Person(45, sex))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FLAT, SIXTY",
        "'', SIXTY",
        "INCLINE, OTHER",
        "INCLINE, OWN",
        "INCLINE, ''",
    })
    void haveNoReferenceWhereTheyWereCountedOtherwise(String incline, String cadence) {
        assertThat(againstPeers(
                        asPublished().once(Motion.HEEL_RAISE_INCLINE, incline).once(Motion.HEEL_RAISE_CADENCE, cadence),
                        new Person(45, Sex.MALE)))
                .isEmpty();
    }

    @Test
    void areToldForEachSideWithACount() {
        assertThat(againstPeers(asPublished().right(Motion.HEEL_RAISE, "0"), new Person(45, Sex.MALE)))
                .containsExactly(
                        "12 heel raises left; the reference for men of 40 to 49 is 28",
                        "0 heel raises right; the reference for men of 40 to 49 is 28");
        assertThat(Stream.of("", Findings.NOT_TESTED, Findings.UNABLE)).allSatisfy(nothing -> assertThat(
                        againstPeers(asPublished().left(Motion.HEEL_RAISE, nothing), new Person(45, Sex.MALE)))
                .isEmpty());
    }

    private static Found asPublished() {
        return Found.nothing()
                .left(Motion.HEEL_RAISE, "12")
                .once(Motion.HEEL_RAISE_INCLINE, "INCLINE")
                .once(Motion.HEEL_RAISE_CADENCE, "SIXTY");
    }

    private static List<String> againstPeers(Found found, Person person) {
        return Rule.HEEL_RAISES.apply(found.findings(), person);
    }
}
