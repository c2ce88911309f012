package plumbline.orthotic.effect;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import plumbline.patient.Retractable;

/** The ends of adverse effects. */
@ApplicationScoped
class Resolutions implements PanacheRepositoryBase<Resolution, UUID>, Retractable<Resolution> {

    @Override
    public String kind() {
        return "resolution";
    }

    @Override
    public Optional<Resolution> find(UUID patientId, UUID entryId) {
        return find("from Resolution r join fetch r.effect where r.patientId = ?1 and r.id = ?2", patientId, entryId)
                .firstResultOptional();
    }

    @Override
    public String page(Resolution resolution) {
        return "/effects";
    }
}
