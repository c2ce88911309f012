package plumbline.tenancy;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A row that belongs to one clinic. Which one is not mapped: the database fills it in and filters by it, so that no code
 * can name another.
 */
@MappedSuperclass
public abstract class ClinicRecord {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    /** The id, which is made when the row is first persisted. */
    public UUID id() {
        if (id == null) {
            throw new IllegalStateException("Not persisted yet");
        }
        return id;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ClinicRecord row && id != null && id.equals(row.id));
    }

    @Override
    public final int hashCode() {
        return ClinicRecord.class.hashCode();
    }
}
