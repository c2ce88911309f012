package plumbline.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * What can be computed from data, or the reason it cannot: never a number that is none, and never an exception for data
 * that are merely too few or too even.
 *
 * @param <T> what is estimated
 */
public sealed interface Estimate<T> {

    /** It can be computed. */
    record Found<T>(T value) implements Estimate<T> {}

    /** It cannot be computed from these data. */
    record Refused<T>(Refusal reason) implements Estimate<T> {}

    /** What was found; empty when it was refused. */
    default Optional<T> found() {
        return switch (this) {
            case Found<T>(T value) -> Optional.of(value);
            case Refused<T> _ -> Optional.empty();
        };
    }

    /** Why it was refused; empty when it was found. */
    default Optional<Refusal> refusal() {
        return switch (this) {
            case Found<T> _ -> Optional.empty();
            case Refused<T>(Refusal reason) -> Optional.of(reason);
        };
    }

    /** What follows from this one; refused for the same reason where this is refused. */
    default <R> Estimate<R> then(Function<? super T, Estimate<R>> next) {
        return switch (this) {
            case Found<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal reason) -> new Refused<>(reason);
        };
    }

    static <T> Estimate<T> of(T value) {
        return new Found<>(value);
    }

    static <T> Estimate<T> refused(Refusal reason) {
        return new Refused<>(reason);
    }
}
