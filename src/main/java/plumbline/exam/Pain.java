package plumbline.exam;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pain on a numeric rating scale from 0 (none) to 10 (the worst imaginable), per foot. First-step pain is that of the first steps of the day. */
enum Pain implements Finding {
    HEEL_PAIN("Heel pain", Foot::heelPain),
    FIRST_STEP_PAIN("First-step pain", Foot::firstStepPain);

    private final String label;
    private final Function<Foot, @Nullable Integer> value;

    Pain(String label, Function<Foot, @Nullable Integer> value) {
        this.label = label;
        this.value = value;
    }

    @Override
    public String label() {
        return label;
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
