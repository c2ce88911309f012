package plumbline.orthotic;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.page.Words;

/** What can happen to a device, in the order in which it happens on one day. */
public enum StepKind {
    PRESCRIBED("Prescribed", "Prescribe", "prescribed", null),
    ORDERED("Ordered", "Order", "ordered", PRESCRIBED),
    DISPENSED("Dispensed", "Dispense", "dispensed", null),
    /** Time is counted from here: what was measured from that day on was measured with the device. */
    FIRST_WORN("First worn", "First wear", "first worn", DISPENSED),
    ADJUSTED("Adjusted", "Adjust", "adjusted", DISPENSED),
    /** The first day without it. */
    STOPPED("Stopped", "Stop", "stopped", null),
    /** The first day with it again. */
    RESUMED("Resumed", "Resume", "resumed", FIRST_WORN),
    /** The day another was first worn in its place. */
    REPLACED("Replaced", "Replace", "replaced", DISPENSED);

    private static final Set<StepKind> REPEATED = Set.of(ADJUSTED, STOPPED, RESUMED);

    private final String label;
    private final String verb;
    private final String past;
    private final @Nullable StepKind needed;

    StepKind(String label, String verb, String past, @Nullable StepKind needed) {
        this.label = label;
        this.verb = verb;
        this.past = past;
        this.needed = needed;
    }

    /** The step at an address, such as {@code first-worn}; only those that are recorded one by one have one. */
    static Optional<StepKind> at(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.path().equals(path) && kind.isRecordedAlone())
                .findFirst();
    }

    /** Its part of the address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return Language.say(label);
    }

    /** As it stands on a button. */
    public String verb() {
        return Language.say(verb);
    }

    /** How its day is asked for. */
    public String asked() {
        return Language.say(
                switch (this) {
                    case STOPPED -> "First day without it";
                    case RESUMED -> "First day with it again";
                    default -> label + " on";
                });
    }

    /** How a remark is asked for. */
    public String remarked() {
        return Language.say(this == ADJUSTED ? "What was changed" : "Remark");
    }

    /** As in "it was first worn". */
    public String past() {
        return Language.say(past);
    }

    /** Prescribed 2 Mar 2026 */
    String happened(LocalDate day) {
        return Language.say(label + " %s", Words.inWords(day));
    }

    /** What must have happened before. */
    Optional<StepKind> needed() {
        return Optional.ofNullable(needed);
    }

    boolean happensOnce() {
        return !REPEATED.contains(this);
    }

    /** Whether it comes between the prescription and the first wear, once and in this order. */
    boolean leadsToWear() {
        return ordinal() <= FIRST_WORN.ordinal();
    }

    /** A prescription comes with the device itself, and a replacement with the first wear of another one. */
    private boolean isRecordedAlone() {
        return this != PRESCRIBED && this != REPLACED;
    }

    /** Whether it changes from when to when the device is worn. */
    boolean changesWear() {
        return this == FIRST_WORN || this == STOPPED || this == RESUMED || this == REPLACED;
    }
}
