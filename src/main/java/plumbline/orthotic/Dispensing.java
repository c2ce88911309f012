package plumbline.orthotic;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded when a device is handed over.
 *
 * @param serial serial or batch number, or nothing
 * @param comfort 0 the worst to 100 the best imaginable; null where it was not asked
 * @param instructed whether wearing and care were explained
 */
@Embeddable
public record Dispensing(
        String serial,
        @Nullable Integer comfort,

        @Enumerated(EnumType.STRING) Fit fit,

        @Column(name = "shoe_fit") @Enumerated(EnumType.STRING)
        Fit shoeFit,

        Boolean instructed,
        @Embedded BreakIn plan) {

    /** Where nothing was said of it. */
    static final Dispensing PLAIN = new Dispensing("", null, Fit.NOT_CHECKED, Fit.NOT_CHECKED, false, BreakIn.USUAL);
}
