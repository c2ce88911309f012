package plumbline.orthotic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import plumbline.page.Language;
import plumbline.page.Violations;
import plumbline.page.Words;
import plumbline.patient.Episode;
import plumbline.patient.EpisodesChanged;
import plumbline.patient.Patient;

/** The orthoses of the current clinic's patients. */
@ApplicationScoped
public class Orthoses implements PanacheRepositoryBase<Orthosis, UUID> {

    private static final Comparator<Orthosis> LATEST_FIRST =
            Comparator.comparing(Orthosis::beganOn).thenComparing(Orthosis::id).reversed();

    private final EntityManager database;
    private final Event<WearChanged> wearChanged;

    Orthoses(EntityManager database, Event<WearChanged> wearChanged) {
        this.database = database;
        this.wearChanged = wearChanged;
    }

    /** All a patient was ever given, also what was entered in error, the latest first, each with its steps; one statement. */
    public List<Orthosis> of(UUID patientId) {
        return list("from Orthosis o left join fetch o.steps where o.patientId = ?1", patientId).stream()
                .sorted(LATEST_FIRST)
                .toList();
    }

    /** The same with the dates of their reviews; one statement. */
    public List<Orthosis> withDues(UUID patientId) {
        return list("from Orthosis o left join fetch o.steps left join fetch o.dues where o.patientId = ?1", patientId)
                .stream()
                .sorted(LATEST_FIRST)
                .toList();
    }

    /** The same with their reviews; one statement. */
    public List<Orthosis> withReviews(UUID patientId) {
        return list(
                        "from Orthosis o left join fetch o.steps left join fetch o.reviews where o.patientId = ?1",
                        patientId)
                .stream()
                .sorted(LATEST_FIRST)
                .toList();
    }

    /** The same with the reasons of what was entered in error; one statement. */
    List<Orthosis> withRetractions(UUID patientId) {
        return list(
                        "from Orthosis o left join fetch o.steps s left join fetch s.retraction left join fetch o.dues where o.patientId = ?1",
                        patientId)
                .stream()
                .sorted(LATEST_FIRST)
                .toList();
    }

    /**
     * What counts in an episode, worn or not, the latest first; one statement. Besides the orthoses of the episode itself this
     * is what was still worn when it was opened.
     */
    List<Orthosis> in(Episode episode) {
        return in(episode, of(episode.patientId()));
    }

    /** The same from all the devices of the patient. */
    static List<Orthosis> in(Episode episode, List<Orthosis> all) {
        return all.stream()
                .filter(orthosis -> !orthosis.isInError())
                .filter(orthosis -> orthosis.belongsTo(episode) || orthosis.isWornOn(episode.openedOn()))
                .toList();
    }

    /** What of these a patient wore in an episode. */
    public static List<Orthosis> wornIn(Episode episode, List<Orthosis> all) {
        return in(episode, all).stream().filter(Orthosis::wasWorn).toList();
    }

    /** What a patient wore in an episode, the latest first wear first, each with its steps; one statement. */
    public List<Orthosis> wornIn(Episode episode) {
        return in(episode).stream().filter(Orthosis::wasWorn).toList();
    }

    /** Why this cannot happen to a device; empty where it can. */
    Optional<String> refusal(Orthosis orthosis, Life.Event added, List<Orthosis> all) {
        return refusal(orthosis, orthosis.life(), added, all);
    }

    /**
     * Why this cannot happen to a device; empty where it can.
     *
     * @param life what is known of the device so far
     * @param all the devices of the patient
     */
    Optional<String> refusal(Orthosis orthosis, Life life, Life.Event added, List<Orthosis> all) {
        return life.refusal(added)
                .or(() -> refusedByReplaced(orthosis, added, all))
                .or(() -> inTheWay(orthosis, life.with(added), all));
    }

