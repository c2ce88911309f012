package plumbline.accesslog;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plumbline.tenancy.ClinicRecord;

/**
 * One request that opened one patient's record, or looked at all of them together. The user, the scope and the time are the database's own defaults, so that
 * no code can leave them out or make them up.
 */
@Entity
class AccessEntry extends ClinicRecord {

    @Nullable UUID patientId;

    String method;
    String path;

    protected AccessEntry() {}

    AccessEntry(@Nullable UUID patientId, String method, String path) {
        this.patientId = patientId;
        this.method = method;
        this.path = path;
    }
}
