package plumbline.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import plumbline.clinic.Settings;
import plumbline.orthotic.Orthoses;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.treatment.Treatments;
import plumbline.orthotic.wear.WearLog;
import plumbline.orthotic.wear.WornDay;
import plumbline.patient.Episode;
import plumbline.score.Limits;
import plumbline.score.Scale;
import plumbline.score.Scores;
import plumbline.tenancy.Caller;

/** Reads what the progress in an episode is made of, in six statements however long the history. */
@ApplicationScoped
public class ProgressOf {

    private final Orthoses orthoses;
    private final Scores scores;
    private final Treatments treatments;
    private final WearLog wearLog;
    private final Settings settings;
    private final Caller caller;

    ProgressOf(
            Orthoses orthoses,
            Scores scores,
            Treatments treatments,
            WearLog wearLog,
            Settings settings,
            Caller caller) {
        this.orthoses = orthoses;
        this.scores = scores;
        this.treatments = treatments;
        this.wearLog = wearLog;
        this.settings = settings;
        this.caller = caller;
    }

    /** The progress in average back pain since the latest first wear. */
    public Progress episode(Episode episode) {
        return episode(episode, orthoses.wornIn(episode), Scale.BACK_AVERAGE, null, Set.of(), this::wear);
    }

    /**
     * The same without the hours worn; two statements less.
     *
     * @param worn in the episode
     */
    public Progress episode(Episode episode, List<Orthosis> worn) {
        return episode(episode, worn, Scale.BACK_AVERAGE, null, Set.of(), device -> List.of());
    }

    /**
     * The progress on one scale, with the others that could be looked at.
     *
     * @param since the device from whose first wear on; the latest where it is null
     * @return empty where no such device was first worn in the episode
     */
    public Optional<Progress> episode(Episode episode, Scale scale, @Nullable UUID since) {
        var progress = episode(episode, orthoses.wornIn(episode), scale, since, scores.measured(episode), this::wear);
        return since == null || progress.comparison() != null ? Optional.of(progress) : Optional.empty();
    }

    private Progress episode(
            Episode episode,
            List<Orthosis> worn,
            Scale scale,
            @Nullable UUID since,
            Set<Scale> measured,
            Function<Orthosis, List<WornDay>> wear) {
        var begun =
                worn.stream().filter(orthosis -> orthosis.belongsTo(episode)).toList();
        var kept =
                worn.stream().filter(orthosis -> !orthosis.belongsTo(episode)).toList();
        var course = Course.of(
                scale,
                Limits.of(settings),
                episode.openedOn(),
                kept,
                begun,
                scores.series(episode, scale),
                caller.zone());
        var comparison = course.comparisons().reversed().stream()
                .filter(one -> since == null || one.since().id().equals(since))
                .findFirst();
        var first = course.firstDay().orElse(LocalDate.MAX);
        return Progress.of(
                course,
                measured,
                comparison.orElse(null),
                episode.onset(),
                treatments.of(episode.patientId()).stream()
                        .filter(treatment -> treatment.changesAfter(first))
                        .toList(),
                comparison.map(Comparison::since).map(wear).orElse(List.of()),
                caller.today());
    }

    private List<WornDay> wear(Orthosis device) {
        return wearLog.days(device, device.firstWornOn().orElseThrow(), caller.today());
    }
}
