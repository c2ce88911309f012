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
        var orthosis = new Orthosis(UUID.randomUUID(), UUID.randomUUID(), form);
        if (until != null) {
            var stop = StopForm.on(until);
            stop.reason = StopReason.WORN_OUT.name();
            orthosis.stopped(new Stop(orthosis, stop));
        }
        return orthosis;
    }
}
