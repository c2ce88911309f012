package plumbline.orthotic;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.page.Words;
import plumbline.patient.Episode;
import plumbline.tenancy.ClinicRecord;

/**
 * A device for one patient. What happened to it are its dated {@link Step}s; its clock starts with the first wear, not with the
 * order: what was measured from that day on was measured with the device. One whose steps are all marked as entered in error
 * counts for nothing.
 */
@Entity
@DynamicUpdate
public class Orthosis extends ClinicRecord {

    private UUID patientId;
    private UUID episodeId;

    @Enumerated(EnumType.STRING)
    private DeviceClass deviceClass;

    @Enumerated(EnumType.STRING)
    private WornSide side;

    @Enumerated(EnumType.STRING)
    private @Nullable TargetShoe targetShoe;

    private String purpose;
    private List<String> indications = List.of();

    @Enumerated(EnumType.STRING)
    private @Nullable Capture capture;

    @Enumerated(EnumType.STRING)
    private @Nullable CapturePosition capturePosition;

    private @Nullable Integer replacementMonths;

    private @Nullable UUID replaces;

    @OneToMany(mappedBy = "orthosis")
    @OrderBy("onDay, enteredAt, id")
    private Set<Step> steps = new LinkedHashSet<>();

    @OneToMany(mappedBy = "orthosis")
    private Set<Due> dues = new LinkedHashSet<>();

    @OneToMany(mappedBy = "orthosis")
    private Set<Review> reviews = new LinkedHashSet<>();

    protected Orthosis() {}

    private Orthosis(
            UUID patientId,
            UUID episodeId,
            DeviceClass deviceClass,
            WornSide side,
            TargetShoe targetShoe,
            String purpose) {
        this();
        this.patientId = patientId;
        this.episodeId = episodeId;
        this.deviceClass = deviceClass;
        this.side = side;
        this.targetShoe = targetShoe;
        this.purpose = purpose;
    }

    /** One that is handed over and worn at once. */
    static Orthosis dispensed(UUID patientId, UUID episodeId, DispenseForm form) {
        var orthosis =
                new Orthosis(patientId, episodeId, form.deviceClass(), form.side(), form.targetShoe(), form.purpose);
        orthosis.replaces = form.replaces().orElse(null);
        return orthosis;
    }

    /**
     * One that is yet to be made.
     *
     * @param replaces the device in whose place it is to be worn, or null
     */
    static Orthosis prescribed(Episode episode, PrescriptionForm form, @Nullable Orthosis replaces) {
        var orthosis = new Orthosis(
                episode.patientId(), episode.id(), form.deviceClass(), form.side(), form.targetShoe(), form.purpose);
        orthosis.indications = form.indications().stream().map(Indication::name).toList();
        orthosis.capture = form.capture().orElse(null);
        orthosis.capturePosition = form.capturePosition().orElse(null);
        orthosis.replacementMonths = form.replacementMonths().orElse(null);
        orthosis.replaces = replaces == null ? null : replaces.id();
        return orthosis;
    }

    void add(Step step) {
        steps.add(step);
    }

    void add(Due due) {
        dues.add(due);
    }

    void fileUnder(Episode episode) {
        episodeId = episode.id();
    }

    /** Whether it was first worn in that episode or, before it is worn, prescribed or dispensed in it. */
    public boolean belongsTo(Episode episode) {
        return episodeId.equals(episode.id());
    }

    public UUID patientId() {
        return patientId;
    }

    public DeviceClass deviceClass() {
        return deviceClass;
    }

    public WornSide side() {
        return side;
    }

    /** The shoes it is made for; empty where an earlier version did not ask. */
    public Optional<TargetShoe> targetShoe() {
        return Optional.ofNullable(targetShoe);
    }

    public String purpose() {
        return purpose;
    }

    public List<Indication> indications() {
        return Arrays.stream(Indication.values())
                .filter(indication -> indications.contains(indication.name()))
                .toList();
    }

    public Optional<Capture> capture() {
        return Optional.ofNullable(capture);
    }

    public Optional<CapturePosition> capturePosition() {
        return Optional.ofNullable(capturePosition);
    }

    /** After how many months it is due to be renewed; 0 is never. */
    public Optional<Integer> replacementMonths() {
        return Optional.ofNullable(replacementMonths);
    }

    /** The device in whose place it is worn. */
    public Optional<UUID> replaces() {
        return Optional.ofNullable(replaces);
    }

    /** All that was entered, also in error, in order of time. */
    public List<Step> steps() {
        return steps.stream()
                .sorted(Comparator.comparing(Step::onDay).thenComparing(Step::kind))
                .toList();
    }

