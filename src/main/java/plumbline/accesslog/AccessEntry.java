package plumbline.accesslog;

import jakarta.persistence.Entity;
import java.util.UUID;
import plumbline.tenancy.ClinicRecord;

/**
 * One request that opened one patient's record. The user, the scope and the time are the database's own defaults, so that
 * no code can leave them out or make them up.
 */
@Entity
class AccessEntry extends ClinicRecord {

    UUID patientId;
    String method;
    String path;

    protected AccessEntry() {}

    AccessEntry(UUID patientId, String method, String path) {
        this.patientId = patientId;
        this.method = method;
        this.path = path;
    }
}
