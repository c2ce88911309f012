package plumbline.orthotic;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Side;
import plumbline.page.Language;
import plumbline.patient.Patient;

/**
 * A device as it stands on its page.
 *
 * @param prescribed what is prescribed for each side
 * @param replaces the device in whose place it is worn, or null
 * @param replacedBy the device worn or to be worn in its place, or null
 * @param reviews the latest first
 * @param next what may happen to it today
 */
record Device(
        Patient patient,
        Orthosis orthosis,
        Findings prescribed,
        @Nullable Orthosis replaces,
        @Nullable Orthosis replacedBy,
        List<Review> reviews,
        List<Next> next) {

    /** A button: what may happen next, and where it is recorded, below the address of the device. */
    record Next(String text, String path) {}

    static Device of(
            Patient patient,
            Orthosis orthosis,
            Findings prescribed,
            List<Orthosis> all,
            List<Review> reviews,
            LocalDate today) {
        var successor = Orthoses.successor(orthosis, all).orElse(null);
        return new Device(
                patient,
                orthosis,
                prescribed,
                orthosis.replaces()
                        .flatMap(id -> all.stream()
                                .filter(other -> other.id().equals(id))
                                .findFirst())
                        .orElse(null),
                successor,
                reviews,
                next(orthosis, successor == null, today));
    }

    private static List<Next> next(Orthosis orthosis, boolean replaceable, LocalDate today) {
        var life = orthosis.life();
        if (orthosis.isInError()) {
            return List.of();
        }
        var steps = Stream.of(StepKind.values())
                .filter(kind -> StepKind.at(kind.path()).isPresent())
                .filter(kind -> life.refusal(new Life.Event(kind, today)).isEmpty())
                .map(kind -> new Next(kind.verb(), "/steps/" + kind.path()));
        var replacement = Stream.of(new Next(Language.say("Replace"), "/replacement"))
                .filter(next -> replaceable && life.first(StepKind.DISPENSED).isPresent() && !orthosis.isReplaced());
        var review = Stream.of(new Next(Language.say("Review"), "/reviews/new")).filter(next -> orthosis.isWorn());
        return Stream.of(review, steps, replacement).flatMap(next -> next).toList();
    }

    /** The address of its page, below the clinic's own. */
    public String path() {
        return "/patients/" + patient.id() + "/orthoses/" + orthosis.id();
    }

    public List<Side> feet() {
        return Side.FEET.stream().filter(orthosis.side()::includes).toList();
    }

    /** What is prescribed for at least one side, group by group. */
    public List<Feature.Group> groups() {
        return Feature.groups().stream()
                .map(group -> new Feature.Group(
                        group.title(),
                        group.features().stream()
                                .filter(feature ->
                                        Side.FEET.stream().anyMatch(foot -> prescribed.has(feature.on(foot))))
                                .toList()))
                .filter(group -> !group.features().isEmpty())
                .toList();
    }

    /** 4 mm; a dash where nothing is prescribed. */
    public String words(Feature feature, Side foot) {
        return prescribed.has(feature.on(foot)) ? prescribed.words(feature.on(foot)) : "–";
    }

    /** Whether it goes beyond what is usual. */
    public boolean isUnusual(Feature feature, Side foot) {
        return prescribed.isUnusual(feature.on(foot));
    }
}