    /** All dates for a review, also those that are past, in order of time. */
    public List<Due> dues() {
        return dues.stream()
                .sorted(Comparator.comparing(Due::dueOn)
                        .thenComparing(due -> due.week().orElse(0)))
                .toList();
    }

    /** One of its reviews. */
    public Optional<Review> review(UUID reviewId) {
        return reviews.stream().filter(review -> review.id().equals(reviewId)).findFirst();
    }

    /** The dates on which a review is still to come, in order of time. */
    public List<Due> openDues() {
        return dues().stream().filter(Due::isOpen).toList();
    }

    Life life() {
        return new Life(steps.stream()
                .filter(step -> !step.isRetracted())
                .map(Step::event)
                .toList());
    }

    /** Whether all that was entered of it was entered in error. */
    public boolean isInError() {
        return steps.stream().allMatch(Step::isRetracted);
    }

    /** The day from which on it was worn. */
    public Optional<LocalDate> firstWornOn() {
        return life().dayOf(StepKind.FIRST_WORN);
    }

    /** The day it was first worn or, before that, the first day of all that is known of it. */
    public LocalDate beganOn() {
        return firstWornOn()
                .or(() -> life().events().stream().findFirst().map(Life.Event::day))
                .orElseGet(() -> steps().getFirst().onDay());
    }

    /** From when to when it was worn, in order of time; empty before it is. */
    public List<Worn> worn() {
        return life().worn();
    }

    public boolean wasWorn() {
        return firstWornOn().isPresent();
    }

    public boolean isWorn() {
        return wasWorn() && life().end().isEmpty();
    }

    public boolean isWornOn(LocalDate day) {
        return worn().stream().anyMatch(time -> time.contains(day));
    }

    /** The first day without it, or empty while it is worn or not worn yet. */
    public Optional<LocalDate> wornUntil() {
        var times = worn();
        return times.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(times.getLast().until());
    }

    /** The stop that stands, unless it was resumed. */
    public Optional<Step> stop() {
        return life().end().filter(end -> end.kind() == StepKind.STOPPED).flatMap(end -> steps().reversed().stream()
                .filter(step -> !step.isRetracted() && step.event().equals(end))
                .findFirst());
    }

    public boolean isReplaced() {
        return life().end().filter(end -> end.kind() == StepKind.REPLACED).isPresent();
    }

    /** What was recorded when it was handed over. */
    public Optional<Dispensing> dispensing() {
        return steps.stream()
                .filter(step -> !step.isRetracted())
                .flatMap(step -> step.dispensing().stream())
                .findFirst();
    }

    /** The hours prescribed for a day: 0 on a day on which it was not to be worn; empty where no plan is known. */
    public OptionalDouble prescribedHoursOn(LocalDate day) {
        var plan = dispensing().map(Dispensing::plan);
        if (plan.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                isWornOn(day)
                        ? plan.get()
                                .hoursOn(1
                                        + ChronoUnit.DAYS.between(firstWornOn().orElseThrow(), day))
                        : 0);
    }

    /** Whether both are for the same shoes and for at least one and the same foot, so that only one can be worn. */
    boolean sharesAShoeWith(Orthosis other) {
        return targetShoe != null && targetShoe == other.targetShoe && side.overlaps(other.side);
    }

    /** How it stands with it, in a word or two. */
    public String state() {
        return isWorn()
                ? Language.say(OrthoticMessages.class).wornNow()
                : isInError()
                        ? Language.say("In error")
                        : life().latest().orElseThrow().kind().label();
    }

    /** First worn 2 Mar 2026, stopped 1 May 2026: Worn out; without a full stop. */
    public String history() {
        var life = life();
        var stopped = stop().map(stop -> Language.say("stopped %s", Words.inWords(stop.onDay()))
                + stop.reason().map(reason -> ": " + reason.label()).orElse("")
                + (stop.remark().isEmpty() ? "" : " (" + stop.remark() + ")"));
        var ended = stopped.or(() -> life.end().map(end -> Language.say("replaced %s", Words.inWords(end.day()))));
        return life.dayOf(StepKind.FIRST_WORN)
                .map(day -> Language.say(
                        "First worn %s, %s", Words.inWords(day), ended.orElseGet(() -> Language.say("still worn"))))
                .or(() -> life.events().stream()
                        .filter(event -> event.kind().leadsToWear())
                        .reduce((earlier, later) -> later)
                        .map(event -> event.kind().happened(event.day()) + ", "
                                + ended.orElseGet(() -> Language.say("not worn yet"))))
                .or(() -> ended.map(end -> Language.say("Never dispensed, %s", end)))
                .orElseGet(() -> Language.say("Entered in error"));
    }

    /** Custom insole, both feet */
    public String inWords() {
        return deviceClass.label() + ", " + side.words();
    }
}
