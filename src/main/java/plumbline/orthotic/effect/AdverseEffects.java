package plumbline.orthotic.effect;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.orthotic.Orthosis;
import plumbline.page.Listing;
import plumbline.patient.Retractable;

/** What went wrong with the orthoses of the current clinic's patients. */
@ApplicationScoped
public class AdverseEffects implements PanacheRepositoryBase<AdverseEffect, UUID>, Retractable<AdverseEffect> {

    private static final String FETCHED =
            "from AdverseEffect e join fetch e.orthosis left join fetch e.resolutions left join fetch e.acknowledgement";

    /** Everything entered, the latest first, with what was entered in error and why; three statements. */
    Listing<AdverseEffect> history(UUID patientId, int page) {
        var effects = Listing.of(
                find("from AdverseEffect e where e.patientId = ?1 order by e.day desc, e.id desc", patientId), page);
        // Apart, because what is fetched with its rows cannot be cut into pages by the database.
        list(FETCHED + " left join fetch e.retraction where e in ?1", effects.rows());
        return effects;
    }

    /** What counts of one device, the latest first; one statement. */
    public List<AdverseEffect> of(Orthosis orthosis) {
        return list(
                FETCHED
                        + " where e.patientId = ?1 and e.orthosis = ?2 and e.retraction is null order by e.day desc, e.id desc",
                orthosis.patientId(),
                orthosis);
    }

    /** What waits for a clinician, the worst first; one statement. */
    public List<AdverseEffect> waiting(UUID patientId) {
        return list(
                FETCHED
                        + " where e.patientId = ?1 and e.acknowledgement is null and e.retraction is null"
                        + " and (e.severity = 3 or e.enteredVia = PORTAL) order by e.severity desc, e.enteredAt",
                patientId);
    }

    /** Keeps what a patient reports; the form has been checked. */
    public void report(Orthosis orthosis, LocalDate today, ProblemForm form) {
        persist(AdverseEffect.reported(orthosis, today, form));
    }

    @Override
    public String kind() {
        return "effect";
    }

    @Override
    public Optional<AdverseEffect> find(UUID patientId, UUID entryId) {
        return list(FETCHED + " where e.patientId = ?1 and e.id = ?2", patientId, entryId).stream()
                .findFirst();
    }

    @Override
    public String page(AdverseEffect effect) {
        return "/effects";
    }
}
