package plumbline.outcome;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How counts hang together: the sum of them, each with its sign, is always the same.
 *
 * @param signs 1 or −1
 */
record Equation<C>(Map<C, Integer> signs) {

    /** A count is the sum of its parts. */
    static <C> Equation<C> of(C whole, List<C> parts) {
        var signs = parts.stream().collect(Collectors.toMap(part -> part, part -> 1));
        signs.put(whole, -1);
        return new Equation<>(signs);
    }
}
