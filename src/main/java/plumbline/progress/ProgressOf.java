package plumbline.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import plumbline.orthotic.Orthoses;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.treatment.Treatments;
import plumbline.patient.Episode;
import plumbline.score.Scale;
import plumbline.score.Scores;
import plumbline.tenancy.Caller;

/** Reads what the progress in an episode is made of, in three statements however long the history. */
@ApplicationScoped
public class ProgressOf {

    private final Orthoses orthoses;
    private final Scores scores;
    private final Treatments treatments;
    private final ProgressChart chart;
    private final Caller caller;

    ProgressOf(Orthoses orthoses, Scores scores, Treatments treatments, ProgressChart chart, Caller caller) {
        this.orthoses = orthoses;
        this.scores = scores;
        this.treatments = treatments;
        this.chart = chart;
        this.caller = caller;
    }

    /** The progress in average back pain. */
    public Progress episode(Episode episode) {
        return episode(episode, orthoses.wornIn(episode));
    }

    /**
     * The progress in average back pain; one statement less.
     *
     * @param worn in the episode
     */
    public Progress episode(Episode episode, List<Orthosis> worn) {
        var readings = scores.series(episode, Scale.BACK_AVERAGE);
        var begun =
                worn.stream().filter(orthosis -> orthosis.belongsTo(episode)).toList();
        var kept =
                worn.stream().filter(orthosis -> !orthosis.belongsTo(episode)).toList();
        var course = Course.of(episode.openedOn(), kept, begun, readings, caller.zone());
        var comparison = course.sinceLatestFirstWear();
        var first = course.firstDay().orElse(LocalDate.MAX);
        var others = treatments.of(episode.patientId()).stream()
                .filter(treatment -> treatment.changesAfter(first))
                .toList();
        return new Progress(
                course,
                comparison.orElse(null),
                Progress.Recovery.of(episode.onset(), course.firstDay()),
                others,
                chart.draw(course, comparison, others));
    }
}
