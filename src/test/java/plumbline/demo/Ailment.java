package plumbline.demo;

import java.util.ArrayList;
import java.util.List;
import plumbline.demo.Wearing.Wear;
import plumbline.demo.simulator.Effect;
import plumbline.demo.simulator.Fluctuation;
import plumbline.demo.simulator.Pain;
import plumbline.demo.simulator.Treatment;

/** How somebody's pain behaves. */
enum Ailment {
    /** Recovery, effect and scatter as the simulator draws them. */
    AS_PUBLISHED {
        @Override
        Pain pain(Span span, List<Wear> wears, double sinceOnset, Dice dice) {
            return new Pain(Pain.drawBaseline(dice.random()), begun(sinceOnset, dice), treatments(span, wears, dice));
        }
    },
    /** As published, and worse in the last ten days. */
    RISING_LATELY {
        @Override
        Pain pain(Span span, List<Wear> wears, double sinceOnset, Dice dice) {
            var treatments = new ArrayList<>(treatments(span, wears, dice));
            treatments.add(
                    new Treatment(new Effect(4, 0.2), span.week(span.last().minusDays(10)), Double.POSITIVE_INFINITY));
            return new Pain(4, SETTLED, treatments);
        }
    },
    /** Eases by itself from the first visit on, as most pain does. */
    EASED {
        @Override
        Pain pain(Span span, List<Wear> wears, double sinceOnset, Dice dice) {
            return new Pain(Pain.drawBaseline(dice.random()), 0, List.of());
        }
    },
    RELIEVED {
        @Override
        Pain pain(Span span, List<Wear> wears, double sinceOnset, Dice dice) {
            return new Pain(6.1, SETTLED, throughout(new Effect(-3.4, 2), span, wears));
        }

        @Override
        Fluctuation fluctuation(Dice dice) {
            return STEADY;
        }
    },
    AGGRAVATED {
        @Override
        Pain pain(Span span, List<Wear> wears, double sinceOnset, Dice dice) {
            return new Pain(3.5, SETTLED, throughout(new Effect(3.2, 2), span, wears));
        }

        @Override
        Fluctuation fluctuation(Dice dice) {
            return STEADY;
        }
    },
    /** Eases evenly for most of a year, whatever is done. */
    FALLING {
        @Override
        Pain pain(Span span, List<Wear> wears, double sinceOnset, Dice dice) {
            return new Pain(8, SETTLED, List.of(new Treatment(new Effect(-5, 40), 0, Double.POSITIVE_INFINITY)));
        }

        @Override
        Fluctuation fluctuation(Dice dice) {
            return STEADY;
        }
    },
    ALWAYS_THE_SAME {
        @Override
        Pain pain(Span span, List<Wear> wears, double sinceOnset, Dice dice) {
            return new Pain(dice.between(2, 7), SETTLED, List.of());
        }

        @Override
        Fluctuation fluctuation(Dice dice) {
            return Fluctuation.NONE;
        }
    };

    /** Little enough for the change to be seen at a glance. */
    private static final Fluctuation STEADY = new Fluctuation(0.3, 0.7);

    /** Weeks after which the natural course is over. */
    private static final double SETTLED = 52;

    /** Pain that has lasted longer than this has either settled, or flared up and led to the first visit. */
    private static final double WEEKS_OF_RECOVERY = 26;

    private static final double SHARE_OF_FLARES = 0.5;

    /** Weeks count from the begin of the span. */
    abstract Pain pain(Span span, List<Wear> wears, double sinceOnset, Dice dice);

    Fluctuation fluctuation(Dice dice) {
        return Fluctuation.drawn(dice.random());
    }

    private static double begun(double sinceOnset, Dice dice) {
        if (sinceOnset <= WEEKS_OF_RECOVERY) {
            return sinceOnset;
        }
        return dice.chance(SHARE_OF_FLARES) ? 0 : SETTLED;
    }

    private static List<Treatment> treatments(Span span, List<Wear> wears, Dice dice) {
        return wears.stream()
                .map(wear -> treatment(Effect.drawn(dice.random()), span, wear))
                .toList();
    }

    private static List<Treatment> throughout(Effect effect, Span span, List<Wear> wears) {
        return wears.stream().map(wear -> treatment(effect, span, wear)).toList();
    }

    private static Treatment treatment(Effect effect, Span span, Wear wear) {
        var until = wear.until();
        return new Treatment(
                effect, span.week(wear.from()), until == null ? Double.POSITIVE_INFINITY : span.week(until));
    }
}
