package plumbline.score.walking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import plumbline.page.Listing;
import plumbline.patient.Retractable;

/** How far the current clinic's patients walk. */
@ApplicationScoped
public class Walks implements PanacheRepositoryBase<WalkingTolerance, UUID>, Retractable<WalkingTolerance> {

    private static final String NEWEST_FIRST = " order by w.day desc, w.enteredAt desc, w.id desc";

    Listing<WalkingTolerance> history(UUID patientId, int page) {
        return Listing.of(
                find(
                        "from WalkingTolerance w left join fetch w.retraction where w.patientId = ?1" + NEWEST_FIRST,
                        patientId),
                page);
    }

    /** The last one that counts. */
    public Optional<WalkingTolerance> last(UUID patientId) {
        return find("from WalkingTolerance w where w.patientId = ?1 and w.retraction is null" + NEWEST_FIRST, patientId)
                .firstResultOptional();
    }

    @Override
    public String kind() {
        return "walk";
    }

    @Override
    public Optional<WalkingTolerance> find(UUID patientId, UUID entryId) {
        return find("patientId = ?1 and id = ?2", patientId, entryId).firstResultOptional();
    }

    @Override
    public String page(WalkingTolerance walk) {
        return "/scores/walking";
    }
}
