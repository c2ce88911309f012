package plumbline.orthotic;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orthoses for tests, without a database. */
public final class OrthosisExample {

    private OrthosisExample() {}

    /** @param until the first day without it, or null while it is worn */
    public static Orthosis worn(DeviceClass deviceClass, LocalDate from, @Nullable LocalDate until) {
        var form = DispenseForm.on(from);
        form.deviceClass = deviceClass.name();
        form.side = WornSide.BOTH.name();
        form.purpose = "low back pain";
        var orthosis = Orthosis.dispensed(UUID.randomUUID(), UUID.randomUUID(), form);
        orthosis.add(Step.dispensed(orthosis, from, Dispensing.PLAIN, ""));
        orthosis.add(Step.of(orthosis, StepKind.FIRST_WORN, from, ""));
        if (until != null) {
            orthosis.add(Step.stop(orthosis, until, StopReason.WORN_OUT, ""));
        }
        return orthosis;
    }
}
