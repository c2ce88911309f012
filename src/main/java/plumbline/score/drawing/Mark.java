package plumbline.score.drawing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Pain in one region.
 *
 * @param patientId whose it is; every row of a patient says so
 * @param intensity from {@value #LEAST} to {@value #MOST}, the worst one can think of
 */
@Embeddable
public record Mark(
        UUID patientId,
        @Enumerated(EnumType.STRING) Place place,
        @Enumerated(EnumType.STRING) Side side,
        @JdbcTypeCode(SqlTypes.SMALLINT) int intensity) {

    public static final int LEAST = 1;
    public static final int MOST = 10;

    public Region region() {
        return new Region(place, side);
    }
}
