package plumbline.accesslog;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who did what with whose record. Written in the transaction of the page, so that nothing is shown or done that was not
 * logged; what was refused is written when that transaction has ended.
 */
@ApplicationScoped
public class AccessLog {

    private final EntityManager database;
    private final CurrentVertxRequest request;

    AccessLog(EntityManager database, CurrentVertxRequest request) {
        this.database = database;
        this.request = request;
    }

    /** Notes that the current request opens this patient's record, or sends something to it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void opened(UUID patientId) {
        var address = address();
        var deed = address.method().equals("GET") ? Deed.OPENED : Deed.WROTE;
        database.persist(new AccessEntry(deed, patientId, address, ""));
    }

    /**
     * Notes that the current request looks at all patients together.
     *
     * @param asked what was asked for, as it stands in an address
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lookedAtAll(String asked) {
        database.persist(new AccessEntry(Deed.LOOKED_AT_ALL, null, address().with(asked), ""));
    }

    /** Notes that an import opens the records of these patients, for whoever sent the file. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void imported(Set<UUID> patients, String path) {
        database.createNativeQuery("""
                        insert into access_entry (id, patient_id, deed, method, path)
                        select uuidv7(), patient, 'IMPORTED', 'POST', :path from unnest(:patients) patient""")
                .setParameter("patients", patients.toArray(UUID[]::new))
                .setParameter("path", path)
                .executeUpdate();
    }

    /** Notes what the caller does, to a patient's record or to the clinic. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void did(Deed deed, @Nullable UUID patientId) {
        did(deed, patientId, "");
    }

    /** @param why in at most 400 characters, with nothing clinical and nobody's name in it */
    @Transactional(Transactional.TxType.MANDATORY)
    public void did(Deed deed, @Nullable UUID patientId, String why) {
        database.persist(new AccessEntry(deed, patientId, address(), why));
    }

    /**
     * Notes that the caller was refused what they tried to do. It is written after the request's transaction has ended, however
     * that ends; of several, the last.
     *
     * @param patientId whose record it was about; may be nobody's of this clinic
     * @param why as in {@link #did}
     */
    public void refused(Deed deed, @Nullable UUID patientId, String why) {
        Refusals.note(Objects.requireNonNull(request.getCurrent()), new Refusals.Refusal(deed, patientId, why));
    }

    private Address address() {
        return Address.of(request.getCurrent());
    }
}
