package plumbline.orthotic.treatment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.page.Listing;
import plumbline.patient.Retractable;

/** The other treatments of the current clinic's patients, and what happened to them. */
@ApplicationScoped
public class Treatments implements PanacheRepositoryBase<Treatment, UUID>, Retractable<Treatment> {

    /** All that count, in order of their first day; one statement. */
    public List<Treatment> of(UUID patientId) {
        return list(
                "from Treatment t where t.patientId = ?1 and t.retraction is null order by t.fromDay, t.id", patientId);
    }

    /** Everything entered, the latest first, with what was entered in error and why; one statement. */
    Listing<Treatment> history(UUID patientId, int page) {
        return Listing.of(find("""
                from Treatment t left join fetch t.retraction
                where t.patientId = ?1 order by t.fromDay desc, t.id desc""", patientId), page);
    }

    @Override
    public String kind() {
        return "treatment";
    }

    @Override
    public Optional<Treatment> find(UUID patientId, UUID entryId) {
        return find("patientId = ?1 and id = ?2", patientId, entryId).firstResultOptional();
    }

    @Override
    public String page(Treatment treatment) {
        return "/treatments";
    }
}
