package plumbline.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.exam.ExamColumns;
import plumbline.exam.finding.History;
import plumbline.exam.finding.Side;
import plumbline.orthotic.Orthoses;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.effect.AdverseEffects;
import plumbline.orthotic.wear.Adherence;
import plumbline.orthotic.wear.WearLog;
import plumbline.patient.Episode;
import plumbline.patient.Patient;
import plumbline.progress.ProgressOf;
import plumbline.score.BeforeAndSince;
import plumbline.score.Scale;
import plumbline.score.Scores;
import plumbline.tenancy.Caller;

/** Reads what a review is made of, in seven statements however long the history. */
@ApplicationScoped
class Standings {

    private static final int WEEKS_OF_WEAR = 4;

    private final Orthoses orthoses;
    private final WearLog wearLog;
    private final AdverseEffects effects;
    private final ExamColumns exams;
    private final Scores scores;
    private final ProgressOf progressOf;
    private final Caller caller;

    Standings(
            Orthoses orthoses,
            WearLog wearLog,
            AdverseEffects effects,
            ExamColumns exams,
            Scores scores,
            ProgressOf progressOf,
            Caller caller) {
        this.orthoses = orthoses;
        this.wearLog = wearLog;
        this.effects = effects;
        this.exams = exams;
        this.scores = scores;
        this.progressOf = progressOf;
        this.caller = caller;
    }

    /** For the review of a device; empty where the patient never wore such a device. */
    Optional<Standing> now(Patient patient, UUID orthosisId) {
        return of(patient, orthosisId, orthoses.withDues(patient.id()));
    }

    /** For the letter about one of its reviews; empty where the patient never wore such a device. */
    Optional<Standing> withReviews(Patient patient, UUID orthosisId) {
        return of(patient, orthosisId, orthoses.withReviews(patient.id()));
    }

    private Optional<Standing> of(Patient patient, UUID orthosisId, List<Orthosis> all) {
        return all.stream()
                .filter(orthosis -> orthosis.id().equals(orthosisId) && orthosis.wasWorn())
                .findFirst()
                .map(orthosis -> standing(patient, orthosis, all));
    }

    private Standing standing(Patient patient, Orthosis orthosis, List<Orthosis> all) {
        var episode = patient.episodes().stream()
                .filter(orthosis::belongsTo)
                .findFirst()
                .orElseGet(patient::currentEpisode);
        return new Standing(
                patient,
                orthosis,
                wear(orthosis),
                effects.of(orthosis),
                exams.latest(episode, History.GOAL).orElse(null),
                scores(episode, orthosis),
                progressOf.episode(episode, Orthoses.wornIn(episode, all)),
                caller.today());
    }

    private List<Adherence> wear(Orthosis orthosis) {
        var until = caller.today();
        var from = until.minusWeeks(WEEKS_OF_WEAR).plusDays(1);
        var days = wearLog.days(orthosis, from, until);
        return Side.FEET.stream()
                .filter(orthosis.side()::includes)
                .map(foot -> Adherence.of(orthosis, foot, from, until, days))
                .toList();
    }

    private List<BeforeAndSince> scores(Episode episode, Orthosis orthosis) {
        return orthosis.firstWornOn().map(day -> scores.since(episode, day)).orElse(List.of()).stream()
                .filter(found -> found.scale() != Scale.BACK_AVERAGE && found.scale() != Scale.IMPRESSION_OF_CHANGE)
                .toList();
    }
}
