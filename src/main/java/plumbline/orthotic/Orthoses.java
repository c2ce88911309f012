package plumbline.orthotic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.patient.Episode;
import plumbline.patient.EpisodesChanged;

/** The orthoses of the current clinic's patients. */
@ApplicationScoped
public class Orthoses implements PanacheRepositoryBase<Orthosis, UUID> {

    /** All a patient was ever given, the latest first wear first, each with its stop; one statement. */
    public List<Orthosis> of(UUID patientId) {
        return list("""
                from Orthosis o left join fetch o.stop
                where o.patientId = ?1 order by o.firstWornOn desc, o.id desc""", patientId);
    }

    /**
     * What a patient wore in an episode, the latest first wear first, each with its stop; one statement. Besides the orthoses
     * of the episode itself this is what was still worn when it was opened.
     */
    public List<Orthosis> wornIn(Episode episode) {
        return list("""
                from Orthosis o left join fetch o.stop s
                where o.patientId = ?1
                  and (o.episodeId = ?2 or o.firstWornOn < ?3 and (s is null or s.stoppedOn > ?3))
                order by o.firstWornOn desc, o.id desc""", episode.patientId(), episode.id(), episode.openedOn());
    }

    Optional<Orthosis> of(UUID patientId, UUID orthosisId) {
        return find(
                        "from Orthosis o left join fetch o.stop where o.patientId = ?1 and o.id = ?2",
                        patientId,
                        orthosisId)
                .firstResultOptional();
    }

    void file(@Observes EpisodesChanged changed) {
        var patient = changed.patient();
        of(patient.id()).forEach(orthosis -> orthosis.fileUnder(patient.episodeOn(orthosis.firstWornOn())));
    }
}
