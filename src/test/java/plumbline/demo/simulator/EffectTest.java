package plumbline.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EffectTest {

    private static final int PEOPLE = 20_000;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1);

    private final List<Effect> effects =
            Stream.generate(() -> Effect.drawn(random)).limit(PEOPLE).toList();

    @Test
    void mostDevicesDoNothingAndFewDoMuch() {
        assertThat(share(Effect.NONE)).isCloseTo(0.6, within(0.015));
        assertThat(share(Effect.SMALL)).isCloseTo(0.3, within(0.015));
        assertThat(share(Effect.LARGE)).isCloseTo(0.1, within(0.015));
    }

    @Test
    void takesTwoToSixWeeks() {
        assertThat(effects).allMatch(effect -> effect.delay() >= 2 && effect.delay() <= 6);
        assertThat(effects.stream().mapToDouble(Effect::delay).average().orElseThrow())
                .isCloseTo(4, within(0.05));
    }

    @Test
    void buildsUpEvenlyAndThenStays() {
        var effect = new Effect(-2, 4);

        assertThat(effect.after(0)).isZero();
        assertThat(effect.after(1)).isEqualTo(-0.5);
        assertThat(effect.after(4)).isEqualTo(-2);
        assertThat(effect.after(40)).isEqualTo(-2);
    }

    private double share(double points) {
        return effects.stream().filter(effect -> effect.points() == points).count() / (double) PEOPLE;
    }
}
