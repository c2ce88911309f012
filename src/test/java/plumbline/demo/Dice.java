package plumbline.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Chance that falls the same way every time. Each patient has dice of their own, so that a change to one story leaves all
 * others as they were.
 */
final class Dice {

    /** Numbers of the dice for what belongs to no one patient; patients have theirs from 1. */
    static final int OF_THE_NAMES = 0;

    static final int OF_THE_TEAM = -1;
    static final int OF_THE_VISITS = -2;
    static final int OF_THE_SECOND_RATINGS = -3;
    static final int OF_THE_PHOTOGRAPHS = -4;
    static final int OF_THE_SCORES = -5;
    static final int OF_THE_ORTHOSES = -6;
    static final int OF_THE_DRAWINGS = -7;
    static final int OF_THE_WEAR = -8;
    static final int OF_THE_LETTERS = -9;

    private static final long SEED = 2041;
    private static final long PER_CLINIC = 1_000_000;

    private final RandomGenerator random;

    private Dice(RandomGenerator random) {
        this.random = random;
    }

    /** The dice for one number at one clinic. */
    static Dice of(DemoClinic clinic, int number) {
        return new Dice(
                RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + PER_CLINIC * clinic.ordinal() + number));
    }

    RandomGenerator random() {
        return random;
    }

    /** Happens in this share of all throws. */
    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A whole number, both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> List<T> shuffled(List<T> all) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled);
    }

    /** An id of version 7 (RFC 9562) as it would have been made at that time. */
    UUID id(Instant at) {
        long high = at.toEpochMilli() << 16 | 0x7000 | random.nextLong() & 0x0fff;
        long low = 0b10L << 62 | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
