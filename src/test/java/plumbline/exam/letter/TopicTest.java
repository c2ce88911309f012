package plumbline.exam.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.exam.derived.Person;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Dermatome;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.History;
import plumbline.exam.finding.LimbLength;
import plumbline.exam.finding.Motion;
import plumbline.exam.finding.Myotome;
import plumbline.exam.finding.Pain;
import plumbline.exam.finding.Palpation;
import plumbline.exam.finding.Safety;
import plumbline.exam.finding.ShoeFit;
import plumbline.exam.finding.Side;
import plumbline.exam.finding.Stance;
import plumbline.exam.finding.WearZone;
import plumbline.patient.Sex;

class TopicTest {

    private static final Person SOMEONE = new Person(45, Sex.FEMALE);

    @ParameterizedTest
    @EnumSource(Topic.class)
    void nothingIsSaidOfWhatWasNotExamined(Topic topic) {
        assertThat(topic.row(Findings.NONE, SOMEONE).isEmpty()).isTrue();
        assertThat(topic.isExamined(Findings.NONE)).isFalse();
    }

    @Test
    void theUnusualIsSaidAndMarked() {
        // given
        var findings = Found.nothing()
                .left(Palpation.TENDER_TUBERCLE, "6")
                .left(Palpation.TENDER_FASCIA, "0")
                .both(Palpation.TENDER_FAT_PAD, "0")
                .findings();

        // when
        var row = Topic.TENDER.row(findings, SOMEONE);

        // then
        assertThat(row.left()).containsExactly(new Phrase("Inner heel 6", true));
        assertThat(row.right()).containsExactly(Phrase.plain("Nothing unusual"));
    }

    @Test
    void theUsualIsNotSaid() {
        // given
        var findings = Found.nothing()
                .both(Safety.SKIN, "INTACT")
                .both(Safety.MONOFILAMENT, "10")
                .findings();

        // then
        assertThat(Topic.SKIN.row(findings, SOMEONE).isEmpty()).isTrue();
        assertThat(Topic.SKIN.isExamined(findings)).isTrue();
        assertThat(Topic.SKIN.isComplete(findings)).isFalse();
    }

    @Test
    void theOtherSideIsSaidNotToHaveBeenExamined() {
        var row = Topic.PAIN.row(Found.nothing().right(Pain.HEEL_PAIN, "4").findings(), SOMEONE);

        assertThat(row.left()).containsExactly(Phrase.plain("Not examined"));
        assertThat(row.right()).containsExactly(new Phrase("Heel pain: 4", true));
    }

    @Test
    void theAnkleIsAlwaysSaid() {
        // given
        var findings = Found.nothing()
                .left(Motion.LUNGE_STRAIGHT, "24")
                .right(Motion.LUNGE_STRAIGHT, "38")
                .findings();

        // when
        var row = Topic.ANKLE.row(findings, SOMEONE);

        // then
        assertThat(row.left()).containsExactly(new Phrase("Lunge angle, knee straight: 24 °", true));
        assertThat(row.right()).containsExactly(Phrase.plain("Lunge angle, knee straight: 38 °"));
        assertThat(row.whole()).containsExactly(new Phrase("Lunge angle, knee straight: left is 14 ° less", true));
    }

    @Test
    void whatWasTriedAndNotPossibleIsSaid() {
        var row = Topic.STRENGTH.row(
                Found.nothing().left(Motion.HEEL_RAISE, Findings.UNABLE).findings(), SOMEONE);

        assertThat(row.left()).containsExactly(new Phrase("Single-leg heel raises: unable", true));
    }

    @Test
    void thePostureIsInPlainWords() {
        // given
        var findings =
                Found.nothing().posture(Side.LEFT, 8).posture(Side.RIGHT, 3).findings();

        // when
        var row = Topic.POSTURE.row(findings, SOMEONE);

        // then
        assertThat(row.left()).containsExactly(new Phrase("Foot Posture Index +8, pronated, rolled inward", true));
        assertThat(row.right()).containsExactly(Phrase.plain("Foot Posture Index +3, normal"));
        assertThat(row.whole()).singleElement().satisfies(phrase -> assertThat(phrase.text())
                .startsWith("Left is 5 more pronated than right"));
    }

    @Test
    void anIncompletePostureIsNotCalledUnremarkable() {
        var row = Topic.POSTURE.row(
                Found.nothing().left(Criterion.TALAR_HEAD, "1").findings(), SOMEONE);

        assertThat(row.left())
                .containsExactly(Phrase.plain("No Foot Posture Index, because not all six criteria are rated"));
    }

    @Test
    void anOuterHeelThatIsWornIsLikeEveryOnes() {
        // given
        var findings = Found.nothing()
                .left(WearZone.WEAR_HEEL_LATERAL, "2")
                .left(WearZone.WEAR_TOE, "2")
                .right(WearZone.WEAR_HEEL_LATERAL, "3")
                .findings();

        // when
        var row = Topic.WEAR.row(findings, SOMEONE);

        // then
        assertThat(row.left()).containsExactly(new Phrase("Toe moderate", true));
        assertThat(row.right()).containsExactly(new Phrase("Heel lateral through", true));
    }

    @Test
    void poorReliabilityIsSaid() {
        var row =
                Topic.ARCH.row(Found.nothing().left(Stance.NAVICULAR_DROP, "14").findings(), SOMEONE);

        assertThat(row.left()).containsExactly(new Phrase("Navicular drop: 14 mm (poorly repeatable)", true));
    }

    @Test
    void rootsAreSaidWithWhatWasTested() {
        // given
        var findings = Found.nothing()
                .left(Dermatome.FEELING_S1, "REDUCED")
                .left(Myotome.POWER_S1_CALF, "4")
                .findings();

        // when
        var row = Topic.NERVES.row(findings, SOMEONE);

        // then
        assertThat(row.left())
                .extracting(Phrase::text)
                .containsExactly("Feeling S1, outer foot and heel reduced", "Strength S1, plantarflexion 4");
        assertThat(row.whole())
                .extracting(Phrase::text)
                .singleElement()
                .asString()
                .contains("may come from the spine");
    }

    @Test
    void oneLengthIsNoDifference() {
        assertThat(Topic.LEGS.isExamined(
                        Found.nothing().left(LimbLength.LIMB_LENGTH, "870").findings()))
                .isFalse();
        assertThat(Topic.LEGS.isExamined(
                        Found.nothing().both(LimbLength.LIMB_LENGTH, "870").findings()))
                .isTrue();
        assertThat(Topic.FIT.isExamined(
                        Found.nothing().both(ShoeFit.FOOT_LENGTH, "260").findings()))
                .isFalse();
    }

    @Test
    void kneeAndHipHurtOrDoNot() {
        // given
        var findings = Found.nothing()
                .left(History.KNEE_PAIN, "3")
                .left(History.HIP_PAIN, "0")
                .findings();

        // then
        assertThat(Topic.PAIN.row(findings, SOMEONE).left()).containsExactly(new Phrase("Knee pain: 3", true));
    }

    @Test
    void whatHasNoRoomIsCounted() {
        // given
        var three = List.of(Phrase.plain("One"), Phrase.plain("Two"), Phrase.plain("Three"));

        // when
        var row = new Row("Gait", three, List.of(), List.of()).few(1);

        // then
        assertThat(row.left()).containsExactly(Phrase.plain("One"), Phrase.plain("And 2 more"));
    }
}
