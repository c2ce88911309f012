package plumbline.statistics;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Univariate series of the NIST Statistical Reference Datasets (public domain), whose values NIST certifies. */
final class Nist {

    private Nist() {}

    static double[] numAcc1() {
        return new double[] {10_000_001, 10_000_003, 10_000_002};
    }

    static double[] numAcc2() {
        return zigzag(1.2, 1.1, 1.3);
    }

    static double[] numAcc3() {
        return zigzag(1_000_000.2, 1_000_000.1, 1_000_000.3);
    }

    static double[] numAcc4() {
        return zigzag(10_000_000.2, 10_000_000.1, 10_000_000.3);
    }

    /** Michelson's hundred measurements of the speed of light in 1879, in 1000 km/s, in the order he made them. */
    static double[] michelso() {
        return IntStream.of(
                        850, 740, 900, 1070, 930, 850, 950, 980, 980, 880, 1000, 980, 930, 650, 760, 810, 1000, 1000,
                        960, 960, 960, 940, 960, 940, 880, 800, 850, 880, 900, 840, 830, 790, 810, 880, 880, 830, 800,
                        790, 760, 800, 880, 880, 880, 860, 720, 720, 620, 860, 970, 950, 880, 910, 850, 870, 840, 840,
                        850, 840, 840, 840, 890, 810, 810, 820, 800, 770, 760, 740, 750, 760, 910, 920, 890, 860, 880,
                        720, 840, 850, 850, 780, 890, 840, 780, 810, 760, 810, 790, 810, 820, 850, 870, 870, 810, 740,
                        810, 940, 950, 800, 810, 870)
                .mapToDouble(excess -> (299_000 + excess) / 1000.0)
                .toArray();
    }

    /** The first value once, then the low and the high in turn, 1001 values in all. */
    private static double[] zigzag(double first, double low, double high) {
        return DoubleStream.concat(
                        DoubleStream.of(first), IntStream.range(0, 1000).mapToDouble(i -> i % 2 == 0 ? low : high))
                .toArray();
    }
}
