package plumbline.exam;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pain on a numeric rating scale from 0 (none) to 10 (the worst imaginable), per foot. */
enum Pain implements Finding {
    HEEL_PAIN("Heel pain", "on pressing the heel", Foot::heelPain),
    FIRST_STEP_PAIN("First-step pain", "with the first steps of the day", Foot::firstStepPain);

    private final String label;
    private final String when;
    private final Function<Foot, @Nullable Integer> value;

    Pain(String label, String when, Function<Foot, @Nullable Integer> value) {
        this.label = label;
        this.when = when;
        this.value = value;
    }

    @Override
    public String label() {
        return label;
    }

    public String when() {
        return when;
    }

    @Override
    public int min() {
        return 0;
    }

    @Override
    public int max() {
        return 10;
    }

    @Override
    public @Nullable Integer on(Foot foot) {
        return value.apply(foot);
    }
}
