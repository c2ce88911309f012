package plumbline.exam.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the definitions say beside the answers: what is usual, how far to trust it, and who says so. */
class DefinitionsTest {

    /** Blanks separate answers. */
    @ParameterizedTest
    @CsvSource({
        "leftNavicularDrop, -5 0 10, 10.1 40",
        "leftArchHeightStanding, 0.28 0.34 0.4, 0.279 0.401",
        "leftArchHeightSeated, 0.1 0.6, ''",
        "leftRearfootAngle, 0 5, -1 6",
        "leftFootType, RECTUS, PLANUS CAVUS",
        "leftFootMobility, NORMAL, RIGID STIFF HYPERMOBILE",
        "leftLungeStraight, 30 38 70, 29",
        "leftLungeBent, 30 70, 0 29",
        "leftLungeDistance, 10 25, 9.9",
        "leftHeelRaiseInverts, YES, NO",
        "leftJack, EASILY, FORCED NO",
        "leftToeJointLying, 65 120, 64",
        "leftToeJointStanding, 0 64 120, ''",
        "leftSupinationResistance, MODERATE, LOW HIGH",
        "leftWindlassStanding, NEGATIVE, POSITIVE",
        "leftTenderFascia, 0, 1 10",
        "leftFirstStepPain, 0, 1 10",
        "leftPulseDorsal, PRESENT, WEAK ABSENT",
        "leftMonofilament, 10, 9 0",
        "leftTalarHead, -2 -1 0 1 2, ''",
        "leftWearHeelLateral, 0 1 2 3, ''",
        "limbDifference, 0 4, 5 100",
        "leftSlr, NEGATIVE HAMSTRING, POSITIVE",
        "leftFeelingL5, NORMAL, REDUCED ABSENT INCREASED",
        "feelingSaddle, NORMAL DECLINED, REDUCED ABSENT INCREASED",
        "leftPowerL5Toe, 5, 4+ 4 4- 3 0",
        "leftReflexAnkle, 2, 0 1 3 4",
        "leftBabinski, DOWN, UP UNCLEAR",
        "leftClonus, 0 2, 3",
        "residualUrine, 0 199, 200",
        "cancer, ABSENT, PRESENT"
    })
    void whatIsUsualEndsWhereItIsPublishedToEnd(String name, String usual, String unusual) {
        var field = Field.named(name).orElseThrow();
        assertThat(words(usual)).noneMatch(answer -> isUnusual(field, answer));
        assertThat(words(unusual)).allMatch(answer -> isUnusual(field, answer));
    }

    @Test
    void passingOverIsNeverUnusual() {
        assertThat(Field.ALL).allSatisfy(field -> assertThat(Findings.passes(field.finding()))
                .noneMatch(way -> isUnusual(field, way)));
    }

    /** A choice that calls something usual must offer it. */
    @Test
    void whatIsUsualCanBeAnswered() {
        assertThat(Field.ALL)
                .filteredOn(field -> !field.finding().scale().options().isEmpty())
                .allSatisfy(field -> assertThat(field.finding().scale().options())
                        .anyMatch(option -> !isUnusual(field, option.value())));
    }

    @ParameterizedTest
    @CsvSource({
        "leftLungeStraight, 4.7",
        "leftLungeBent, 4.7",
        "leftLungeDistance, 1.0",
        "leftHeelRaise, 6.5",
        "leftHeelPain, 2.8",
        "leftFirstStepPain, 2.8",
        "lowBackPain, 2.8",
        "walkingPain, 2.8",
        "rightKneePain, 2.8"
    })
    void errorsAreThosePublished(String name, double error) {
        assertThat(Field.named(name).orElseThrow().finding().definition().error())
                .isEqualTo(error);
    }

    /** A change of two points of pain may be nothing but the rating. */
    @Test
    void twoPointsOfPainAreWithinTheError() {
        assertThat(Pain.HEEL_PAIN.definition().error()).isGreaterThan(2).isLessThanOrEqualTo(3);
    }

    @Test
    void poorReliabilityIsSaidBesideTheValue() {
        assertThat(Field.ALL.stream()
                        .map(Field::finding)
                        .filter(finding -> finding.definition().caution())
                        .distinct())
                .containsExactly(Stance.NAVICULAR_DROP);
    }

    @Test
    void whoClaimsAnErrorOrAReliabilityNamesTheSource() {
        assertThat(Field.ALL)
                .extracting(field -> field.finding().definition())
                .filteredOn(definition ->
                        definition.error() != null || !definition.reliability().isEmpty())
                .noneMatch(definition -> definition.source().isEmpty());
    }

    /** A tender fascia is no plantar fasciitis, and pain below the knee no sciatica: only what means the same is coded. */
    @Test
    void onlyWhatMeansTheSameIsCoded() {
        assertThat(Field.ALL.stream()
                        .map(Field::finding)
                        .filter(finding -> !finding.definition().coding().isEmpty())
                        .distinct()
                        .map(finding -> finding.name() + " "
                                + finding.definition().coding().replace("http://snomed.info/sct|", "")))
                .containsExactly(
                        "LOW_BACK_PAIN 279039007",
                        "HEEL_PAIN 47933007",
                        "PLANTAR_HEEL_PAIN 202882003",
                        "FLAT_FOOT 53226007",
                        "RADICULAR_PAIN 23056005",
                        "BACK_PAIN 279039007");
    }

    @Test
    void everythingIsNamedInWords() {
        assertThat(Field.ALL).extracting(Field::finding).allSatisfy(finding -> {
            var definition = finding.definition();
            assertThat(definition.label()).isNotBlank().hasSizeLessThanOrEqualTo(60);
            assertThat(Stream.of(definition.how(), definition.reliability(), definition.source()))
                    .noneMatch(text -> text.endsWith("."));
            assertThat(finding.scale().options())
                    .extracting(Scale.Option::text)
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        });
    }

    @Test
    void everySectionLeadsToTheNextAndTheLastToNone() {
        var sections = Section.values();
        for (int i = 0; i + 1 < sections.length; i++) {
            assertThat(sections[i].next()).contains(sections[i + 1]);
        }
        assertThat(Section.CLOSING.next()).isEmpty();
        assertThat(Arrays.stream(sections).map(Section::path))
                .allMatch(path -> Section.at(path).isPresent());
    }

    private static boolean isUnusual(Field field, String answer) {
        assertThat(Findings.read(field, answer)).contains(answer);
        return Found.nothing()
                .on(field.side(), field.finding(), answer)
                .findings()
                .isUnusual(field);
    }

    private static Stream<String> words(String text) {
        return text.isEmpty() ? Stream.of() : Arrays.stream(text.split(" "));
    }
}
