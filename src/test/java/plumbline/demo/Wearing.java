package plumbline.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which devices somebody wears, one after the other. */
enum Wearing {
    NOTHING {
        @Override
        List<Wear> wears(Span span, Dice dice) {
            return List.of();
        }
    },
    ONE_DEVICE {
        @Override
        List<Wear> wears(Span span, Dice dice) {
            return List.of(new Wear(span.firstWear(), null));
        }
    },
    ONE_AND_THEN_NONE {
        @Override
        List<Wear> wears(Span span, Dice dice) {
            return List.of(new Wear(span.firstWear(), partWay(span, dice)));
        }
    },
    ONE_AND_THEN_ANOTHER {
        @Override
        List<Wear> wears(Span span, Dice dice) {
            var change = partWay(span, dice);
            return List.of(new Wear(span.firstWear(), change), new Wear(change, null));
        }
    };

    /**
     * @param until the first day without it, or null while it is worn
     */
    record Wear(LocalDate from, @Nullable LocalDate until) {}

    private static final double EARLIEST = 0.4;
    private static final double LATEST = 0.7;

    private static LocalDate partWay(Span span, Dice dice) {
        return span.wornFor(dice.random().nextDouble(EARLIEST, LATEST));
    }

    abstract List<Wear> wears(Span span, Dice dice);
}
