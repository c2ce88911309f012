package plumbline.progress;

import jakarta.enterprise.context.ApplicationScoped;
import plumbline.orthotic.Orthoses;
import plumbline.patient.Patient;
import plumbline.score.PainItem;
import plumbline.score.Scores;
import plumbline.tenancy.Caller;

/** Reads what the progress of a patient is made of, in two statements however long the history. */
@ApplicationScoped
public class ProgressOf {

    private final Orthoses orthoses;
    private final Scores scores;
    private final ProgressChart chart;
    private final Caller caller;

    ProgressOf(Orthoses orthoses, Scores scores, ProgressChart chart, Caller caller) {
        this.orthoses = orthoses;
        this.scores = scores;
        this.chart = chart;
        this.caller = caller;
    }

    /** The progress in average back pain. */
    public Progress patient(Patient patient) {
        var readings = scores.series(patient.id(), PainItem.BACK_AVERAGE);
        var course = Course.of(orthoses.of(patient.id()), readings, caller.zone());
        var comparison = course.sinceLatestFirstWear();
        return new Progress(
                course,
                comparison.orElse(null),
                Progress.Recovery.of(patient.onset(), course.firstDay()),
                chart.draw(course, comparison));
    }
}
