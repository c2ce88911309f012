package plumbline.demo.simulator;

/**
 * Something that acts on a person's pain for a while.
 *
 * @param from the week it begins, counted like those of the {@link Pain} it acts on
 * @param until the first week without it; infinite where it goes on
 */
public record Treatment(Effect effect, double from, double until) {

    /** The change in that week, in points; none before and none once it has ended. */
    public double in(double week) {
        return week < from || week >= until ? 0 : effect.after(week - from);
    }
}
