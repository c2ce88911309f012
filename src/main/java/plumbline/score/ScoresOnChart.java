package plumbline.score;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.patient.ChartPart;
import plumbline.patient.Patient;
import plumbline.score.schedule.Due;
import plumbline.score.schedule.Dues;
import plumbline.tenancy.Caller;

/** What is current of the scores, on a patient's chart. Remembers what it has read, for the length of one request. */
@RequestScoped
class ScoresOnChart implements ChartPart {

    /** One value as it stands on the chart. */
    record Current(String label, String value, Instant at) {}

    @CheckedTemplate(basePath = "score")
    static class Templates {
        static native TemplateInstance part(
                Patient patient, List<Current> current, List<Due> dues, Scale scale, @Nullable Sparkline trend);

        private Templates() {}
    }

    private static final Scale TREND = Scale.BACK_AVERAGE;
    private static final int TREND_READINGS = 60;

    /** Pain that was asked about so long before the latest answer is not asked about any more. */
    private static final Duration CURRENT = Duration.ofDays(90);

    private final Scores scores;
    private final Dues dues;
    private final Caller caller;
    private final Map<UUID, Map<Scale, List<Reading>>> last = new HashMap<>();

    ScoresOnChart(Scores scores, Dues dues, Caller caller) {
        this.scores = scores;
        this.dues = dues;
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
        var readings = last(patient).getOrDefault(TREND, List.of()).reversed();
        var trend = Sparkline.of(TREND, readings, caller.zone()).orElse(null);
        var due = dues.of(patient.id()).stream()
                .filter(one -> one.isDue(caller.today()))
                .toList();
        return Optional.of(Templates.part(patient, current(last(patient)), due, TREND, trend));
    }

    /** Each kind of pain, and one line for every other instrument. */
    private static List<Current> current(Map<Scale, List<Reading>> lastTwo) {
        var pain =
                Instrument.PAIN.scales().stream().filter(lastTwo::containsKey).toList();
        var newest = pain.stream()
                .map(scale -> latest(lastTwo, scale).at())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return Stream.concat(
                        pain.stream()
                                .filter(scale -> latest(lastTwo, scale).at().isAfter(newest.minus(CURRENT)))
                                .map(scale -> current(scale, latest(lastTwo, scale))),
                        // Of changes nothing is said here, so that no limit matters.
                        Standing.of(lastTwo, Limits.PUBLISHED).stream()
                                .filter(standing -> standing.instrument() != Instrument.PAIN)
                                .map(standing -> new Current(
                                        standing.scale().label(),
                                        standing.inWords(),
                                        standing.latest().at())))
                .toList();
    }

    private static Current current(Scale scale, Reading reading) {
        return new Current(scale.label(), scale.words(reading.value()), reading.at());
    }

    private static Reading latest(Map<Scale, List<Reading>> lastTwo, Scale scale) {
        return lastTwo.getOrDefault(scale, List.of()).getFirst();
    }

    @Override
    public Optional<NextStep> nextStep(Patient patient) {
        return mayRead() && last(patient).isEmpty()
                ? Optional.of(new NextStep(Language.say("Enter the first pain scores"), "/scores/new", false))
                : Optional.empty();
    }

    private boolean mayRead() {
        return caller.is("clinician") || caller.is("assistant");
    }

    private Map<Scale, List<Reading>> last(Patient patient) {
        return last.computeIfAbsent(
                patient.currentEpisode().id(), id -> scores.lastTwo(patient.currentEpisode(), TREND, TREND_READINGS));
    }
}
