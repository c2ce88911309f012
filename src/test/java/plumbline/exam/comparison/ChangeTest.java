package plumbline.exam.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.exam.comparison.Change.Kind.CHANGED;
import static plumbline.exam.comparison.Change.Kind.INCOMPARABLE;
import static plumbline.exam.comparison.Change.Kind.NONE;
import static plumbline.exam.comparison.Change.Kind.UNBOUNDED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.exam.finding.Dermatome;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.Impression;
import plumbline.exam.finding.Motion;
import plumbline.exam.finding.Side;
import plumbline.exam.finding.Stance;
import plumbline.exam.finding.WearZone;

class ChangeTest {

    @ParameterizedTest
    @CsvSource({
        "30, 30, NONE, no change",
        "30, 34, NONE, no change (within the error of ±4.7 °)",
        "34, 30, NONE, no change (within the error of ±4.7 °)",
        "30, 39, CHANGED, +9 °: beyond the error",
        "39, 30, CHANGED, −9 °: beyond the error"
    })
    void aChangeWithinTheErrorIsNone(String then, String now, Change.Kind kind, String words) {
        assertThat(left(Motion.LUNGE_STRAIGHT, then, now)).isEqualTo(new Change(kind, words));
    }

    @Test
    void theSmallestChangeBeyondTheErrorIsOne() {
        assertThat(left(Motion.LUNGE_DISTANCE, "8.5", "9.4"))
                .isEqualTo(new Change(NONE, "no change (within the error of ±1 cm)"));
        assertThat(left(Motion.LUNGE_DISTANCE, "8.5", "9.5")).isEqualTo(new Change(CHANGED, "+1 cm: beyond the error"));
    }

    @Test
    void withoutAPublishedErrorTheDifferenceSaysSo() {
        assertThat(left(Stance.NAVICULAR_DROP, "12", "9"))
                .isEqualTo(new Change(UNBOUNDED, "−3 mm: no published error"));
    }

    @Test
    void oneAnswerBecomesAnother() {
        assertThat(left(Dermatome.FEELING_S1, "REDUCED", "NORMAL"))
                .isEqualTo(new Change(CHANGED, "changed from reduced to normal"));
        assertThat(left(WearZone.WEAR_TOE, "1", "2"))
                .isEqualTo(new Change(CHANGED, "changed from 1 mild to 2 moderate"));
        assertThat(left(Dermatome.FEELING_S1, "NORMAL", "NORMAL")).isEqualTo(Change.NO_CHANGE);
    }

    @Test
    void aTestThatWasNotPossibleHasAResult() {
        assertThat(left(Motion.HEEL_RAISE, Findings.UNABLE, "12"))
                .isEqualTo(new Change(CHANGED, "changed from unable to 12 times"));
        assertThat(left(Motion.HEEL_RAISE, Findings.UNABLE, Findings.UNABLE)).isEqualTo(Change.NO_CHANGE);
    }

    @ParameterizedTest
    @CsvSource({
        "not-tested, 38, not comparable: not tested then",
        "38, not-tested, not comparable: not tested now",
        "38, '', not comparable: no answer now",
        "not-tested, '', 'not comparable: not tested then, no answer now'",
        "not-tested, not-tested, not comparable: not tested then and now"
    })
    void whatIsMissingIsNotCompared(String then, String now, String words) {
        assertThat(left(Motion.LUNGE_STRAIGHT, then, now)).isEqualTo(new Change(INCOMPARABLE, words));
    }

    @Test
    void textIsNotRepeated() {
        var field = new Field(Side.NEITHER, Impression.NOTE);

        assertThat(Change.of(
                        field,
                        Found.nothing().once(Impression.NOTE, "Stiff first ray").findings(),
                        Found.nothing().once(Impression.NOTE, "Supple").findings()))
                .isEqualTo(new Change(CHANGED, "changed"));
    }

    private static Change left(Finding finding, String then, String now) {
        return Change.of(
                new Field(Side.LEFT, finding),
                Found.nothing().left(finding, then).findings(),
                Found.nothing().left(finding, now).findings());
    }
}
