package plumbline.orthotic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The orthoses of the current clinic's patients. */
@ApplicationScoped
public class Orthoses implements PanacheRepositoryBase<Orthosis, UUID> {

    /** All a patient was ever given, the latest first wear first, each with its stop; one statement. */
    public List<Orthosis> of(UUID patientId) {
        return list("""
                from Orthosis o left join fetch o.stop
                where o.patientId = ?1 order by o.firstWornOn desc, o.id desc""", patientId);
    }

    Optional<Orthosis> of(UUID patientId, UUID orthosisId) {
        return find(
                        "from Orthosis o left join fetch o.stop where o.patientId = ?1 and o.id = ?2",
                        patientId,
                        orthosisId)
                .firstResultOptional();
    }
}
