package plumbline.orthotic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.page.Words;

/**
 * What happened to one device, in order of time; on one day in the order of the kinds. It knows what cannot have happened: every
 * new step and every step taken back is tried here first.
 */
record Life(List<Event> events) {

    /** Something that happened to the device on a day. */
    record Event(StepKind kind, LocalDate day) {

        String inWords() {
            return Language.say("%s on %s", kind.past(), Words.inWords(day));
        }
    }

    /**
     * Why a life is impossible.
     *
     * @param at what cannot have happened
     * @param other what it does not go with; null where something is missing
     * @param missing what should have happened before; null where something is in the way
     */
    private record Fault(
            Event at, @Nullable Event other, @Nullable StepKind missing) {

        /** As it is said to the one who is about to add an event. */
        String against(Event added) {
            if (other == null) {
                return missing == null
                        ? Language.say("It was %s before", at.kind.past())
                        : Language.say("It was not %s yet", missing.past());
            }
            var fellow = added.equals(at) ? other : at;
            if (fellow.kind == added.kind) {
                return Language.say("Already %s", fellow.inWords());
            }
            var what = fellow.kind.past();
            var when = Words.inWords(fellow.day);
            return fellow.day.isAfter(added.day)
                    ? Language.say("It was %s later, on %s", what, when)
                    : fellow.day.equals(added.day)
                            ? Language.say("It was %s on %s", what, when)
                            : Language.say("It was %s before, on %s", what, when);
        }

        /** As it is said to the one who is about to take a step back. */
        String without() {
            return other == null
                    ? Language.say(
                            "Without it, it would have been %s without being %s before; mark that first",
                            at.inWords(), missing == null ? Language.say("worn") : missing.past())
                    : Language.say(
                            "Without it, it would have been %s and %s; mark those first",
                            other.inWords(), at.inWords());
        }
    }

    private static final Comparator<Event> IN_TIME =
            Comparator.comparing(Event::day).thenComparing(Event::kind);

    Life {
        events = events.stream().sorted(IN_TIME).toList();
    }

    static Life of(Event... events) {
        return new Life(List.of(events));
    }

    Life with(Event event) {
        return new Life(Stream.concat(events.stream(), Stream.of(event)).toList());
    }

    Life without(Event event) {
        var others = new ArrayList<>(events);
        others.remove(event);
        return new Life(others);
    }

    Optional<Event> first(StepKind kind) {
        return events.stream().filter(event -> event.kind == kind).findFirst();
    }

    /** The day of something that happens once. */
    Optional<LocalDate> dayOf(StepKind kind) {
        return first(kind).map(Event::day);
    }

    Optional<Event> latest() {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
    }

    /** What ended it, unless it was taken up again. */
    Optional<Event> end() {
        return end(events);
    }

    private static Optional<Event> end(List<Event> events) {
        return events.reversed().stream()
                .filter(event -> event.kind == StepKind.STOPPED
                        || event.kind == StepKind.REPLACED
                        || event.kind == StepKind.RESUMED)
                .findFirst()
                .filter(event -> event.kind != StepKind.RESUMED);
    }

    /** From when to when it was worn, in order of time. */
    List<Worn> worn() {
        var times = new ArrayList<Worn>();
        LocalDate from = null;
        for (var event : events) {
            switch (event.kind) {
                case FIRST_WORN, RESUMED -> from = event.day;
                case STOPPED, REPLACED -> {
                    if (from != null) {
                        times.add(new Worn(from, event.day));
                        from = null;
                    }
                }
                case PRESCRIBED, ORDERED, DISPENSED, ADJUSTED -> {}
            }
        }
        if (from != null) {
            times.add(new Worn(from, null));
        }
        return List.copyOf(times);
    }

    /** Why this cannot happen as well; empty where it can. */
    Optional<String> refusal(Event added) {
        return with(added).fault().map(fault -> fault.against(added));
    }

    /** Why this cannot be taken back; empty where it can. */
    Optional<String> refusalWithout(Event event) {
        return without(event).fault().map(Fault::without);
    }

    private Optional<Fault> fault() {
        for (int i = 0; i < events.size(); i++) {
            var fault = fault(events.get(i), events.subList(0, i), events.subList(i + 1, events.size()));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> fault(Event event, List<Event> before, List<Event> after) {
        return twice(event, before)
                .or(() -> outOfOrder(event, before))
                .or(() -> tooEarly(event, before, after))
                .or(() -> afterTheEnd(event, before));
    }

    private static Optional<Fault> twice(Event event, List<Event> before) {
        return before.stream()
                .filter(earlier -> earlier.kind == event.kind && event.kind.happensOnce())
                .findFirst()
                .map(earlier -> new Fault(event, earlier, null));
    }

    /** Nothing comes before the prescription, and what leads to the first wear comes in its order. */
    private static Optional<Fault> outOfOrder(Event event, List<Event> before) {
        return before.stream()
                .filter(earlier -> event.kind.leadsToWear()
                        && earlier.kind.compareTo(event.kind) > 0
                        && (earlier.kind.leadsToWear() || event.kind == StepKind.PRESCRIBED))
                .findFirst()
                .map(earlier -> new Fault(event, earlier, null));
    }

    private static Optional<Fault> tooEarly(Event event, List<Event> before, List<Event> after) {
        return event.kind
                .needed()
                .filter(needed -> before.stream().noneMatch(earlier -> earlier.kind == needed))
                .map(needed -> new Fault(
                        event,
                        after.stream()
                                .filter(later -> later.kind == needed)
                                .findFirst()
                                .orElse(null),
                        needed));
    }

    /** What has ended can only be resumed, on a later day; what has not ended cannot be resumed. */
    private static Optional<Fault> afterTheEnd(Event event, List<Event> before) {
        var end = end(before);
        if (event.kind != StepKind.RESUMED) {
            return end.map(ended -> new Fault(event, ended, null));
        }
        return end.isEmpty()
                ? Optional.of(new Fault(event, null, StepKind.STOPPED))
                : end.filter(ended -> ended.kind == StepKind.REPLACED || !event.day.isAfter(ended.day))
                        .map(ended -> new Fault(event, ended, null));
    }
}
