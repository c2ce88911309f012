package plumbline.score;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plumbline.patient.ChartPart;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** The last scores and the small trend on a patient's chart. Remembers what it has read, for the length of one request. */
@RequestScoped
class ScoresOnChart implements ChartPart {

    @CheckedTemplate(basePath = "score")
    static class Templates {
        static native TemplateInstance part(
                Patient patient, Map<Scale, Reading> latest, Scale scale, @Nullable Sparkline trend);

        private Templates() {}
    }

    private static final Scale TREND = Scale.BACK_AVERAGE;
    private static final int TREND_READINGS = 60;

    private final Scores scores;
    private final Caller caller;
    private final Map<UUID, Map<Scale, Reading>> latest = new HashMap<>();

    ScoresOnChart(Scores scores, Caller caller) {
        this.scores = scores;
        this.caller = caller;
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public Optional<TemplateInstance> on(Patient patient) {
        if (!mayRead()) {
            return Optional.empty();
        }
        var readings = scores.last(TREND_READINGS, patient.currentEpisode(), TREND);
        var trend = Sparkline.of(TREND, readings, caller.zone()).orElse(null);
        return Optional.of(Templates.part(patient, latest(patient), TREND, trend));
    }

    @Override
    public Optional<NextStep> nextStep(Patient patient) {
        return mayRead() && latest(patient).isEmpty()
                ? Optional.of(new NextStep("Enter the first pain scores", "/scores/new", false))
                : Optional.empty();
    }

    private boolean mayRead() {
        return caller.is("clinician") || caller.is("assistant");
    }

    private Map<Scale, Reading> latest(Patient patient) {
        return latest.computeIfAbsent(patient.currentEpisode().id(), id -> scores.latest(patient.currentEpisode()));
    }
}
