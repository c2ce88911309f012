package plumbline.orthotic.wear;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import plumbline.exam.finding.Side;
import plumbline.orthotic.Orthosis;

/**
 * Hours worn against hours planned on one foot over some days. Only days of which something is known count on either side: a
 * day nobody wrote down is not a day without the device.
 *
 * @param known on how many days something is known
 * @param days on how many days it was in use
 * @param worn hours in all on the known days
 * @param planned hours in all that the break-in plan asks for on the known days; empty where there is no plan
 */
public record Adherence(Side side, long known, long days, double worn, OptionalDouble planned) {

    private static final double WHOLE = 100;

    /**
     * @param from the first day
     * @param until the last day, not before the first
     * @param worn what is known of the device; other days and the other foot are passed over
     */
    public static Adherence of(Orthosis orthosis, Side side, LocalDate from, LocalDate until, List<WornDay> worn) {
        var counted = worn.stream()
                .filter(one -> one.side() == side
                        && !one.day().isBefore(from)
                        && !one.day().isAfter(until))
                .toList();
        var planned = counted.stream()
                .map(one -> orthosis.prescribedHoursOn(one.day()))
                .reduce(OptionalDouble.of(0), Adherence::sum);
        return new Adherence(
                side,
                counted.size(),
                from.datesUntil(until.plusDays(1)).filter(orthosis::isWornOn).count(),
                counted.stream().mapToDouble(one -> one.hours().doubleValue()).sum(),
                planned);
    }

    private static OptionalDouble sum(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(one.getAsDouble() + other.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Hours a day, of the days that are known; empty where none is. */
    public OptionalDouble hoursADay() {
        return known == 0 ? OptionalDouble.empty() : OptionalDouble.of(worn / known);
    }

    /** Percent of the plan as it is, above 100 too; empty where nothing was planned or nothing is known. */
    public OptionalDouble percent() {
        return planned.isPresent() && planned.getAsDouble() > 0
                ? OptionalDouble.of(WHOLE * worn / planned.getAsDouble())
                : OptionalDouble.empty();
    }

    /** The same for a reader, who is told no more than that the whole plan was kept. */
    public OptionalDouble percentShown() {
        return percent().isPresent()
                ? OptionalDouble.of(Math.min(WHOLE, percent().getAsDouble()))
                : OptionalDouble.empty();
    }

    /** How many days nobody wrote down. */
    public long unknown() {
        return days - known;
    }
}
