package plumbline.accesslog;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** Keeps who opened whose record. Written in the transaction of the page, so that nothing is shown that was not logged. */
@ApplicationScoped
public class AccessLog {

    private final EntityManager database;
    private final RoutingContext request;

    AccessLog(EntityManager database, RoutingContext request) {
        this.database = database;
        this.request = request;
    }

    /** Notes that the current request opens this patient's record. The address kept holds opaque ids only. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void opened(UUID patientId) {
        database.persist(new AccessEntry(patientId, request.request().method().name(), request.normalizedPath()));
    }

    /**
     * Notes that the current request looks at all patients together.
     *
     * @param asked what was asked for, as it stands in an address
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lookedAtAll(String asked) {
        var path = request.normalizedPath() + (asked.isEmpty() ? "" : "?" + asked);
        database.persist(new AccessEntry(null, request.request().method().name(), path));
    }

    /** Notes that an import opens the records of these patients, for whoever sent the file. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void imported(Set<UUID> patients, String path) {
        database.createNativeQuery("""
                        insert into access_entry (id, patient_id, method, path)
                        select uuidv7(), patient, 'POST', :path from unnest(:patients) patient""")
                .setParameter("patients", patients.toArray(UUID[]::new))
                .setParameter("path", path)
                .executeUpdate();
    }
}
