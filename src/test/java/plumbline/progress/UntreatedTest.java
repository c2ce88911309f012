package plumbline.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UntreatedTest {

    /** What was published, of 100. */
    @ParameterizedTest
    @CsvSource({
        "true, 51, 6, 33, 29, 38",
        "true, 51, 26, 26, 20, 33",
        "true, 51, 52, 23, 16, 30",
        "false, 52, 6, 23, 21, 25",
        "false, 52, 52, 6, 3, 10"
    })
    void isThePublishedCourse(boolean persistent, double baseline, long week, double mean, double lower, double upper) {
        var point = new Untreated(persistent, baseline).after(week);

        assertThat(point.mean()).isCloseTo(mean, within(1e-9));
        assertThat(point.lower()).isCloseTo(lower, within(1e-9));
        assertThat(point.upper()).isCloseTo(upper, within(1e-9));
    }

    @Test
    void beginsWhereThePatientStoodAndFallsInProportion() {
        var course = new Untreated(true, 6);

        assertThat(course.after(0).mean()).isEqualTo(6);
        assertThat(course.changeAfter(6)).isCloseTo(6 * (33 / 51.0 - 1), within(1e-9));
        assertThat(course.changeAfter(3)).as("half way there").isCloseTo(course.changeAfter(6) / 2, within(1e-9));
    }

    @Test
    void isDrawnForAYearAtMost() {
        assertThat(new Untreated(true, 6).until(80))
                .extracting(Untreated.Point::week)
                .containsExactly(0.0, 6.0, 26.0, 52.0);
        assertThat(new Untreated(true, 6).until(10))
                .extracting(Untreated.Point::week)
                .containsExactly(0.0, 6.0, 10.0);
        assertThat(new Untreated(true, 6).until(0))
                .extracting(Untreated.Point::week)
                .containsExactly(0.0);
    }
}