    private static Optional<String> refusedByReplaced(Orthosis orthosis, Life.Event added, List<Orthosis> all) {
        return replacedBy(orthosis, all)
                .filter(replaced -> added.kind() == StepKind.FIRST_WORN)
                .flatMap(replaced -> endOf(replaced, added)
                        .flatMap(end -> replaced.life().refusal(end))
                        .map(refusal -> Language.say("Of what it replaces (%s): %s", replaced.inWords(), refusal)));
    }

    private static Optional<Orthosis> replacedBy(Orthosis orthosis, List<Orthosis> all) {
        return orthosis.replaces()
                .flatMap(id ->
                        all.stream().filter(other -> other.id().equals(id)).findFirst());
    }

    /** What happens to the replaced device when the new one is first worn: it ends, unless it has ended by then. */
    private static Optional<Life.Event> endOf(Orthosis replaced, Life.Event firstWear) {
        var ended = replaced.life().end().filter(end -> !end.day().isAfter(firstWear.day()));
        return ended.isPresent() ? Optional.empty() : Optional.of(new Life.Event(StepKind.REPLACED, firstWear.day()));
    }

    /** What is worn in the same shoes and on the same foot at the same time, if the device had that life. */
    private static Optional<String> inTheWay(Orthosis orthosis, Life life, List<Orthosis> all) {
        var replaced = replacedBy(orthosis, all);
        return all.stream()
                .filter(other -> !other.equals(orthosis) && orthosis.sharesAShoeWith(other))
                .filter(other -> {
                    var end = replaced.filter(other::equals)
                            .flatMap(it -> life.first(StepKind.FIRST_WORN).flatMap(wear -> endOf(it, wear)));
                    var worn =
                            end.map(other.life()::with).orElseGet(other::life).worn();
                    return worn.stream().anyMatch(time -> life.worn().stream().anyMatch(time::overlaps));
                })
                .findFirst()
                .map(Orthoses::inTheWay);
    }

    private static String inTheWay(Orthosis other) {
        var since = other.firstWornOn().map(Words::inWords).orElse("");
        return other.isWorn()
                ? Language.say(
                        "%s, is worn in the same shoes since %s: stop that first, or let this one replace it",
                        other.inWords(), since)
                : other.wornUntil()
                        .map(day -> Language.say(
                                "%s, was worn in the same shoes from %s until %s",
                                other.inWords(), since, Words.inWords(day)))
                        .orElseGet(
                                () -> Language.say("%s, was worn in the same shoes from %s", other.inWords(), since));
    }

    /** Why no other can be prescribed in place of this one; empty where one can. */
    Optional<String> refusalToReplace(Orthosis replaced, List<Orthosis> all) {
        if (replaced.life().first(StepKind.DISPENSED).isEmpty()) {
            return Optional.of(
                    Language.say("What was never dispensed cannot be replaced: stop it and prescribe another"));
        }
        return successor(replaced, all)
                .map(successor -> Language.say(
                        "It has a replacement already: %s, %s",
                        successor.inWords(),
                        successor.life().latest().map(Life.Event::inWords).orElseThrow()));
    }

    /** The device that is or will be worn in place of this one. */
    static Optional<Orthosis> successor(Orthosis orthosis, List<Orthosis> all) {
        var id = orthosis.id();
        return all.stream()
                .filter(other -> other.replaces().filter(id::equals).isPresent() && !other.isInError())
                .findFirst();
    }

    /** What of these is worn now. */
    static List<Orthosis> worn(List<Orthosis> all) {
        return all.stream().filter(Orthosis::isWorn).toList();
    }

