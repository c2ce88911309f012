package plumbline.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.effect.AdverseEffect;
import plumbline.orthotic.wear.Adherence;
import plumbline.patient.Patient;
import plumbline.progress.Progress;
import plumbline.score.BeforeAndSince;

/**
 * All that is known of a patient and a device when it is reviewed.
 *
 * @param wear of the last four weeks, of each foot it is worn on
 * @param effects what harm it did, the latest first
 * @param goal the patient's own goal as the last exam has it, or null
 * @param scores what was asked since first wear, but for average back pain, of which the progress says more
 * @param progress of average back pain
 */
record Standing(
        Patient patient,
        Orthosis orthosis,
        List<Adherence> wear,
        List<AdverseEffect> effects,
        @Nullable String goal,
        List<BeforeAndSince> scores,
        Progress progress,
        LocalDate today) {

    /** The address of the device, below the clinic's own. */
    public String path() {
        return "/patients/" + patient.id() + "/orthoses/" + orthosis.id();
    }

    /** Whole weeks since it was first worn. */
    public long weeks() {
        return orthosis.firstWornOn()
                .map(day -> ChronoUnit.WEEKS.between(day, today))
                .orElse(0L);
    }

    /** The hours a day that the plan has come to by now; empty without a plan. */
    public Optional<Double> plannedHours() {
        var hours = orthosis.prescribedHoursOn(today);
        return hours.isPresent() && orthosis.isWornOn(today) ? Optional.of(hours.getAsDouble()) : Optional.empty();
    }

    /** Of the feet of which something is written down. */
    public List<Adherence> knownWear() {
        return wear.stream().filter(foot -> foot.known() > 0).toList();
    }

    /** Whether the progress is that since this very device; otherwise another was begun after it. */
    public boolean isSinceThis() {
        return progress.comparison() != null && progress.comparison().since().equals(orthosis);
    }
}
