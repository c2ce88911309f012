package plumbline.accesslog;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plumbline.tenancy.ClinicRecord;

/**
 * One deed of one request: most often that it opened a patient's record. Who it was, in which role, whence and when are the
 * database's own defaults, so that no code can leave them out or make them up.
 */
@Entity
class AccessEntry extends ClinicRecord {

    @Nullable UUID patientId;

    @Enumerated(EnumType.STRING)
    Deed deed;

    String method;
    String path;
    String why;

    protected AccessEntry() {}

    AccessEntry(Deed deed, @Nullable UUID patientId, Address address, String why) {
        this.deed = deed;
        this.patientId = patientId;
        this.method = address.method();
        this.path = address.path();
        this.why = why;
    }
}
