package plumbline.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.page.Listing;
import plumbline.patient.Retractable;
import plumbline.staff.Staff;
import plumbline.tenancy.Caller;

/** The messages to the current clinic's patients. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID>, Retractable<Notice> {

    private static final String FETCHED =
            "from Notice n left join fetch n.acknowledgement left join fetch n.retraction ";
    private static final String NEWEST_FIRST = " order by n.enteredAt desc, n.id desc";

    private final Staff staff;
    private final Caller caller;

    Notices(Staff staff, Caller caller) {
        this.staff = staff;
        this.caller = caller;
    }

    /** Everything that counts, the newest first; one statement. */
    public List<Notice> of(UUID patientId) {
        return list(FETCHED + "where n.patientId = ?1 and n.retraction is null" + NEWEST_FIRST, patientId);
    }

    /** The last few that count; one statement. */
    List<Notice> last(int count, UUID patientId) {
        return find(FETCHED + "where n.patientId = ?1 and n.retraction is null" + NEWEST_FIRST, patientId)
                .page(0, count)
                .list();
    }

    /** Everything written, also in error, the newest first. */
    Listing<Notice> history(UUID patientId, int page) {
        return Listing.of(find(FETCHED + "where n.patientId = ?1" + NEWEST_FIRST, patientId), page);
    }

    /** Keeps a message, which has been checked. */
    void write(UUID patientId, NoticeForm form) {
        persist(new Notice(patientId, form, staff.named(caller.subject())));
    }

    /** Notes that the patient has read a message; the first time counts. */
    public void acknowledge(Notice notice) {
        getEntityManager()
                .createNativeQuery("""
                        insert into notice_acknowledgement (id, patient_id, notice_id) values (uuidv7(), :patient, :notice)
                        on conflict (clinic_id, notice_id) do nothing""")
                .setParameter("patient", notice.patientId())
                .setParameter("notice", notice.id())
                .executeUpdate();
    }

    /** Whether anybody can read what is written to this patient. */
    boolean hasReader(UUID patientId) {
        return (Boolean) getEntityManager()
                .createNativeQuery(
                        "select exists (select from portal_account where patient_id = :patient and active)",
                        Boolean.class)
                .setParameter("patient", patientId)
                .getSingleResult();
    }

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public Optional<Notice> find(UUID patientId, UUID entryId) {
        return find(FETCHED + "where n.patientId = ?1 and n.id = ?2", patientId, entryId)
                .firstResultOptional();
    }

    @Override
    public String page(Notice notice) {
        return "/notices";
    }
}
