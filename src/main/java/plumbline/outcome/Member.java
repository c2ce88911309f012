package plumbline.outcome;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import plumbline.orthotic.DeviceClass;
import plumbline.statistics.MinimalImportantChange;

/**
 * One patient as the outcomes see them: the phase before the first device of all against the phase that begins with it, in average
 * back pain from 0 to 10. Who it is, is not known here.
 *
 * @param device what was worn first
 * @param posture the Foot Posture Index of the foot that is further from 0; empty where no exam up to first wear has one
 * @param before mean of all readings of the phase before
 * @param after mean of all readings of the phase that begins with first wear
 * @param hours mean hours a day in that phase, over the days that are known, of the foot that wore it longer; empty where none is
 * @param daysFollowed from first wear to the last reading of that phase
 * @param weeks in order of time, those in which something is known
 */
record Member(
        DeviceClass device,
        OptionalInt posture,
        double before,
        double after,
        OptionalDouble hours,
        int daysFollowed,
        List<Week> weeks) {

    /** So many readings in each phase make a mean that somebody is counted by. */
    static final int READINGS = 3;

    /**
     * One week.
     *
     * @param week from 0, which begins with first wear; −1 is the one before
     * @param value mean of its readings
     * @param hours mean hours a day; empty where no day is known
     */
    record Week(int week, double value, OptionalDouble hours) {}

    /** In points; negative is a fall. */
    double change() {
        return after - before;
    }

    /** Whether the pain fell by the minimal important change: 2 points and 30 %. */
    boolean isBetter() {
        return MinimalImportantChange.OF_PAIN.verdict(before, after) == MinimalImportantChange.Verdict.BETTER;
    }
}