    /**
     * Dispenses a device that is worn at once. The fields of the form have been checked, and with a violation in one nothing is
     * done.
     *
     * @param violations takes what cannot be for the other devices of the patient
     */
    Optional<Orthosis> dispense(Patient patient, DispenseForm form, List<Orthosis> all, Violations violations) {
        form.replaced(all)
                .flatMap(replaced -> refusalToReplace(replaced, all))
                .ifPresent(refusal -> violations.add("replaces", refusal));
        if (!violations.isEmpty()) {
            return Optional.empty();
        }
        var day = form.firstWornOn();
        var orthosis = Orthosis.dispensed(patient.id(), patient.episodeOn(day).id(), form);
        var refusal = refusal(
                orthosis,
                Life.of(new Life.Event(StepKind.DISPENSED, day)),
                new Life.Event(StepKind.FIRST_WORN, day),
                all);
        if (refusal.isPresent()) {
            violations.add("targetShoe", refusal.get());
            return Optional.empty();
        }
        add(
                patient,
                orthosis,
                all,
                Step.dispensed(orthosis, day, Dispensing.PLAIN, ""),
                Step.of(orthosis, StepKind.FIRST_WORN, day, ""));
        return Optional.of(orthosis);
    }

    /** Keeps a new device with what happened to it; all has been checked. */
    void add(Patient patient, Orthosis orthosis, List<Orthosis> all, Step... steps) {
        persistAndFlush(orthosis);
        record(patient, orthosis, all, steps);
    }

    /** Keeps what happened to a device, which has been checked, and does what follows from it. */
    void record(Patient patient, Orthosis orthosis, List<Orthosis> all, Step... steps) {
        for (var step : steps) {
            keep(orthosis, step);
            if (step.kind() == StepKind.FIRST_WORN) {
                replacedBy(orthosis, all).ifPresent(replaced -> endOf(replaced, step.event())
                        .ifPresent(end -> keep(replaced, Step.of(replaced, end.kind(), end.day(), ""))));
            }
        }
        if (Stream.of(steps).anyMatch(step -> step.kind().changesWear())) {
            wearChanged(patient, orthosis);
        }
    }

    private void keep(Orthosis orthosis, Step step) {
        database.persist(step);
        orthosis.add(step);
    }

    private void wearChanged(Patient patient, Orthosis orthosis) {
        orthosis.fileUnder(patient.episodeOn(orthosis.beganOn()));
        flush();
        wearChanged.fire(new WearChanged(patient));
    }

    /** Why a step cannot be taken back; empty where it can. */
    Optional<String> refusalWithout(Step step) {
        if (step.kind() == StepKind.REPLACED) {
            return Optional.of(
                    Language.say("It was replaced when another was first worn: mark that first wear instead"));
        }
        var all = of(step.patientId());
        var without = step.orthosis().life().without(step.event());
        return step.orthosis()
                .life()
                .refusalWithout(step.event())
                .or(() -> inTheWay(step.orthosis(), without, all).map(text -> Language.say("Without it: %s", text)))
                .or(() -> broughtBack(step, all).flatMap(end -> inTheWay(
                                end.orthosis(),
                                end.orthosis().life().without(end.event()),
                                all.stream()
                                        .filter(other -> !other.equals(step.orthosis()))
                                        .toList())
                        .map(text -> Language.say("What it replaced would be worn again: %s", text))));
    }

    /** The end of the device that was replaced by this first wear. */
    private static Optional<Step> broughtBack(Step firstWear, List<Orthosis> all) {
        return firstWear.kind() != StepKind.FIRST_WORN
                ? Optional.empty()
                : replacedBy(firstWear.orthosis(), all).flatMap(replaced -> replaced.steps().stream()
                        .filter(step -> step.kind() == StepKind.REPLACED && !step.isRetracted())
                        .findFirst());
    }

    /** Does what follows when a step was marked as entered in error. */
    void takenBack(Patient patient, Step step) {
        broughtBack(step, of(step.patientId()))
                .ifPresent(end -> step.retraction().ifPresent(end::retract));
        if (step.kind().changesWear()) {
            wearChanged(patient, step.orthosis());
        }
    }

    void file(@Observes EpisodesChanged changed) {
        var patient = changed.patient();
        of(patient.id()).forEach(orthosis -> orthosis.fileUnder(patient.episodeOn(orthosis.beganOn())));
    }
}
