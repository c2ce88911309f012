package plumbline.outcome;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plumbline.orthotic.DeviceClass;

/** Patients who were never anywhere: as many as wanted, spread over the bands as unevenly as wanted. */
record ClinicOfChance(int patients, double skew, long seed) {

    private static final int LOWEST_INDEX = -12;
    private static final int HIGHEST_INDEX = 12;

    List<Member> members() {
        var chance = new Random(seed);
        return Stream.generate(() -> member(chance)).limit(patients).toList();
    }

    private Member member(Random chance) {
        var before = Math.clamp(5 + 2 * chance.nextGaussian(), 0, 10);
        var after = Math.clamp(before - 1.5 + 2 * chance.nextGaussian(), 0, 10);
        var hours = uneven(chance, 16);
        return new Member(
                DeviceClass.values()[uneven(chance, DeviceClass.values().length)],
                chance.nextDouble() < 0.2
                        ? OptionalInt.empty()
                        : OptionalInt.of(
                                Math.clamp(Math.round(2.5 + 3 * chance.nextGaussian()), LOWEST_INDEX, HIGHEST_INDEX)),
                before,
                after,
                hours == 0 ? OptionalDouble.empty() : OptionalDouble.of(hours),
                7 * uneven(chance, 60),
                IntStream.range(-4, 10)
                        .filter(week -> chance.nextDouble() < 0.6)
                        .mapToObj(week -> new Member.Week(week, week < 0 ? before : after, OptionalDouble.of(hours)))
                        .toList());
    }

    /** From 0 to below a limit, low numbers more often the greater the skew. */
    private int uneven(Random chance, int limit) {
        return (int) (limit * Math.pow(chance.nextDouble(), skew));
    }
}
