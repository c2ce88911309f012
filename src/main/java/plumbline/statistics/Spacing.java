package plumbline.statistics;

/** How far apart points of time are; gaps that differ by less than a billionth are one gap that was rounded. */
final class Spacing {

    private static final double ROUNDING = 1e-9;

    private Spacing() {}

    static boolean isSame(double gap, double other) {
        return Math.abs(gap - other) <= ROUNDING * other;
    }

    /** Whether every point follows the one before at the same distance. */
    static boolean isEven(double... times) {
        for (int i = 2; i < times.length; i++) {
            if (!isSame(times[i] - times[i - 1], times[1] - times[0])) {
                return false;
            }
        }
        return true;
    }
}
