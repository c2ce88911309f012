package plumbline.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plumbline.exam.finding.Side;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.treatment.Treatment;
import plumbline.orthotic.wear.Adherence;
import plumbline.orthotic.wear.WornDay;
import plumbline.patient.Onset;
import plumbline.score.Scale;

/**
 * What changed on one scale in one episode since an orthosis, with the doubts that belong to it.
 *
 * @param measured the scales with a reading in the episode, as far as it was asked
 * @param comparison the plain before and after; null while no device was begun in the episode
 * @param trend what goes beyond the patient's own trend before; null where there is nothing to compare
 * @param recovery of the first reading compared
 * @param treatments what else began or ended since the first reading, in order of time
 * @param wear what is known of the hours with the device in question, in order of time
 * @param today where the clinic is
 */
public record Progress(
        Course course,
        Set<Scale> measured,
        @Nullable Comparison comparison,
        @Nullable OwnTrend trend,
        Recovery recovery,
        List<Treatment> treatments,
        List<WornDay> wear,
        LocalDate today) {

    private static final int FIRST_CONTEXT_WEEK = 6;
    private static final int LAST_CONTEXT_WEEK = 52;

    static Progress of(
            Course course,
            Set<Scale> measured,
            @Nullable Comparison comparison,
            Optional<Onset> onset,
            List<Treatment> treatments,
            List<WornDay> wear,
            LocalDate today) {
        var firstCompared = Optional.ofNullable(comparison)
                .flatMap(found -> found.before().readings().stream().findFirst())
                .map(reading -> reading.day(course.zone()))
                .or(course::firstDay);
        var recovery = Recovery.of(onset, firstCompared);
        var plain = new Progress(course, measured, comparison, null, recovery, treatments, wear, today);
        return comparison == null
                ? plain
                : new Progress(
                        course, measured, comparison, plain.ownTrend(comparison), recovery, treatments, wear, today);
    }

    private OwnTrend ownTrend(Comparison found) {
        var day = found.since().firstWornOn().orElseThrow();
        return OwnTrend.of(
                Week.of(found.before().readings(), day, course.zone()),
                Week.of(found.after().readings(), day, course.zone()),
                scale().range(),
                new OwnTrend.Circumstances(recovery, isConfounded()));
    }

    /** What is said of the change beyond the own trend, or the first reason why nothing is; empty where there is nothing to compare. */
    Optional<Enum<?>> ownTrendInAWord() {
        return Optional.ofNullable(trend)
                .map(found -> found.verdict().<Enum<?>>map(verdict -> verdict).orElseGet(() -> found.against()
                        .getFirst()));
    }

    /** Whether something else changed about the first wear. */
    public boolean isConfounded() {
        return isBegunWithOthers()
                || !confounders().isEmpty()
                || !otherDeviceChanges().isEmpty();
    }

    public Scale scale() {
        return course.scale();
    }

    /** The day of the first wear in question. */
    Optional<LocalDate> firstWear() {
        return Optional.ofNullable(comparison).flatMap(found -> found.since().firstWornOn());
    }

    /** What began or ended so near to the first wear that its effect cannot be told from that of the device. */
    public List<Treatment> confounders() {
        return treatments.stream()
                .filter(treatment -> firstWear().filter(treatment::confounds).isPresent())
                .toList();
    }

    /** What began or ended later in the phase since, and may have done what is seen after it. */
    public List<Treatment> laterTreatments() {
        return firstWear().stream()
                .flatMap(day -> treatments.stream()
                        .filter(treatment -> treatment.fromDay().isAfter(day) && !treatment.confounds(day))
                        .filter(treatment ->
                                comparison != null && comparison.after().contains(treatment.fromDay())))
                .toList();
    }

    /** Which other device was begun, stopped or taken up again so near to the first wear, or begun on the same day. */
    public List<LocalDate> otherDeviceChanges() {
        return firstWear().stream()
                .flatMap(day -> course.changesNear(day, Treatment.CONFOUNDING_DAYS).stream())
                .toList();
    }

    /** Whether several devices were first worn on the same day, so that none can be told from the others. */
    public boolean isBegunWithOthers() {
        return comparison != null
                && course.comparisons().stream()
                                .filter(other -> other.after().equals(comparison.after()))
                                .count()
                        > 1;
    }

    /** The week after first wear in which a day falls, the first being 1. */
    public long weekOf(LocalDate day) {
        return firstWear()
                .map(first -> Math.floorDiv(ChronoUnit.DAYS.between(first, day), Week.DAYS) + 1L)
                .orElse(0L);
    }

    /** Whether every reading before is from so few days that it says little of how the pain was. */
    public boolean isBaselineOfFewDays() {
        return comparison != null
                && comparison.before().readings().stream()
                                .map(reading -> reading.day(course.zone()))
                                .distinct()
                                .count()
                        < Comparison.READINGS_FOR_MEANS;
    }

    /** Whether the phase since still goes on, so that readings can still come. */
    public boolean isGoingOn() {
        return comparison != null && comparison.after().until() == null;
    }

    /** With a reading a day from today on, the day on which there are enough for an interval. */
    public LocalDate intervalFrom() {
        return today.plusDays(comparison == null ? 0 : Math.max(0, comparison.missingAfter() - 1));
    }

    /** With a reading each week from now on, the first day on which there are weeks enough for the own trend. */
    public Optional<LocalDate> trendFrom() {
        var found = trend;
        return found == null || !isGoingOn()
                ? Optional.empty()
                : firstWear().map(day -> day.plusWeeks(found.enoughInWeek(Week.numberOf(today, day))));
    }

    /** How pain like this goes on without such a device, from where it stood before; empty where that is not known. */
    public Optional<Untreated> untreated() {
        if (comparison == null || !Untreated.isKnownFor(scale()) || recovery.onsetUnknown()) {
            return Optional.empty();
        }
        return comparison
                .before()
                .summary()
                .filter(summary -> summary.n() >= Comparison.READINGS_FOR_MEANS)
                .map(summary -> new Untreated(!recovery.early(), summary.mean()));
    }

    /** The week of the published course to hold this one against: that of the last reading, or 6 at first; a year at most. */
    public long contextWeek() {
        var observed = comparison == null || comparison.after().n() == 0
                ? 0
                : weekOf(comparison.after().readings().getLast().day(course.zone())) - 1;
        return observed <= 0 ? FIRST_CONTEXT_WEEK : Math.min(observed, LAST_CONTEXT_WEEK);
    }

    /** The scales that can be looked at, this one among them. */
    public Set<Scale> offered() {
        var offered = EnumSet.of(scale());
        offered.addAll(measured);
        return offered;
    }

    /** For how long the device was worn on each foot since first wear, of the feet of which something is known. */
    public List<Adherence> adherence() {
        if (comparison == null || wear.isEmpty()) {
            return List.of();
        }
        var from = firstWear().orElseThrow();
        var until = wear.getLast().day();
        return Side.FEET.stream()
                .map(side -> Adherence.of(comparison.since(), side, from, until, wear))
                .filter(foot -> foot.known() > 0)
                .toList();
    }

    /** Every number that describes the two phases, by its method; none where there is too little to compare. */
    public List<Estimation> estimations() {
        return Estimation.of(this);
    }

    /** When the readings of a phase were taken, in weeks from first wear. */
    double[] weeksOf(Phase phase) {
        var zero = firstWear().orElseThrow();
        return phase.readings().stream()
                .mapToDouble(reading -> (double) ChronoUnit.DAYS.between(zero, reading.day(course.zone())) / Week.DAYS)
                .toArray();
    }

    /** All that is known of each week, in order of time; none without a device. */
    public List<WeekOfProgress> weeks() {
        return trend == null
                ? List.of()
                : WeekOfProgress.of(trend, wear, firstWear().orElseThrow());
    }

    /** Whether nothing but time is missing for the own trend. */
    public boolean isTrendStillToCome() {
        return trend != null && isGoingOn() && trend.against().equals(List.of(OwnTrend.Against.TOO_FEW_AFTER));
    }

    /** The devices whose first wear can be looked at, the latest first. */
    public List<Orthosis> devices() {
        return course.comparisons().reversed().stream().map(Comparison::since).toList();
    }

    /** Whether nothing was worn at any time of it. */
    public boolean isWithoutDevice() {
        return course.phases().stream().allMatch(phase -> phase.worn().isEmpty());
    }

    public boolean isEmpty() {
        return course.n() == 0;
    }
}
